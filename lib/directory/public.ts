import { and, inArray, isNotNull } from 'drizzle-orm';
import { cache } from 'react';
import { readers } from '#db/client.ts';
import { publishedProjects as projects, publishedFacts, publishedHelplines } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import { findAll } from '../documents/text.ts';
import type { Language } from '../languages.ts';
import { inLanguage } from '../sites/names.ts';
import { dayIn } from '../time.ts';
import { factTexts } from './fact-texts.ts';
import type { FactsSaid } from './facts.ts';
import { STANDING_FACTS } from './standing-facts.ts';

/**
 * The last day (YYYY-MM-DD) of every helpline in these documents that is over on this day of a time zone, by its record.
 * What the directory says today counts, not what it said when they were published.
 */
export async function helplinesOver(
  docs: readonly NodeJson[],
  timeZone: string,
  now = new Date(),
): Promise<Record<string, string>> {
  const refs = new Set(
    docs.flatMap((doc) => findAll(doc, 'helpline')).flatMap(({ attrs }) => attrs?.ref ?? []),
  );
  if (refs.size === 0) return {};
  const rows = await readers()
    .select({ id: publishedHelplines.id, until: publishedHelplines.validUntil })
    .from(publishedHelplines)
    .where(
      and(inArray(publishedHelplines.id, [...refs].map(String)), isNotNull(publishedHelplines.validUntil)),
    );
  const today = dayIn(now, timeZone);
  return Object.fromEntries(rows.flatMap(({ id, until }) => (until && until < today ? [[id, until]] : [])));
}

/** Every institutional fact as readers are told it today, by its key. */
export const publicFacts = cache(async (language: Language): Promise<FactsSaid> => {
  const rows = await readers().select().from(publishedFacts);
  const today = new Date().toISOString().slice(0, 10);
  const kept = rows.map(({ data }) => data);
  return { ...factTexts(STANDING_FACTS, language, today), ...factTexts(kept, language, today) };
});

/** What projects are called in a language, by their ids; those that nothing readers see is about have no name. */
export async function projectNames(
  ids: readonly string[],
  language: Language,
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await readers()
    .select({ id: projects.id, name: projects.name })
    .from(projects)
    .where(inArray(projects.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, inLanguage(name, language)]));
}

/** The same for what an edition says it is about, in its order. */
export async function projectsSaid(
  ids: readonly string[] = [],
  language: Language,
): Promise<{ id: string; name: string }[]> {
  const names = await projectNames(ids, language);
  return ids.flatMap((id) => (names[id] ? [{ id, name: names[id] }] : []));
}
