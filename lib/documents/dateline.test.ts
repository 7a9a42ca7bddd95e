import { expect, test } from 'vitest';
import { writeDateline } from './dateline.ts';

const rabat = { place: 'Rabat', country: 'MA', date: '2026-11-18' };

test('each language has its own dateline', () => {
  expect(writeDateline(rabat, 'fr')).toBe('Rabat (OIM), le 18\u00a0novembre 2026\u00a0–');
  expect(writeDateline({ ...rabat, place: 'Geneva' }, 'en')).toBe(
    'Geneva (IOM), 18\u00a0November 2026\u00a0–',
  );
  expect(writeDateline({ ...rabat, place: 'Ginebra' }, 'es')).toBe(
    'Ginebra (OIM), 18\u00a0de noviembre de 2026\u00a0–',
  );
  expect(writeDateline({ ...rabat, place: 'تطوان' }, 'ar')).toBe(
    'تطوان، 18\u00a0تشرين الثاني/نوفمبر 2026\u00a0–',
  );
});

test('a place in Latin letters does not turn the Arabic dateline round', () => {
  expect(writeDateline({ ...rabat, place: 'Béni Mellal' }, 'ar')).toBe(
    'Béni Mellal\u200f، 18\u00a0تشرين الثاني/نوفمبر 2026\u00a0–',
  );
});

test('what is missing is left out, and an empty dateline is none', () => {
  expect(writeDateline({ ...rabat, date: null }, 'fr')).toBe('Rabat (OIM)\u00a0–');
  expect(writeDateline({ place: ' ', country: null, date: '2026-03-01' }, 'fr')).toBe(
    '1er\u00a0mars 2026\u00a0–',
  );
  expect(writeDateline({ place: '', country: 'MA', date: null }, 'fr')).toBeNull();
});
