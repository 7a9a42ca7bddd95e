import type { Language } from '../languages.ts';

/** Where in a release a passage stands: some rules hold in some parts only. */
export type Part =
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'table'
  | 'data'
  | 'notes'
  | 'helplines'
  | 'contacts';

/**
 * A stretch of a passage that is not prose of its language; no rule about words looks inside. Of a foreign one in another
 * of the newsroom's languages that language is said: a name is to be protected in it as well.
 */
export type Span = {
  start: number;
  end: number;
  kind: 'link' | 'email' | 'phone' | 'hashtag' | 'foreign';
  language?: Language | undefined;
};

/** Words that are tied to a figure of the story, by its id. */
export type Tie = { start: number; end: number; id: string };

/**
 * A stretch of text that is read as one: a text block, or one text attribute of a data block. Offsets are UTF-16 units;
 * an inline atom is one unit (U+FFFC), so an offset in a text block is an offset in ProseMirror's content as well.
 */
export type Passage = {
  /** Two passages with the same key read the same. */
  key: string;
  /** The indexes of children from the document down to the block. */
  path: readonly number[];
  /** The attribute the text stands in, such as `label` or `channels.0.note`; null for a block's own words. */
  attribute: string | null;
  part: Part;
  language: Language;
  text: string;
  /** Stretches the document itself marks: links and words in other languages. */
  spans: readonly Span[];
  /** The record of the directory its block was taken from; left out for anything else. */
  ref?: string | undefined;
  /** Words tied to figures of the story; left out where there are none. */
  ties?: readonly Tie[] | undefined;
  /** In a quotation that stands by itself, and on a picture with a record: whose they are, and the record of consent. */
  speaker?: Speaker | undefined;
  /** Words that only the rules of protection read: who speaks, as a quotation says beside the words. */
  guarded?: boolean | undefined;
  /** In a table: which one, and where in it; left out elsewhere. */
  cell?: Cell | undefined;
  /** Where words are left out because they are only suggested: from `at` on, positions are `by` further. */
  shifts: readonly { at: number; by: number }[];
};

/** A cell: `table` tells tables of a document apart, rows and columns count from 0. */
export type Cell = { table: string; row: number; column: number };

/** Who speaks in a quotation, as the quotation says. */
export type Speaker = { name: string; title: string; organisation: string; consent: string | null };

/** A passage with its key made. */
export function passage(data: Omit<Passage, 'key'>): Passage {
  const spans = data.spans
    .map(({ start, end, kind, language = '' }) => `${kind}${language} ${start} ${end}`)
    .join(',');
  const ref = data.ref ? `${data.ref}|` : '';
  const ties = data.ties?.map(({ start, end, id }) => `${id} ${start} ${end},`).join('') ?? '';
  const speaker = data.speaker ? `|${JSON.stringify(data.speaker)}` : '';
  const cell = data.cell ? `${data.cell.table} ${data.cell.row} ${data.cell.column}|` : '';
  return {
    ...data,
    key: `${cell}${ties}${ref}${data.language}|${data.part}|${spans}|${data.text}${speaker}${data.guarded ? '|guarded' : ''}`,
  };
}

/** The offset in the block's content (ProseMirror) of an offset in the text. */
export function positionIn({ shifts }: Passage, offset: number): number {
  return offset + shifts.reduce((sum, { at, by }) => (at <= offset ? sum + by : sum), 0);
}
