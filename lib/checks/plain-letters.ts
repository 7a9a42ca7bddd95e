import type { NodeJson } from '../documents/parse.ts';

// Letters of other scripts that look like those of ours; the commonest, both cases. Source: Unicode, UTS 39, confusables.
const LOOK: Record<string, string> = Object.fromEntries(
  Array.from(
    'аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTХXІIЅSαaοoνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(/../gu),
  ).map(([pair]) => Array.from(pair) as [string, string]),
);
const LATIN = /\p{Script=Latin}/u;
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const UNSEEN = /[\p{Cf}\u0640]/gu;

/**
 * A text without what hides a word from whoever looks for it: marks nobody sees, wide letters and digits, letters of
 * another script that look the same. Pure; NFKC.
 */
export const plainLetters = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(/\S+/g, (word) =>
      LATIN.test(word) && LIKE_LATIN.test(word)
        ? Array.from(word, (letter) => LOOK[letter] ?? letter).join('')
        : word,
    )
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** A document in plain letters; the same object when it is in them already. What names something by an id stays. Pure. */
export function inPlainLetters(doc: NodeJson): NodeJson {
  let isOther = false;
  const plain = (text: string) => {
    const after = plainLetters(text);
    isOther ||= after !== text;
    return after;
  };
  const read = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.text === undefined ? {} : { text: plain(node.text) || ' ' }),
    ...(node.content ? { content: node.content.map(read) } : {}),
  });
  const made = read(doc);
  return isOther ? made : doc;
}
