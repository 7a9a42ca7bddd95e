import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { records } from '#db/schema/records.ts';
import { sites } from '#db/schema/sites.ts';
import type { Faults } from './fields/field.ts';
import type { RecordData, RecordKind } from './kinds.ts';
import type { ReadRecord } from './read-record.ts';

type Checked = ReadRecord & { kind: RecordKind; siteKey: string | null; id: string | null };

/** What is wrong with a record by what else there is: who and what it names, and what already bears its code. By path. */
export async function faultsBeside(tx: Tx, { kind, siteKey, id, code, data }: Checked): Promise<Faults> {
  const faults: Faults = {};
  const {
    owner = null,
    donors = [],
    language,
  } = data as Partial<RecordData['helpline'] & RecordData['project'] & RecordData['about']>;
  if (owner && !(await tx.$count(members, eq(members.id, owner)))) faults.owner = 'unknown';
  if (donors.length > 0) {
    const known = await tx
      .select({ id: records.id })
      .from(records)
      .where(and(eq(records.kind, 'donor'), inArray(records.id, donors)));
    for (const [at, donor] of donors.entries())
      if (!known.some((row) => row.id === donor)) faults[`donors.${at + 1}`] = 'unknown';
  }
  if (language && siteKey !== null) {
    const [site] = await tx.select({ languages: sites.languages }).from(sites).where(eq(sites.key, siteKey));
    if (!site?.languages.includes(language)) faults.language = 'language_not_on_site';
  }
  if (code !== null) {
    const taken = await tx.$count(
      records,
      and(
        eq(records.kind, kind),
        sql`${records.siteKey} is not distinct from ${siteKey}`,
        eq(records.code, code),
        isNull(records.retiredAt),
        id ? ne(records.id, id) : undefined,
      ),
    );
    if (taken > 0) faults[kind === 'fact' ? 'key' : kind === 'about' ? 'language' : 'code'] = 'code_taken';
  }
  return faults;
}
