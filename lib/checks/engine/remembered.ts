import type { Reading } from '../reading.ts';

/** What a rule about the whole reads in one passage, worked out once for each: after a key most are as they were. */
export function remembered<T>(read: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { value: T }>();
  return (reading) => {
    const before = known.get(reading);
    if (before) return before.value;
    const value = read(reading);
    known.set(reading, { value });
    return value;
  };
}
