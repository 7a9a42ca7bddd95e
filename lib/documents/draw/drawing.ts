import type { ReactElement } from 'react';
import { fillFacts } from '../../directory/facts.ts';
import type { Language } from '../../languages.ts';
import { writeDateline } from '../dateline.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';
import { partOf } from '../text.ts';

/** What a drawn node is: never nothing by accident, so that a forgotten node does not compile. */
export type Drawn = ReactElement | string | null;

/** What the walk needs beside the document. */
export type Drawing = {
  language: Language;
  /** The words of the About block; holes such as {members} are filled. */
  about: string;
  /** Stands at the head of the first paragraph. */
  dateline: string | null;
};

/** Prepares to draw a document in a language. */
export function drawingOf(doc: NodeJson, language: Language, about: string): Drawing {
  const dateline = partOf(doc, 'dateline');
  return {
    language,
    about: fillFacts(about, language),
    dateline: dateline ? writeDateline(dataOf('dateline', dateline), language) : null,
  };
}
