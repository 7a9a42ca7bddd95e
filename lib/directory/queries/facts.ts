import { eq, sql } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { Language } from '../../languages.ts';
import { factTexts } from '../fact-texts.ts';
import { STANDING_FACTS } from '../standing-facts.ts';

/**
 * Every institutional fact as it is written in a language on a day (YYYY-MM-DD, today when left out), by its key. One that
 * was retired goes on being said where it stands; those the newsroom comes with are known before the first start is done.
 */
export async function factsOn(
  language: Language,
  day: string = new Date().toISOString().slice(0, 10),
  tx: Tx | ReturnType<typeof db> = db(),
): Promise<Record<string, string>> {
  const rows = (await tx
    .select()
    .from(records)
    .where(eq(records.kind, 'fact'))
    .orderBy(sql`${records.retiredAt} nulls last`)) as RecordRow<'fact'>[];
  const kept = rows.map(({ data }) => data);
  return { ...factTexts(STANDING_FACTS, language, day), ...factTexts(kept, language, day) };
}
