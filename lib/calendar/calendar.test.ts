import { describe, expect, test } from 'vitest';
import { withoutToken } from '../auth/sealed-link.ts';
import { daysOf, turn } from './days.ts';
import { writeCalendar } from './ical.ts';

test('the key of a private address is in no log', () => {
  expect(withoutToken('/api/calendar/2Jx_k')).toBe('/api/calendar/…');
  expect(withoutToken('/desk/calendar')).toBe('/desk/calendar');
});

describe('days', () => {
  test('a month is whole weeks from Monday, five or six of them', () => {
    const november = daysOf('month', '2026-11-22');
    expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    const october = daysOf('month', '2026-10-01');
    expect([october[0], october.at(-1), october.length]).toEqual(['2026-09-28', '2026-11-01', 35]);
    expect(daysOf('month', '2027-02-10').length).toBe(35);
  });

  test('a week begins on Monday, a list where one is', () => {
    expect(daysOf('week', '2026-11-22')).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(daysOf('list', '2026-11-22').slice(0, 2)).toEqual(['2026-11-22', '2026-11-23']);
  });

  test('months follow each other also from the end of a long one', () => {
    expect(turn('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(turn('month', '2026-01-31', -1)).toBe('2025-12-01');
    expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06');
  });
});

describe('a calendar file', () => {
  const event = {
    uid: 'scheduled-1@localhost',
    at: new Date('2026-11-24T05:00:00Z'),
    summary: 'Scheduled: Roads, bridges; and a \\ sign',
    description: 'IOM Morocco\nFrançais\r\nBEGIN:VALARM',
    url: 'http://localhost:3000/desk/releases/1/review',
    categories: 'Scheduled',
  };
  const write = (change: Partial<typeof event> = {}) =>
    writeCalendar('IOM Newsroom', [{ ...event, ...change }], new Date('2026-11-22T12:00:00Z'));

  test('says the moment in UTC and what it is, with everything escaped', () => {
    const lines = write().split('\r\n');
    expect(lines).toContain('DTSTART:20261124T050000Z');
    expect(lines).toContain('SUMMARY:Scheduled: Roads\\, bridges\\; and a \\\\ sign');
    expect(lines).toContain('DESCRIPTION:IOM Morocco\\nFrançais\\nBEGIN:VALARM');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
    expect(write().endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('has no line over 75 octets, and unfolds to what was said, whatever the script', () => {
    const summary = `مجدول: ${'تُفتح الطرق إلى الجنوب 🚰 '.repeat(12)}`.trim();
    const file = write({ summary });
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`);
  });
});
