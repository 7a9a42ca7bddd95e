import { RuleBroken } from '../../errors.ts';
import { type Change, changesBetween } from '../changes-between.ts';
import { isColumn, OWN_COLUMNS } from '../csv/columns.ts';
import { readCsv } from '../csv/read-csv.ts';
import type { Faults, Flat } from '../fields/field.ts';
import { FIELDS } from '../fields/fields-of.ts';
import { flatten } from '../fields/flatten.ts';
import type { RecordKind } from '../kinds.ts';
import { type ReadRecord, readRecordOf } from '../read-record.ts';
import { sameRecord } from './same-record.ts';

/** A record as it is before an import. */
export type Before = { id: string; version: number; siteKey: string | null } & ReadRecord;

/** What a line of the file would do. `changes`: from what to what, by path. */
export type PlannedLine = {
  line: number;
  state: 'new' | 'changed' | 'same' | 'wrong';
  siteKey: string | null;
  /** The record it changes; null for a new one. */
  before: Before | null;
  read: ReadRecord;
  changes: Change[];
  faults: Faults;
};

/** What a file would do, line by line. `unknown`: columns nobody reads. */
export type Plan = { lines: PlannedLine[]; unknown: string[] };

/** How names in a file become ids: a donor's name or code, a member's address; null when nobody bears it. */
export type Ids = { member: (written: string) => string | null; donor: (written: string) => string | null };

/** At most so many lines at once, of so many columns that are read. */
const MOST_LINES = 2000;
const MOST_COLUMNS = 400;
const TOLD_UNKNOWN = 40;

/**
 * Reads a file against what there is: a line with an id, or with what tells a record apart, changes that record; any other is a
 * new one. Columns that are absent leave what they name as it is. Pure.
 * @throws {RuleBroken} 'import_too_large'
 */
export function planImport(kind: RecordKind, csv: string, there: readonly Before[], ids: Ids): Plan {
  const [head, ...rows] = readCsv(csv);
  const own: readonly string[] = OWN_COLUMNS;
  const named = new Map((head?.cells ?? []).map((each, at) => [each.trim(), at] as const));
  named.delete('');
  const names = [...named.keys()];
  const unknown = names.filter((each) => !own.includes(each) && !isColumn(FIELDS[kind], each));
  for (const each of unknown) named.delete(each);
  if (rows.length > MOST_LINES || named.size > MOST_COLUMNS)
    throw new RuleBroken('import_too_large', { lines: MOST_LINES, columns: MOST_COLUMNS });
  const columns = [...named.keys()];
  const touched = new Set<string>();
  const lines = rows.map(({ line, cells }) => {
    const texts = [...named].map(([name, at]) => [name, cells[at]?.trim() ?? '']);
    return planLine(kind, line, withIds(Object.fromEntries(texts), ids), columns, there, touched);
  });
  return { lines, unknown: unknown.slice(0, TOLD_UNKNOWN) };
}

function planLine(
  kind: RecordKind,
  line: number,
  flat: Flat,
  columns: readonly string[],
  there: readonly Before[],
  touched: Set<string>,
): PlannedLine {
  const siteKey = flat.site || null;
  const before = flat.id
    ? there.find(({ id }) => id === flat.id)
    : sameRecord(kind, { siteKey, ...readRecordOf(kind, flat).record }, there);
  const faults: Faults = {};
  if (flat.id && !before) faults.id = 'record_unknown';
  if (before && columns.includes('site') && before.siteKey !== siteKey) faults.site = 'site_stays';
  const was = before ? flatten(FIELDS[kind], before.data) : {};
  const now = { ...was, ...Object.fromEntries(columns.map((name) => [name, flat[name] ?? ''])) };
  const { record, faults: unread } = readRecordOf(kind, now);
  Object.assign(faults, unread);
  const mark = before?.id ?? `${siteKey} ${record.code ?? JSON.stringify(record.data)}`;
  if (touched.has(mark)) faults.id ??= 'twice_in_file';
  touched.add(mark);
  const is = flatten(FIELDS[kind], record.data);
  const changes = changesBetween(was, is);
  const state =
    Object.keys(faults).length > 0 ? 'wrong' : !before ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return {
    line,
    state,
    siteKey: before ? before.siteKey : siteKey,
    before: before ?? null,
    read: record,
    changes,
    faults,
  };
}

function withIds(flat: Flat, ids: Ids): Flat {
  const said = Object.entries(flat).map(([path, text]) => {
    if (path === 'owner' && text) return [path, ids.member(text) ?? text];
    if (path.startsWith('donors.') && text) return [path, ids.donor(text) ?? text];
    return [path, text];
  });
  return Object.fromEntries(said);
}
