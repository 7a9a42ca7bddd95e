import { expect, test } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { saySpoken } from './say-spoken.ts';
import { nameSpoken, SPOKEN } from './spoken.ts';

test('a contact speaks, in each language of a page', () => {
  const said = LANGUAGES.map((language) => saySpoken(['fr', 'ar'], language));
  expect(said.toSorted()).toEqual(
    [
      'Speaks French and Arabic',
      'Parle français et arabe',
      'Habla francés y árabe',
      'لغات التواصل: الفرنسية والعربية',
    ].toSorted(),
  );
  expect(saySpoken([], 'en')).toBe('');
});

test('every language one may choose has a name in all of ours', () => {
  for (const language of LANGUAGES)
    expect([language, SPOKEN.filter((code) => nameSpoken(code, language) === code)]).toEqual([language, []]);
  expect(new Set(SPOKEN).size).toBe(SPOKEN.length);
});
