import { expect, test } from 'vitest';
import { likelyLanguage, PHRASE_LANGUAGES, writtenFrom } from './languages.ts';

test('the likeliest language of a phrase is that of its script, and another than the text’s own', () => {
  expect(likelyLanguage('الهجرة', 'fr')).toBe('ar');
  expect(likelyLanguage('Souss Santé', 'ar')).toBe('en');
  expect(likelyLanguage('people on the move', 'en')).toBe('fr');
  expect(likelyLanguage('people on the move', 'fr')).toBe('en');
  expect(likelyLanguage('міграція', 'en')).toBe('ru');
});

test('Arabic, Dari, Pashto and Urdu are written from the right, by whatever region', () => {
  const fromTheRight = PHRASE_LANGUAGES.filter((lang) => writtenFrom(lang) === 'rtl');
  expect(fromTheRight).toEqual(['ar', 'ckb', 'fa', 'prs', 'ps', 'ur']);
  expect(writtenFrom('ar-MA')).toBe('rtl');
});
