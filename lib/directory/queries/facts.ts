import { eq, sql } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { Language } from '../../languages.ts';
import { inLanguage } from '../../sites/names.ts';
import { factTexts } from '../fact-texts.ts';
import { STANDING_FACTS } from '../standing-facts.ts';

type From = Tx | ReturnType<typeof db>;

/**
 * Every institutional fact as it is written in a language on a day (YYYY-MM-DD, today when left out), by its key. One that
 * was retired goes on being said where it stands; those the newsroom comes with are known before the first start is done.
 */
export async function factsOn(
  language: Language,
  day: string = new Date().toISOString().slice(0, 10),
  tx: From = db(),
): Promise<Record<string, string>> {
  const rows = await keptFacts(tx);
  const kept = rows.map(({ data }) => data);
  return { ...factTexts(STANDING_FACTS, language, day), ...factTexts(kept, language, day) };
}

/** What each fact in use is called in a language, by its key. */
export async function namesOfFacts(language: Language): Promise<Record<string, string>> {
  const rows = await keptFacts(db());
  const offered = rows.filter(({ retiredAt }) => retiredAt === null);
  return Object.fromEntries(offered.map(({ data }) => [data.key, inLanguage(data.name, language)]));
}

// Retired ones first, so that one in use has the last word.
async function keptFacts(from: From): Promise<RecordRow<'fact'>[]> {
  return (await from
    .select()
    .from(records)
    .where(eq(records.kind, 'fact'))
    .orderBy(sql`${records.retiredAt} nulls last`)) as RecordRow<'fact'>[];
}
