import { expect, test } from 'vitest';
import {
  dayIn,
  rfc822,
  rfc3339,
  writeDate,
  writeDateTime,
  writeDayAndMonth,
  writeInstant,
  writeMonth,
  writeRelative,
  writeTime,
} from './time.ts';

const morning = new Date('2026-11-18T08:05:00Z');

test('every language writes a day its own way', () => {
  expect(writeDate('2026-11-18', 'en')).toBe('18\u00a0November 2026');
  expect(writeDate('2026-11-18', 'fr')).toBe('18\u00a0novembre 2026');
  expect(writeDate('2026-11-18', 'es')).toBe('18\u00a0de noviembre de 2026');
  expect(writeDate('2026-11-18', 'ar')).toBe('18\u00a0تشرين الثاني/نوفمبر 2026');
});

test('the first of a French month is an ordinal, the twenty-first is not', () => {
  expect(writeDate('2022-03-01', 'fr')).toBe('1er\u00a0mars 2022');
  expect(writeDate('2022-03-21', 'fr')).toBe('21\u00a0mars 2022');
  expect(writeDate('2022-03-01', 'en')).toBe('1\u00a0March 2022');
});

test('Arabic has Western digits and both names of each month', () => {
  expect(writeDate('2026-01-05', 'ar')).toBe('5\u00a0كانون الثاني/يناير 2026');
  expect(writeMonth(2026, 12, 'ar')).toBe('كانون الأول/ديسمبر 2026');
});

test('a month as a heading has a capital, and Spanish its preposition', () => {
  expect(writeMonth(2026, 8, 'fr')).toBe('Août 2026');
  expect(writeMonth(2026, 8, 'es')).toBe('Agosto de 2026');
  expect(writeDayAndMonth('2026-08-02', 'es')).toBe('2\u00a0de agosto');
});

test('the day depends on where one stands', () => {
  const late = new Date('2026-11-18T23:30:00Z');
  expect(writeDate(late, 'en', 'Europe/Zurich')).toBe('19\u00a0November 2026');
  expect(dayIn(late, 'America/Lima')).toBe('2026-11-18');
  expect(dayIn(late, 'Europe/Zurich')).toBe('2026-11-19');
});

test('times are written as the house writes them, with the zone when it matters', () => {
  expect(writeTime(morning, 'en', 'Europe/Zurich')).toBe('09:05');
  expect(writeTime(morning, 'fr', 'Europe/Zurich')).toBe('9\u00a0h\u00a005');
  expect(writeTime(new Date('2026-11-18T08:00:00Z'), 'fr', 'Europe/Zurich')).toBe('9\u00a0h');
  expect(writeTime(morning, 'es', 'Europe/Zurich')).toBe('9.05');
  expect(writeDateTime(morning, 'fr', 'Europe/Zurich')).toBe('18\u00a0novembre 2026 à 9\u00a0h\u00a005');
  expect(writeInstant(morning, 'en', 'Asia/Kolkata')).toBe('18\u00a0November 2026 at 13:35 (UTC+5:30)');
  expect(writeInstant(morning, 'en', 'UTC')).toBe('18\u00a0November 2026 at 08:05 (UTC)');
});

test('how long ago is said in the largest unit', () => {
  const now = new Date('2026-11-19T08:05:00Z');
  expect(writeRelative(morning, now, 'en')).toBe('yesterday');
  expect(writeRelative(new Date('2026-11-19T06:00:00Z'), now, 'en')).toBe('2 hours ago');
  expect(writeRelative(new Date('2026-11-19T08:04:40Z'), now, 'en')).toBe('now');
});

test('machines get offsets that mean the same instant', () => {
  const snow = new Date('2026-01-10T12:00:00.250Z');
  expect(rfc3339(snow, 'America/St_Johns')).toBe('2026-01-10T08:30:00-03:30');
  expect(rfc3339(snow)).toBe('2026-01-10T12:00:00Z');
  expect(rfc822(snow)).toBe('Sat, 10 Jan 2026 12:00:00 +0000');
  for (const zone of ['Europe/Zurich', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/Lima']) {
    expect(Date.parse(rfc3339(morning, zone))).toBe(morning.getTime());
    expect(Date.parse(rfc822(morning))).toBe(morning.getTime());
  }
});
