import {
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { numbersInGroups } from '../../documents/draw/number-groups.ts';
import type { Language } from '../../languages.ts';
import type { Pictures } from '../draw-paper.ts';
import type { Paper, Run } from '../paper.ts';

/** What everything in one document is written with. */
export type Pen = {
  language: Language;
  rtl: boolean;
  /** What every paragraph needs to run in the right direction. */
  paragraph: { bidirectional?: true };
  /** The numbered lists so far, by their first number: each counts by itself. */
  lists: number[];
  pictures: Pictures;
};

export const penFor = ({ language, dir }: Paper, pictures: Pictures = {}): Pen => ({
  language,
  rtl: dir === 'rtl',
  paragraph: dir === 'rtl' ? { bidirectional: true } : {},
  lists: [],
  pictures,
});

/** The language as Word knows it; Arabic is a language of its second direction. */
export const TAGS: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA' };

/** Runs with their marks and links. */
export function inlineParts(pen: Pen, runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, href, lang, dir }): ParagraphChild[] => {
    const look: IRunOptions = {
      ...(bold && { bold }),
      ...(italic && { italics: italic }),
      ...(href && { style: 'Hyperlink' }),
      ...(lang && { language: dir === 'rtl' ? { bidirectional: lang } : { value: lang } }),
    };
    const parts = words(pen, text, look, dir);
    return href ? [new ExternalHyperlink({ link: href, children: parts })] : parts;
  });
}

/** Words as runs of one direction each: Word turns a run as a whole, so Latin words stand in runs of their own. */
export function words(pen: Pen, text: string, look: IRunOptions = {}, dir?: 'ltr' | 'rtl'): TextRun[] {
  if (!pen.rtl)
    return [new TextRun({ ...look, ...(dir === 'rtl' && { rightToLeft: true }), text: clean(text) })];
  const pieces = dir === 'ltr' ? [{ text, latin: true }] : pieced(text);
  return pieces.map(
    (piece) =>
      new TextRun({
        ...look,
        ...(!piece.latin && { rightToLeft: true }),
        text: led(clean(piece.text), piece.latin),
      }),
  );
}

/** A paragraph of plain words in a style. */
export function plain(
  pen: Pen,
  text: string,
  { style, bold, ...more }: IParagraphOptions & { style: string; bold?: boolean },
): Paragraph {
  return new Paragraph({
    ...pen.paragraph,
    ...more,
    style,
    children: words(pen, text, bold ? { bold } : {}),
  });
}

type Piece = { text: string; latin: boolean };

const latin =
  /[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d'’.,:/@&+%_-]|[ \u00a0](?=\p{Script=Latin}))*/gu;

// Groups of digits are read from the left only after a letter or a mark that is, whatever the run says (UAX 9, W7).
const led = (text: string, latin: boolean) => (latin && /^[+(\d]/.test(text) ? `\u200e${text}` : text);

function pieced(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { number, index } of numbersInGroups(text)) {
    if (index > from) pieces.push(...wordsApart(text.slice(from, index)));
    pieces.push({ text: number, latin: true });
    from = index + number.length;
  }
  return from < text.length || !pieces.length ? [...pieces, ...wordsApart(text.slice(from))] : pieces;
}

function wordsApart(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(latin)) {
    // Digits alone follow the text around them.
    if (!/\p{Script=Latin}/u.test(found)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), latin: false });
    pieces.push({ text: found, latin: true });
    from = index + found.length;
  }
  if (from < text.length || !pieces.length) pieces.push({ text: text.slice(from), latin: false });
  return pieces;
}

// XML 1.0 has no place for other control characters.
const clean = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
