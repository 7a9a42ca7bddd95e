import { type SQL, sql } from 'drizzle-orm';
import { texts } from './conditions.ts';

/**
 * Stretches of time that end at `until`, the shorter first: about three months, then two years. What is common is found in
 * them at the cost of so many months, however much there is; both conditions together are exact.
 */
export function stretchesUntil(until: Date): SQL[] {
  const [year, month] = [until.getUTCFullYear(), until.getUTCMonth()];
  const months = [1, 0, -1, -2].map((step) =>
    new Date(Date.UTC(year, month + step)).toISOString().slice(0, 7),
  );
  return [
    since(
      Date.UTC(year, month - 2),
      months.map((it) => `month:${it}`),
    ),
    since(
      Date.UTC(year - 1, 0),
      [year + 1, year, year - 1].map((it) => `year:${it}`),
    ),
  ];
}

// Keys are days of a site's own calendar. From noon on by UTC every calendar has begun the month, and none is further
// ahead than the month after.
function since(start: number, keys: string[]): SQL {
  const noon = new Date(start + 12 * 60 * 60 * 1000).toISOString();
  return sql`keys && ${texts(keys)} and published_at >= ${noon}::timestamptz`;
}
