import { type SQL, sql } from 'drizzle-orm';

/** A place in a list: behind this release, by when it was published (microseconds since 1970). */
export type Cursor = { at: bigint; id: string };

/** A place as an address says it. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.toString(36)}.${id.replaceAll('-', '')}`;

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(said: string): Cursor | null {
  const [, at, a, b, c, d, e] =
    /^(-?[0-9a-z]{1,12})\.([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(said) ??
    [];
  if (!at) return null;
  const micros = [...at.replace('-', '')].reduce(
    (sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)),
    0n,
  );
  const place = at.startsWith('-') ? -micros : micros;
  return place >= FIRST && place <= LAST ? { at: place, id: [a, b, c, d, e].join('-') } : null;
}

// The years 1 to 9999: the database knows no time long before them.
const FIRST = -62_135_596_800_000_000n;
const LAST = 253_402_300_799_999_999n;

/** What stands behind a place in a list that goes from the newest to the oldest. */
export const behind = ({ at, id }: Cursor): SQL =>
  sql`(published_at, release_id) < (timestamptz 'epoch' + ${String(at)}::bigint * interval '1 microsecond', ${id}::uuid)`;

/** When a listing was published, as a cursor has it. */
export const micros = sql<string>`(extract(epoch from published_at) * 1000000)::bigint`;
