import type { Asked } from './conditions.ts';
import { countListed } from './find.ts';

const LONG = 20_000;
const MINUTE = 60_000;

// Next and the server each hold their own copy of this module.
const shared = globalThis as typeof globalThis & {
  newsroomCounts?: Map<string, { count: number; at: number }>;
};

/**
 * How many stand in a list. Short ones are counted each time; of a long one, which takes its time, the number may be a
 * minute old: nobody sees it, and it decides nothing but how many pages are offered.
 */
export async function countListedLately(asked: Asked, name: string): Promise<number> {
  shared.newsroomCounts ??= new Map();
  const known = shared.newsroomCounts.get(name);
  if (known && Date.now() - known.at < MINUTE) return known.count;
  const count = await countListed(asked);
  if (count > LONG) shared.newsroomCounts.set(name, { count, at: Date.now() });
  else shared.newsroomCounts.delete(name);
  return count;
}
