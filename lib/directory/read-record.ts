import type { Language } from '../languages.ts';
import type { Faults, Flat } from './fields/field.ts';
import { FIELDS } from './fields/fields-of.ts';
import { readFields } from './fields/read-fields.ts';
import type { RecordData, RecordKind } from './kinds.ts';

/** A record with what it is told apart by. */
export type ReadRecord<K extends RecordKind = RecordKind> = { data: RecordData[K]; code: string | null };

/** Reads a record of a kind from its texts by path, and says what is wrong with it by path. Pure. */
export function readRecordOf<K extends RecordKind>(
  kind: K,
  flat: Flat,
): { record: ReadRecord<K>; faults: Faults } {
  const { data, faults } = readFields(FIELDS[kind], flat);
  // The fields of a kind are described in one place and typed in another; records.test.ts holds them together.
  const record = data as RecordData[K];
  return { record: { data: record, code: codeOf(kind, record) }, faults: { ...orderOf(record), ...faults } };
}

function codeOf(kind: RecordKind, data: object): string | null {
  const { key, code, language } = data as { key?: string; code?: string; language?: string };
  return (kind === 'fact' ? key : kind === 'project' ? code : kind === 'about' ? language : null) || null;
}

// What ends before it begins, here and in rows.
function orderOf(data: object): Faults {
  const faults: Faults = {};
  const check = (path: string, span: { from?: unknown; until?: unknown }) => {
    if (typeof span.from === 'string' && typeof span.until === 'string' && span.until < span.from)
      faults[`${path}until`] = 'ends_before_it_begins';
  };
  check('', data);
  for (const [at, row] of ((data as { values?: object[] }).values ?? []).entries())
    check(`values.${at + 1}.`, row);
  return faults;
}

/** The language a record is in, where its kind is in one: an About text's. Pure. */
export function languageIn(data: object): Language | null {
  return (data as { language?: Language }).language ?? null;
}
