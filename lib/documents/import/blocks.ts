import type { Border, Form } from '../foreign/assemble.ts';
import type { Change, Was } from '../foreign/style.ts';
import type { Finding } from './findings.ts';
import type { FileChange, FileThread } from './word/tracked.ts';

/**
 * A stretch of text with its formatting, and what is open about it in the file: ids of suggestions to add it, take it
 * out or change its looks, and of threads. Words that are to be taken out do not count as text of their block.
 */
export type Run = {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  insertion?: string;
  deletion?: string;
  was?: Was;
  comments?: string[];
};

/** How far a cell of a table reaches, and whether it is a heading. */
export type Span = { colspan: number; rowspan: number; header: boolean };

/** What is open in a file: changes nobody accepted yet, conversations about its words. */
export type Tracked = { changes: FileChange[]; threads: FileThread[] };

/**
 * One piece of a foreign document, in reading order. `marker` is what stood before a list item ("- ", "1. ");
 * a table comes as one `row` for each of its rows, `runs` then being its cells with tabs between.
 */
export type Block = {
  kind: 'paragraph' | 'heading' | 'item' | 'row';
  runs: Run[];
  level?: number;
  ordered?: boolean;
  marker?: string;
  /** The cells of a row; a line break parts the paragraphs of one. */
  cells?: Run[][];
  spans?: Span[];
  /** True for a row of headings. */
  header?: boolean;
  role?: 'headline' | 'standfirst' | 'caption' | 'label' | 'date' | 'sdg' | 'quote';
  /** The level of an item in its list, from 1, and the number of a numbered one. */
  depth?: number;
  start?: number;
  /** A suggestion about the whole block, or about where it begins. */
  change?: Change;
  border?: Border;
  form?: Form;
};

export const LEFT_REASONS = [
  'site_menu',
  'page_chrome',
  'kind_label',
  'photo_caption',
  'sdg_line',
  'end_mark',
  'status_line',
  'date_line',
  'about_text',
  'attribute_debris',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** A line that was not taken into the draft, and why. */
export type Left = { text: string; reason: LeftReason };

/** What a page or file says of itself beside its text. */
export type SourceMeta = {
  title?: string;
  language?: string;
  host?: string;
  /** The whole address a page gives as its own. */
  address?: string;
  publishedOn?: string;
};

/** A foreign document as every reader hands it on. */
export type Source = {
  blocks: Block[];
  meta: SourceMeta;
  left: Left[];
  findings: Finding[];
  /** Footnotes and endnotes. */
  notes?: Block[];
  tracked?: Tracked;
};

/** A block of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** The words of a block as they stood in the file, list marker included. */
export function textOf(block: Block): string {
  return (block.marker ?? '') + runsText(block.runs);
}

/** The words of some runs. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.deletion ? '' : run.text)).join('');
}

/** The same block without the first `length` UTF-16 units of its runs and the space that follows. */
export function cutStart(block: Block, length: number): Block {
  return trimmed({ ...block, runs: runsBetween(block.runs, length, Number.POSITIVE_INFINITY) });
}

/** The runs between two positions (UTF-16 units) of a block's words. */
export function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    if (run.deletion) return at >= from && at < to ? [run] : [];
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}

/** The same block without white space at its ends; runs that become empty are gone. */
export function trimmed(block: Block): Block {
  const runs = block.runs.map((run) => ({ ...run }));
  for (let first = runs[0]; first; first = runs[0]) {
    first.text = first.text.trimStart();
    if (first.text) break;
    runs.shift();
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    runs.pop();
  }
  return { ...block, runs };
}

/** True when a block has nothing to read in it. */
export function isEmpty(block: Block): boolean {
  return block.runs.every((run) => !run.text.trim());
}
