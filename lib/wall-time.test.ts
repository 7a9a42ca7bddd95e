import { describe, expect, test } from 'vitest';
import { instantOf, isZone, zones } from './wall-time.ts';

const named = (day: string, time: string, zone: string) => instantOf({ day, time, zone });

describe('a time on the wall', () => {
  test('is one instant on an ordinary day', () => {
    expect(named('2026-11-24', '06:00', 'Africa/Algiers')).toEqual({
      kind: 'one',
      at: new Date('2026-11-24T05:00:00Z'),
    });
    expect(named('2026-06-01', '09:30', 'Asia/Kathmandu')).toEqual({
      kind: 'one',
      at: new Date('2026-06-01T03:45:00Z'),
    });
  });

  test('names two instants where the clock is put back', () => {
    expect(named('2026-11-01', '01:30', 'America/New_York')).toEqual({
      kind: 'fold',
      earlier: new Date('2026-11-01T05:30:00Z'),
      later: new Date('2026-11-01T06:30:00Z'),
    });
  });

  test('names two half an hour apart on Lord Howe Island', () => {
    expect(named('2026-04-05', '01:45', 'Australia/Lord_Howe')).toEqual({
      kind: 'fold',
      earlier: new Date('2026-04-04T14:45:00Z'),
      later: new Date('2026-04-04T15:15:00Z'),
    });
  });

  test('names none where the clock is put forward, and says what there is around it', () => {
    const gap = { kind: 'gap', before: '01:59', after: '03:00' };
    expect(named('2026-03-29', '02:30', 'Europe/Zurich')).toEqual(gap);
    expect(named('2026-03-29', '02:00', 'Europe/Zurich')).toEqual(gap);
    expect(named('2026-03-08', '02:59', 'America/New_York')).toEqual(gap);
  });

  test('is not there when Morocco stops its summer time for Ramadan and starts it again', () => {
    expect(named('2026-02-15', '02:30', 'Africa/Casablanca').kind).toBe('fold');
    expect(named('2026-03-22', '02:30', 'Africa/Casablanca').kind).toBe('gap');
  });

  test('is refused when its day does not exist or its zone is unknown', () => {
    expect(() => named('2026-02-30', '09:00', 'UTC')).toThrow(RangeError);
    expect(() => named('2026-02-20', '09:00', 'Europe/Geneva')).toThrow(RangeError);
    expect(isZone('Europe/Geneva')).toBe(false);
    expect(isZone('UTC')).toBe(true);
  });
});

// Every zone that changes its clock in 2026 is asked about both of its changes, from a second source: Intl.
const changes = zones().flatMap(changesOf);

test('there are at least two hundred changes of a clock to ask about', () => {
  expect(changes.length).toBeGreaterThan(200);
});

test.each(changes)('$zone moves its clock by $minutes minutes', ({ zone, at, minutes, before }) => {
  // the middle of what the clock leaves out, or says twice
  const middle = new Date(at + (before + minutes / 2) * 60_000).toISOString();
  const wall = { day: middle.slice(0, 10), time: middle.slice(11, 16), zone };
  expect(instantOf(wall).kind).toBe(minutes > 0 ? 'gap' : 'fold');
});

type Change = { zone: string; at: number; minutes: number; before: number };

function changesOf(zone: string): Change[] {
  const found: Change[] = [];
  const offset = offsetsOf(zone);
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    const before = offset(day);
    const minutes = offset(day + 86_400_000) - before;
    if (minutes !== 0)
      found.push({ zone, at: firstWith(day, (at) => offset(at) !== before), minutes, before });
  }
  return found;
}

function firstWith(day: number, has: (at: number) => boolean): number {
  let [low, high] = [day, day + 86_400_000];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (has(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  };
}
