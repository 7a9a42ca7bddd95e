import type { Node } from '@tiptap/pm/model';

/** The headline as plain text, on one line. No-break spaces stay: they are part of the spelling. */
export function headlineOf(doc: Node): string {
  return doc.firstChild?.textContent.replace(/[ \t\r\n]+/g, ' ').trim() ?? '';
}

/** How many words headline, standfirst and body have; end matter is not counted. */
export function wordsOf(doc: Node): number {
  let text = '';
  doc.forEach((part) => {
    if (part.type.name !== 'endMatter') text += ` ${part.textBetween(0, part.content.size, ' ')}`;
  });
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
