import { and, eq, isNull } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { fillFacts } from '../directory/facts.ts';
import { factsOn } from '../directory/queries/facts.ts';
import type { Language } from '../languages.ts';

/** A site's About text in a language as readers would see it today, facts filled in; empty when there is none. */
export async function aboutOf(
  siteKey: string,
  language: Language,
  tx: Tx | ReturnType<typeof db> = db(),
): Promise<string> {
  const [row] = (await tx
    .select()
    .from(records)
    .where(
      and(
        eq(records.kind, 'about'),
        eq(records.siteKey, siteKey),
        eq(records.code, language),
        isNull(records.retiredAt),
      ),
    )) as RecordRow<'about'>[];
  return row ? fillFacts(row.data.text, language, await factsOn(language, undefined, tx)) : '';
}
