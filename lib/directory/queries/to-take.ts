import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type RecordRow, records, recordVersions } from '#db/schema/records.ts';
import { sites } from '#db/schema/sites.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { findAll } from '../../documents/text.ts';
import type { Language } from '../../languages.ts';
import { dayIn } from '../../time.ts';
import type { RecordData } from '../kinds.ts';
import { contactWritten, helplineWritten, type Written } from '../written.ts';

/** A record of the directory as the text of a release would take it. */
export type Takeable<K extends 'contact' | 'helpline' = 'contact' | 'helpline'> = {
  kind: K;
  ref: string;
  version: number;
  written: Written<K>;
  /** What it said in its earlier versions, where the text names it already. */
  earlier: Written<K>[];
  /** The last day it was good (YYYY-MM-DD), once that is past or it was retired: then it is no longer offered. */
  over: string | null;
};

type Where = { siteKey: string; language: Language; doc: NodeJson };

/** Every contact and helpline a release may take: those of its site and everybody's, and whatever its text names already. */
export async function recordsToTake({ siteKey, language, doc }: Where): Promise<Takeable[]> {
  const named = refsIn(doc);
  const [[site], rows, before] = await Promise.all([
    db().select({ zone: sites.timeZone }).from(sites).where(eq(sites.key, siteKey)),
    db()
      .select()
      .from(records)
      .where(
        and(
          inArray(records.kind, ['contact', 'helpline']),
          or(
            and(isNull(records.retiredAt), or(isNull(records.siteKey), eq(records.siteKey, siteKey))),
            named.length ? inArray(records.id, named) : sql`false`,
          ),
        ),
      )
      .orderBy(asc(records.words), asc(records.id))
      .limit(2000),
    named.length ? db().select().from(recordVersions).where(inArray(recordVersions.recordId, named)) : [],
  ]);
  const today = dayIn(new Date(), site?.zone ?? 'UTC');
  return (rows as RecordRow<'contact' | 'helpline'>[]).map((row) => ({
    kind: row.kind,
    ref: row.id,
    version: row.version,
    written: writtenOf(row.kind, row.data, language),
    earlier: before
      .filter(({ recordId, version }) => recordId === row.id && version < row.version)
      .map(({ data }) => writtenOf(row.kind, data as RecordData['contact' | 'helpline'], language)),
    over: overOn(row, today),
  }));
}

/** A contact or helpline as a text in a language takes it. Pure. */
export function writtenOf(
  kind: 'contact' | 'helpline',
  data: RecordData['contact' | 'helpline'],
  language: Language,
): Written<'contact' | 'helpline'> {
  return kind === 'contact'
    ? contactWritten(data as RecordData['contact'], language)
    : helplineWritten(data as RecordData['helpline'], language);
}

/** The records a document names. Pure. */
export const refsIn = (doc: NodeJson): string[] =>
  [...findAll(doc, 'contact'), ...findAll(doc, 'helpline')]
    .flatMap(({ attrs }) => attrs?.ref ?? [])
    .map(String);

function overOn({ kind, data, retiredAt }: RecordRow<'contact' | 'helpline'>, today: string): string | null {
  const until =
    kind === 'contact' ? (data as RecordData['contact']).until : (data as RecordData['helpline']).validUntil;
  if (until && until < today) return until;
  return retiredAt ? retiredAt.toISOString().slice(0, 10) : null;
}
