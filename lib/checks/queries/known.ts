import { db, type Tx } from '#db/client.ts';
import { sha256Of } from '../../documents/hash.ts';
import type { Language } from '../../languages.ts';
import type { Known } from '../known.ts';
import { houseStyle } from './house-style.ts';
import { knownDirectory } from './known-directory.ts';
import { knownFigures } from './known-figures.ts';
import { knownPeople } from './known-people.ts';
import { knownSeries } from './known-series.ts';

/** A release, as far as what is known depends on it. */
export type Whose = {
  releaseId: string;
  siteKey: string;
  language: Language;
  /** Records of consent the text leans on where it is being written, by id: not all of it may be stored yet. */
  linked?: readonly string[];
};

/** Where it is read from: an act reads in its own transaction, and hands it on to each query. */
export type From = Pick<Tx, 'select' | 'selectDistinct'>;

/** What the newsroom knows today that the words of a release are held against. */
export async function knownFor(whose: Whose, from: From = db()): Promise<Known> {
  const [style, directory, figures, series, people] = await Promise.all([
    houseStyle(whose.siteKey, whose.language, from),
    knownDirectory(whose, from),
    knownFigures(whose, from),
    knownSeries(whose, from),
    knownPeople(whose, from),
  ]);
  const known = { ...style, directory, figures, series, people };
  return { ...known, key: sha256Of(known) };
}
