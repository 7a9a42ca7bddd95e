import { foldCase } from '../../documents/import/fold.ts';
import type { RecordData, RecordKind, Words } from '../kinds.ts';
import type { ReadRecord } from '../read-record.ts';
import type { Before } from './plan.ts';

type Read = ReadRecord & { siteKey: string | null };

/**
 * The record of the same site that is told apart in the same way: a code; else a contact's address, a helpline's country and
 * service, a name in any language; undefined when there is none, or more than one. Pure.
 */
export function sameRecord(kind: RecordKind, read: Read, there: readonly Before[]): Before | undefined {
  const marks = marksOf(kind, read);
  const same = there.filter(
    (each) => each.siteKey === read.siteKey && knownMarks(kind, each).some((mark) => marks.includes(mark)),
  );
  return same.length === 1 ? same[0] : undefined;
}

// Every line of a file is held against every record.
const known = new WeakMap<Before, string[]>();

function knownMarks(kind: RecordKind, record: Before): string[] {
  const marks = known.get(record) ?? marksOf(kind, record);
  known.set(record, marks);
  return marks;
}

function marksOf(kind: RecordKind, { code, data }: ReadRecord): string[] {
  if (code) return [code];
  const { country, service, email, name } = data as Partial<RecordData['helpline'] & RecordData['contact']>;
  if (kind === 'helpline') return named(service).map((text) => `${country} ${text}`);
  if (kind === 'contact' && email) return [foldCase(email)];
  return named(name);
}

const named = (words: Words = {}) =>
  Object.entries(words).map(([language, text]) => `${language} ${foldCase(text)}`);
