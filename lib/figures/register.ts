import type { Node } from '@tiptap/pm/model';
import { cutDocument } from '../checks/cut/document.ts';
import type { Figure } from '../checks/figures/figure.ts';
import { type Part, type Passage, positionIn } from '../checks/passage.ts';
import { Reading } from '../checks/reading.ts';
import { sha256Of } from '../documents/hash.ts';
import type { Language } from '../languages.ts';

/** One number of a release, with the sentence it stands in. */
export type FigureLine = {
  /** The same as long as this number stands in this sentence: what a tick is tied to. */
  print: string;
  part: Part;
  figure: Figure;
  /** Its sentence, cut around the number and what belongs to it. */
  before: string;
  text: string;
  after: string;
  /** Who says so, in the words of the text; null when nobody is named beside it. */
  source: string | null;
  /** Since when it holds (YYYY-MM-DD), where that is said as data. */
  asOf: string | null;
  /** The figure of the story its words are tied to. */
  tie: string | null;
};

/** Where a number stands in its document: the block, and for words the positions they begin and end at. */
export type FigurePlace = { line: FigureLine; passage: Passage; reading: Reading; at: number };

/** Every number of a document in reading order; none of contacts and helplines. Pure. */
export function registerOf(doc: Node, language: Language): FigureLine[] {
  return placesOf(doc, language).map(({ line }) => line);
}

/** The same with where each stands. */
export function placesOf(doc: Node, language: Language): FigurePlace[] {
  const seen = new Map<string, number>();
  return cutDocument(doc, language).flatMap((passage) => {
    if (LEFT_OUT.has(passage.part)) return [];
    const reading = new Reading(passage);
    return reading.figures.map((figure) => {
      const line = lineOf(figure, reading, passage, doc);
      const again = (seen.get(line.print) ?? 0) + 1;
      seen.set(line.print, again);
      const named = again === 1 ? line : { ...line, print: `${line.print}-${again}` };
      return { line: named, passage, reading, at: blockAt(doc, passage.path) };
    });
  });
}

const LEFT_OUT: ReadonlySet<Part> = new Set(['contacts', 'helplines', 'dateline']);

function lineOf(figure: Figure, reading: Reading, { path, attribute }: Passage, doc: Node): FigureLine {
  const { text, sentences, part } = reading;
  const sentence = sentences.find(({ start, end }) => start <= figure.start && figure.start < end);
  const [from, until] = [sentence?.start ?? 0, Math.max(sentence?.end ?? text.length, figure.unitEnd)];
  const data = attribute === 'value' ? nodeAt(doc, path)?.attrs : undefined;
  const words = text.slice(from, until);
  const quote = part === 'quote' ? speakerOf(doc, path) : null;
  const cell = part === 'table' ? cellAt(doc, path) : '';
  return {
    print: sha256Of([text.slice(figure.start, figure.unitEnd), data?.label ?? cell + words.trim()]).slice(
      0,
      24,
    ),
    part,
    figure: data?.unit && figure.kind === 'count' ? { ...figure, unit: data.unit } : figure,
    before: cell + text.slice(from, figure.start).trimStart(),
    text: text.slice(figure.start, figure.unitEnd),
    after: (data
      ? ` ${[data.unit, data.label].filter(Boolean).join(' · ')}`
      : text.slice(figure.unitEnd, until)
    ).trimEnd(),
    source: data ? data.source || null : (sourceIn(words, reading.language) ?? quote),
    asOf: data?.asOf ?? null,
    tie: reading.ties.find(({ start, end }) => start < figure.end && figure.start < end)?.id ?? null,
  };
}

const SOURCES: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:selon|d[’']après|source\s?:)\s(?<who>[^,.;()]{3,80})/iu,
  en: /(?<!\p{L})(?:according to|source:|recorded by|estimated by|data from|figures from|estimates? (?:of|by|from))\s(?<who>[^,.;()]{3,80})/iu,
  es: /(?<!\p{L})(?:según|de acuerdo con|fuente:)\s(?<who>[^,.;()]{3,80})/iu,
  ar: /(?<!\p{L})(?:وفقا ل|وفقاً ل|بحسب\s|حسب\s|المصدر:\s)(?<who>[^،.؛()]{3,80})/u,
};

const sourceIn = (words: string, language: Language) =>
  SOURCES[language].exec(words)?.groups?.who?.trim() ?? null;

function nodeAt(doc: Node, path: readonly number[]): Node | null {
  return path.reduce<Node | null>((node, index) => node?.maybeChild(index) ?? null, doc);
}

// What a cell of a table is of: the first of its row and the first of its column.
function cellAt(doc: Node, path: readonly number[]): string {
  const depth = path.findIndex((_, at) => nodeAt(doc, path.slice(0, at))?.type.name === 'table');
  const table = depth < 0 ? null : nodeAt(doc, path.slice(0, depth));
  const [row = 0, column = 0] = path.slice(depth);
  const heads = [
    column > 0 ? table?.child(row).child(0).textContent : '',
    row > 0 ? table?.child(0).maybeChild(column)?.textContent : '',
  ].filter(Boolean);
  return heads.length > 0 ? `${heads.join(' · ')}: ` : '';
}

function speakerOf(doc: Node, path: readonly number[]): string | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = nodeAt(doc, path.slice(0, depth));
    if (node?.type.name === 'quote') return node.attrs.speaker || null;
  }
  return null;
}

// The position before a block: an attribute is set there, its words begin one further.
function blockAt(doc: Node, path: readonly number[]): number {
  let [node, at] = [doc, 0];
  for (const [depth, index] of path.entries()) {
    if (depth > 0) at += 1;
    for (let before = 0; before < index; before += 1) at += node.child(before).nodeSize;
    node = node.child(index);
  }
  return at;
}

/** From where to where in the document a stretch of a place's passage goes. */
export const rangeIn = ({ passage, at }: FigurePlace, start: number, end: number) => ({
  from: at + 1 + positionIn(passage, start),
  to: at + 1 + positionIn(passage, end - 1) + 1,
});
