type Bucket = { tokens: number; at: number };

// Each process counts for itself: this holds back a client that runs wild, it is no promise.
const shared = globalThis as typeof globalThis & { newsroomPace?: Map<string, Bucket> };

/**
 * Takes one of the requests a key may make: `burst` at once, `perSecond` after that.
 * @returns 0 when it may go on, else in how many seconds to come back
 */
export function pace(key: string, perSecond: number, burst: number, now = Date.now()): number {
  shared.newsroomPace ??= new Map();
  const buckets = shared.newsroomPace;
  const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: now };
  const left = Math.min(burst, tokens + ((now - at) / 1000) * perSecond) - 1;
  if (left < 0) return Math.ceil(-left / perSecond);
  buckets.delete(key);
  buckets.set(key, { tokens: left, at: now });
  if (buckets.size > 10_000) buckets.delete(buckets.keys().next().value ?? '');
  return 0;
}
