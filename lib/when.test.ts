import { expect, test } from 'vitest';
import { cityOf, sayAge, sayToday, sayWhen } from './when.ts';

const now = new Date('2026-11-23T09:12:00Z');

test.each([
  ['2026-11-23T07:31:00Z', '08:31'],
  ['2026-11-22T23:30:00Z', '00:30'],
  ['2026-11-22T15:40:00Z', 'yesterday 16:40'],
  ['2026-11-20T15:40:00Z', 'Friday 16:40'],
  ['2026-11-10T15:40:00Z', '10\u00a0November'],
  ['2025-05-03T15:40:00Z', '3\u00a0May 2025'],
])('in Tunis %s is called %s', (instant, words) => {
  expect(sayWhen(new Date(instant), now, 'en', 'Africa/Tunis')).toBe(words);
});

test('a reviewer reads how long a text has been waiting', () => {
  expect(sayAge(new Date('2026-11-23T08:52:00Z'), now, 'en')).toBe('20 mins');
  expect(sayAge(new Date('2026-11-23T07:00:00Z'), now, 'fr')).toBe('2\u202fh');
  expect(sayAge(new Date('2026-11-20T09:00:00Z'), now, 'es')).toBe('3 días');
});

test('the day is named in the words of the language', () => {
  expect(sayToday(now, 'en', 'Africa/Tunis')).toBe('Monday 23\u00a0November');
  expect(sayToday(now, 'fr', 'Africa/Tunis')).toBe('Lundi 23\u00a0novembre');
  expect(sayToday(now, 'es', 'Africa/Tunis')).toBe('Lunes, 23\u00a0de noviembre');
  expect(sayToday(now, 'ar', 'Africa/Tunis')).toBe('الاثنين، 23\u00a0تشرين الثاني/نوفمبر');
  expect(cityOf('America/New_York')).toBe('New York');
});
