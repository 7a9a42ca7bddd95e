import type { RecordRow } from '#db/schema/records.ts';
import type { RecordData } from './kinds.ts';

/** How many days before its end a helpline's number is asked for again. */
export const ASKED_BEFORE = 30;

export type Standing = { what: 'expired' | 'expires' | 'left' | 'comes' | 'ended'; day: string };

/** What time has done to a record by a day (YYYY-MM-DD): nothing (null), or what, and on which day. Pure. */
export function standingOf({ kind, data }: Pick<RecordRow, 'kind' | 'data'>, today: string): Standing | null {
  if (kind === 'helpline') {
    const { validUntil } = data as RecordData['helpline'];
    if (!validUntil) return null;
    if (validUntil < today) return { what: 'expired', day: validUntil };
    return validUntil <= later(today, ASKED_BEFORE) ? { what: 'expires', day: validUntil } : null;
  }
  if (kind !== 'contact' && kind !== 'project') return null;
  const { from, until } = data as RecordData['contact'];
  if (until && until < today) return { what: kind === 'contact' ? 'left' : 'ended', day: until };
  return kind === 'contact' && from && from > today ? { what: 'comes', day: from } : null;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
