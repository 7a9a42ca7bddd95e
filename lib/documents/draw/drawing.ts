import type { ReactElement } from 'react';
import { factText, fillFacts } from '../../directory/facts.ts';
import type { Language } from '../../languages.ts';
import { writeDateline } from '../dateline.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';
import { partOf } from '../text.ts';

/** What a drawn node is: never nothing by accident, so that a forgotten node does not compile. */
export type Drawn = ReactElement | string | null;

/** What stands beside a document when it is shown: an edition has both as they were said, a draft as they are now. */
export type Beside = {
  /** The words of the About block; holes such as {members} are filled. */
  about: string;
  /** Institutional facts by key, for those that are frozen. */
  facts?: Readonly<Record<string, string>>;
  /** The last day of helplines that are over (YYYY-MM-DD), by their record: as the directory says today, never frozen. */
  over?: Readonly<Record<string, string>>;
};

/** What the walk needs beside the document. */
export type Drawing = {
  language: Language;
  about: string;
  /** What to say for a fact; a key that nobody registered is said in brackets, where it is noticed. */
  fact: (key: string) => string;
  /** Until when a helpline was good that no longer is; null for all others. */
  over: (ref: string | null) => string | null;
  /** Stands at the head of the first paragraph. */
  dateline: string | null;
};

/** Prepares to draw a document in a language. */
export function drawingOf(
  doc: NodeJson,
  language: Language,
  { about, facts = {}, over = {} }: Beside,
): Drawing {
  const dateline = partOf(doc, 'dateline');
  return {
    language,
    about: fillFacts(about, language, facts),
    fact: (key) => facts[key] || (factText(key, language) ?? `[${key}]`),
    over: (ref) => (ref ? (over[ref] ?? null) : null),
    dateline: dateline ? writeDateline(dataOf('dateline', dateline), language) : null,
  };
}
