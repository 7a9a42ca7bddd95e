import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../languages.ts';
import { passage } from '../passage.ts';
import { Reading } from '../reading.ts';

const reading = (language: Language, text: string) =>
  new Reading(
    passage({ path: [0], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  );

const read = (language: Language, text: string) =>
  reading(language, text).figures.map(({ start, end, value, to, kind, unit, precision }) =>
    [text.slice(start, end), value, to, kind, unit, precision]
      .filter((part) => part !== null && part !== 'exact' && part !== 'count')
      .join(' · '),
  );

const LOCALES: Record<Language, readonly string[]> = {
  en: ['en'],
  fr: ['fr'],
  es: ['es'],
  ar: ['ar-u-nu-latn', 'ar-u-nu-arab'],
};
const UNITS: Record<Language, string> = { en: 'people', fr: 'personnes', es: 'personas', ar: 'شخص' };

test.each(LANGUAGES)('a number written by Intl is read as the same number, in %s', (language) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999_999 }),
      fc.constantFrom(...LOCALES[language]),
      (value, locale) => {
        const text = `${new Intl.NumberFormat(locale).format(value)} ${UNITS[language]}`;
        expect(reading(language, text).figures.map((figure) => figure.value)).toEqual([value]);
      },
    ),
  );
});

test.each(LANGUAGES)('so is one with a fraction and a percent sign, in %s', (language) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...LOCALES[language]),
      (tenths, locale) => {
        const written = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).format(
          tenths / 1000,
        );
        const text = written.replace(/[\u200e\u200f\u061c]/g, '');
        const [figure] = reading(language, `${text} .`).figures;
        expect([text, figure?.value, figure?.kind]).toEqual([text, tenths / 10, 'percent']);
      },
    ),
  );
});

test.each([
  ['fr', 'quatre-vingt-dix-sept mille personnes', ['quatre-vingt-dix-sept mille · 97000 · personnes']],
  ['fr', 'deux cent soixante et onze familles', ['deux cent soixante et onze · 271 · familles']],
  [
    'fr',
    'près de 1,2 million de dollars des États-Unis',
    ['1,2 million de dollars · 1200000 · money · dollars · about'],
  ],
  ['fr', 'de 5 à 10 pour cent', ['5 à 10 pour cent · 5 · 10 · percent · %']],
  [
    'en',
    'three thousand five hundred and forty-one people',
    ['three thousand five hundred and forty-one · 3541 · people'],
  ],
  ['en', 'at least US$5.2 million', ['US$5.2 million · 5200000 · money · US$ · atLeast']],
  ['en', 'some 3,500 vulnerable migrants', ['3,500 · 3500 · migrants · about']],
  [
    'es',
    'veintidós mil trescientas cuarenta personas',
    ['veintidós mil trescientas cuarenta · 22340 · personas'],
  ],
  ['es', 'más de dos mil millones', ['dos mil millones · 2000000000 · atLeast']],
  ['es', '213.581 llegadas', ['213.581 · 213581 · llegadas']],
  ['ar', 'ثلاثة آلاف وخمسمائة مهاجر', ['ثلاثة آلاف وخمسمائة · 3500 · مهاجر']],
  ['ar', 'أكثر من 4,7 مليون شخص', ['4,7 مليون · 4700000 · شخص · atLeast']],
  ['ar', 'مائتان وخمسة وعشرون شخصا', ['مائتان وخمسة وعشرون · 225 · شخصا']],
] as const)('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual(expected);
});

test.each([
  ['fr', 'le vendredi 2 mars 2018, à 15 h 30'],
  ['fr', 'la résolution 2254 (2015) et l’article 12'],
  ['fr', 'le Programme 2030, l’ODD 10 et la COVID-19'],
  ['fr', 'appelez le +212 522 12 34 56 ou le 0800 123 456'],
  ['fr', 'la 2e phase, le 21e siècle, un bâtiment neuf'],
  ['en', 'since 2015, on 14/03 and 3 May 2024 at 3 p.m.'],
  ['en', 'Security Council resolution 1325 and SDG 5'],
  ['es', 'el 3 de mayo de 2024, en la Agenda 2030'],
  ['ar', 'في 17 مارس 2022 وفقا للقرار 2254'],
] as const)('%s: no figure in “%s”', (language, text) => {
  expect(read(language, text)).toEqual([]);
});
