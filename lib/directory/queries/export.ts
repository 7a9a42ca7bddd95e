import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { inLanguage } from '../../sites/names.ts';
import { columnsFor, OWN_COLUMNS } from '../csv/columns.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { Flat } from '../fields/field.ts';
import { FIELDS } from '../fields/fields-of.ts';
import { flatten } from '../fields/flatten.ts';
import type { ListedBy } from '../input.ts';
import type { RecordKind } from '../kinds.ts';
import { listRecords } from './list.ts';

/** The records of a kind a member may see as a CSV file: what an import reads back. Owners and donors by name. */
export async function exportRecords(
  viewer: Actor & { language: Language },
  kind: RecordKind,
  by: ListedBy,
): Promise<string> {
  const rows = await listRecords(viewer, kind, by);
  const named = await namesFor(kind);
  const flats = rows.map((row): Flat => {
    const said = Object.entries(flatten(FIELDS[kind], row.data)).map(([path, text]) => [
      path,
      path === 'owner' || path.startsWith('donors.') ? (named.get(text) ?? text) : text,
    ]);
    return { ...Object.fromEntries(said), id: row.id, site: row.siteKey ?? '' };
  });
  const columns = [...OWN_COLUMNS, ...columnsFor(FIELDS[kind], flats)];
  return writeCsv([columns, ...flats.map((flat) => columns.map((column) => flat[column] ?? ''))]);
}

async function namesFor(kind: RecordKind): Promise<Map<string, string>> {
  if (kind === 'helpline') {
    const people = await db().select({ id: members.id, email: members.email }).from(members);
    return new Map(people.map(({ id, email }) => [id, email]));
  }
  if (kind !== 'project') return new Map();
  const donors = (await db().select().from(records).where(eq(records.kind, 'donor'))) as RecordRow<'donor'>[];
  return new Map(donors.map(({ id, data }) => [id, inLanguage(data.name, 'en')]));
}
