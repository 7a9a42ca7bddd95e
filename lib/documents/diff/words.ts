import { commonPairs } from './sequence.ts';

/** A stretch of words: in both texts, only in the newer, only in the older, or in both with other marks. */
export type Run = {
  kind: 'same' | 'insert' | 'delete' | 'restyle';
  text: string;
  from?: string;
  to?: string;
};

/** A word with the marks it carries, as one text: equal marks are equal texts. */
export type Token = { text: string; marks: string };

// Words with their accents, numbers with their separators, white space, and every other sign by itself.
const PIECES = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*|\s+|./gsu;
const SENTENCE_END = /[.!?؟…]/;
const TOO_MANY = 4_000_000;

/** Cuts a text into words, white space and signs, all carrying the same marks. */
export function tokenize(text: string, marks = ''): Token[] {
  return (text.match(PIECES) ?? []).map((piece) => ({ text: piece, marks }));
}

/** Compares two texts word by word; what was taken out stands before what was put in. */
export function compareWords(before: Token[], after: Token[]): Run[] {
  return tidyRuns(align(before, after));
}

function align(before: Token[], after: Token[]): Run[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start]?.text === after[start]?.text)
    start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end += 1;
  const middle = {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
  return [
    ...kept(before.slice(0, start), after.slice(0, start)),
    ...alignMiddle(middle.before, middle.after),
    ...kept(before.slice(before.length - end), after.slice(after.length - end)),
  ];
}

function alignMiddle(before: Token[], after: Token[]): Run[] {
  if (before.length * after.length <= TOO_MANY) return alignByTable(before, after);
  const sentences = { before: bySentence(before), after: bySentence(after) };
  if (sentences.before.length < 2 || sentences.before.length * sentences.after.length > TOO_MANY) {
    return [...all('delete', before), ...all('insert', after)];
  }
  return alignSentences(sentences.before, sentences.after);
}

// Whole sentences first, then the words of those that stand against each other.
function alignSentences(before: Token[][], after: Token[][]): Run[] {
  const pairs = commonPairs(before.map(textOf), after.map(textOf));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
    const gap = { before: before.slice(i, a).flat(), after: after.slice(j, b).flat() };
    if (gap.before.length * gap.after.length <= TOO_MANY) runs.push(...alignByTable(gap.before, gap.after));
    else runs.push(...all('delete', gap.before), ...all('insert', gap.after));
    runs.push(...kept(before[a] ?? [], after[b] ?? []));
    [i, j] = [a + 1, b + 1];
  }
  return runs;
}

function alignByTable(before: Token[], after: Token[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  const pairs = commonPairs(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
    runs.push(...all('delete', before.slice(i, a)), ...all('insert', after.slice(j, b)));
    runs.push(...kept(before.slice(a, a + 1), after.slice(b, b + 1)));
    [i, j] = [a + 1, b + 1];
  }
  return runs;
}

const textOf = (tokens: Token[]) => tokens.map(({ text }) => text).join('');
const all = (kind: Run['kind'], tokens: Token[]): Run[] => tokens.map(({ text }) => ({ kind, text }));

function kept(before: Token[], after: Token[]): Run[] {
  return after.map((token, place) => {
    const from = before[place]?.marks ?? '';
    const isSame = from === token.marks || token.text.trim() === '';
    return isSame
      ? { kind: 'same', text: token.text }
      : { kind: 'restyle', text: token.text, from, to: token.marks };
  });
}

function bySentence(tokens: Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (SENTENCE_END.test(token.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Merges neighbours of a kind. A space left standing between two changes joins them; deletions stand before insertions. */
export function tidyRuns(runs: Run[]): Run[] {
  const merged = merge(runs);
  const joined = merged.flatMap((run, place): Run[] => {
    const isBridge =
      run.kind === 'same' &&
      run.text.trim() === '' &&
      isChange(merged[place - 1]) &&
      isChange(merged[place + 1]);
    return isBridge
      ? [
          { kind: 'delete', text: run.text },
          { kind: 'insert', text: run.text },
        ]
      : [run];
  });
  const tidied: Run[] = [];
  let [taken, put] = ['', ''];
  const flush = () => {
    if (taken) tidied.push({ kind: 'delete', text: taken });
    if (put) tidied.push({ kind: 'insert', text: put });
    [taken, put] = ['', ''];
  };
  for (const run of joined) {
    if (run.kind === 'delete') taken += run.text;
    else if (run.kind === 'insert') put += run.text;
    else {
      flush();
      tidied.push(run);
    }
  }
  flush();
  return tidied;
}

const isChange = (run: Run | undefined) => run?.kind === 'delete' || run?.kind === 'insert';

function merge(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.kind === run.kind && last.from === run.from && last.to === run.to) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}
