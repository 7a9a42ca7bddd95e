import { expect, test } from 'vitest';
import { type Agreed, lacksOf, stateOf } from './state.ts';

const agreed = (more: Partial<Agreed> = {}): Agreed => ({
  covers: ['words'],
  channels: ['site'],
  languages: ['fr'],
  nameChanged: false,
  minor: false,
  assent: false,
  clearedAt: null,
  expiresOn: null,
  withdrawnAt: null,
  storyId: null,
  ...more,
});

test('a record holds on its last day, and no longer on the day after', () => {
  const record = agreed({ expiresOn: '2026-11-22' });
  expect(stateOf(record, '2026-11-22')).toBe('valid');
  expect(stateOf(record, '2026-11-23')).toBe('expired');
});

test('withdrawn is withdrawn, expired as well or not', () => {
  expect(stateOf(agreed({ expiresOn: '2026-01-01', withdrawnAt: new Date() }), '2026-11-22')).toBe(
    'withdrawn',
  );
});

test('a minor’s waits until the child and protection have agreed', () => {
  const clearedAt = new Date();
  expect(stateOf(agreed({ minor: true }), '2026-11-22')).toBe('waits');
  expect(stateOf(agreed({ minor: true, assent: true }), '2026-11-22')).toBe('waits');
  expect(stateOf(agreed({ minor: true, clearedAt }), '2026-11-22')).toBe('waits');
  expect(stateOf(agreed({ minor: true, assent: true, clearedAt }), '2026-11-22')).toBe('valid');
});

test('what was not agreed to is named, and a changed name needs no leave', () => {
  const inFrench = { language: 'fr' as const, storyId: 'clinic' };
  expect(lacksOf(agreed(), inFrench)).toEqual(['name', 'picture']);
  expect(lacksOf(agreed({ nameChanged: true, channels: [] }), { ...inFrench, language: 'ar' })).toEqual([
    ...['language', 'site', 'picture'],
  ]);
});

test('what was agreed to for one story is not for another', () => {
  const record = agreed({ storyId: 'clinic', covers: ['words', 'name', 'picture'] });
  expect(lacksOf(record, { language: 'fr', storyId: 'clinic' })).toEqual([]);
  expect(lacksOf(record, { language: 'fr', storyId: 'school' })).toEqual(['story']);
});
