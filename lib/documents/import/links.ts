import { everyMatch } from '../../every-match.ts';
import { type Block, textOf } from './blocks.ts';

const web = /(?:https?:\/\/|www\.(?=[\p{L}\p{N}-]+\.))[^\s<>"«»“”„]+/giu;
const mail = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/** A span of text: positions in UTF-16 units. */
export type Span = { start: number; end: number; text: string };

/** Web addresses in a text, without the punctuation of the sentence around them. */
export function findLinks(text: string): Span[] {
  return everyMatch(web, text).map((match) => {
    const found = withoutTail(match[0]);
    return { start: match.index, end: match.index + found.length, text: found };
  });
}

/** Mail addresses in a text. */
export function findEmails(text: string): Span[] {
  return everyMatch(mail, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Every web address of some blocks, written or behind words, once, in order; "www." gets its scheme. */
export function collectLinks(blocks: readonly Block[]): string[] {
  const links = blocks.flatMap((block) => [
    ...block.runs.flatMap((run) => (run.href && /^https?:/i.test(run.href) ? [run.href] : [])),
    ...findLinks(textOf(block)).map((link) => asAddress(link.text)),
  ]);
  return [...new Set(links)];
}

/** A written web address with its scheme. */
export function asAddress(written: string): string {
  return /^https?:/i.test(written) ? written : `https://${written}`;
}

function withoutTail(address: string): string {
  let text = address.replace(/[.,;:!?'’…]+$/u, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    while (text.endsWith(close) && count(text, close) > count(text, open)) {
      text = text.slice(0, -1).replace(/[.,;:!?'’…]+$/u, '');
    }
  }
  return text;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
