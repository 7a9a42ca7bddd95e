import { cutFile } from '../checks/cut/file.ts';
import type { LeftReason } from '../documents/import/blocks.ts';
import type { Extracted } from '../documents/import/extract.ts';
import { guessLanguage } from '../documents/import/language.ts';
import { isLanguage, type Language } from '../languages.ts';
import { type ParityText, piece } from './text.ts';

/** A file to compare: its text as read, what the importer took of it, and its language when somebody said it. */
export type ParityFile = { text: string; taken: Extracted; language: Language | undefined };

/** A text to compare, and where each of its pieces begins in the file's text (UTF-16 units). */
export type CutFile = { text: ParityText; starts: readonly number[] };

// What belongs to the page and not to the release is not compared, but a number in it may be the one that is looked for.
const OWN: readonly LeftReason[] = ['about_text', 'status_line', 'date_line', 'photo_caption'];

/** The pieces of two files. A part that the importer leaves out is compared when both files have it. */
export function cutFiles(source: ParityFile, target: ParityFile): [CutFile, CutFile] {
  const both = OWN.filter((reason) =>
    [source, target].every(({ taken }) => taken.left.some((line) => line.reason === reason)),
  );
  return [cut(source, both), cut(target, both)];
}

function cut({ text, taken, language }: ParityFile, asked: readonly LeftReason[]): CutFile {
  const spoken = language ?? spokenIn(text, taken);
  const body = cutFile(text, taken, spoken);
  const begun = new Set(body.map(({ from }) => from));
  const reasonOf = new Map(taken.left.map((line) => [bare(line.text), line.reason]));
  const left = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({ line, from: index }))
    .filter(({ line, from }) => bare(line) !== '' && !begun.has(from))
    .map(({ line, from }) => {
      const reason = reasonOf.get(bare(line));
      const spare = reason === undefined || !asked.includes(reason);
      return { from, piece: piece({ text: line, part: 'paragraph' }, { spare }) };
    });
  const pieces = [...body.map(({ passage, from }) => ({ from, piece: piece(passage) })), ...left].sort(
    (a, b) => Number(a.piece.spare) - Number(b.piece.spare) || a.from - b.from,
  );
  return {
    text: { language: spoken, pieces: pieces.map((one) => one.piece) },
    starts: pieces.map(({ from }) => from),
  };
}

const bare = (line: string) => line.replace(/[\s\u200e\u200f]+/gu, '');

function spokenIn(text: string, taken: Extracted): Language {
  if (isLanguage(taken.language)) return taken.language;
  const { code } = guessLanguage(text);
  return isLanguage(code) ? code : 'en';
}
