import { writeDateline } from '../documents/dateline.ts';
import type { NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { findAll, headlineOf, partOf, standfirstOf, textOf } from '../documents/text.ts';
import type { Language } from '../languages.ts';

export const CHECKED = [
  'headline',
  'standfirst',
  'dateline',
  'body',
  'quotes',
  'figures',
  'helplines',
  'contacts',
  'about',
] as const;
export type Checked = (typeof CHECKED)[number];

/** What a reader will find of a part: its words when they are few, or how many there are. `null` when it is not there. */
export type CheckLine = { part: Checked; says: string | number | null };

/** What readers will see of a release, part by part, for whoever signs it. Parts few releases have are left out when absent. Pure. */
export function checklistOf(working: NodeJson, language: Language): CheckLine[] {
  const doc = asRejected(working);
  const dateline = partOf(doc, 'dateline')?.attrs as Parameters<typeof writeDateline>[0] | undefined;
  const lines: Record<Checked, string | number | null> = {
    headline: headlineOf(doc) || null,
    standfirst: standfirstOf(doc) || null,
    dateline: (dateline && writeDateline(dateline, language)) ?? null,
    body: textOf(partOf(doc, 'body')).trim() ? findAll(doc, 'paragraph').length : null,
    quotes: findAll(doc, 'quote').length || null,
    figures: findAll(doc, 'keyFigure').length || null,
    helplines: findAll(doc, 'helpline').length || null,
    contacts: findAll(doc, 'contact').length || null,
    about: findAll(doc, 'about').length || null,
  };
  const optional: readonly Checked[] = ['quotes', 'figures', 'helplines'];
  return CHECKED.map((part) => ({ part, says: lines[part] })).filter(
    ({ part, says }) => says !== null || !optional.includes(part),
  );
}
