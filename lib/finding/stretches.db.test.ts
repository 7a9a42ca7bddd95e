import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { stretchesUntil } from './stretches.ts';

testDatabase();

// Every three hours of three years, in the calendars that are furthest behind and ahead.
const published = sql`(
  select at as published_at, zone,
    array[to_char(at at time zone zone, '"year:"YYYY'), to_char(at at time zone zone, '"month:"YYYY-MM')] as keys
  from generate_series(timestamptz '2024-01-01Z', '2026-12-31Z', interval '3 hours') at,
    unnest(array['Etc/GMT+12', 'America/Lima', 'UTC', 'Pacific/Kiritimati']) zone
)`;

test.each(['2026-03-15T10:00:00Z', '2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z', '2025-02-28T13:00:00Z'])(
  'what lies in a stretch until %s is newer than all that does not, in every calendar',
  async (until) => {
    const held: number[] = [];
    for (const stretch of stretchesUntil(new Date(until))) {
      const [row] = await db().execute<{ held: number; apart: boolean }>(sql`
      select count(*) filter (where ${stretch})::int as held,
        min(published_at) filter (where ${stretch}) > max(published_at) filter (where not (${stretch})) as apart
      from ${published} listed where published_at <= ${until}::timestamptz`);
      expect(row?.apart).toBe(true);
      held.push(row?.held ?? 0);
    }
    expect(held[0]).toBeGreaterThan(4 * 8 * 55);
    expect(held[1]).toBeGreaterThan(held[0] ?? 0);
  },
);
