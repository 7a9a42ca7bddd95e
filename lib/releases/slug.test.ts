import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { isSlug, numberedSlug, SLUG_LENGTH, slugOf } from './slug.ts';

test.each([
  ['soutenir la réponse à la crise', 'fr', 'soutenir-la-reponse-a-la-crise'],
  ['L’OIM a besoin de nouveaux fonds', 'fr', 'loim-a-besoin-de-nouveaux-fonds'],
  ["L'OIM a besoin de nouveaux fonds", 'fr', 'loim-a-besoin-de-nouveaux-fonds'],
  ['6,2 millions de personnes', 'fr', '62-millions-de-personnes'],
  ['213.581 personas', 'es', '213581-personas'],
  ['12 500 kits', 'fr', '12-500-kits'],
  ['12\u202f500 kits', 'fr', '12-500-kits'],
  ['Distribution de NFI &FI', 'fr', 'distribution-de-nfi-fi'],
  ['Au cœur du « Village Bouarfa »', 'fr', 'au-coeur-du-village-bouarfa'],
  ['Straße, Zürich and Malmö', 'en', 'strasse-zuerich-and-malmoe'],
  ['Migration/asylum | a review', 'en', 'migration-asylum-review'],
  [
    'IOM Reports Discovery of the Remains of 18 Migrants in the Sahara',
    'en',
    'iom-reports-discovery-remains-18-migrants-sahara',
  ],
  ['Que la OIM a la par', 'es', 'que-la-oim-a-la-par'],
  ['The', 'en', 'the'],
] as const)('"%s" in %s becomes %s', (headline, language, slug) => {
  expect(slugOf(headline, language)).toBe(slug);
});

test('Arabic headlines become Latin words a person can say', () => {
  expect(slugOf('المغرب', 'ar')).toBe('almaghrab');
  expect(slugOf('حفل في بيروت', 'ar')).toBe('hafl-fi-birut');
  expect(slugOf('وصول ١٢ مهاجرًا إلى تطوان', 'ar')).toBe('wasul-12-mahajran-ila-tatwan');
});

test('a headline that is only a year does not take the place of the archive', () => {
  expect(slugOf('2018', 'fr')).toBe('news-2018');
  expect(isSlug('2018')).toBe(false);
  expect(isSlug('2018/03')).toBe(false);
  expect(isSlug('causerie-rabat-28/02/2020')).toBe(true);
});

test('a headline without a single letter still gets an address', () => {
  expect(slugOf('« »', 'fr')).toBe('news');
  expect(slugOf('移民', 'en')).toBe('news');
});

test('the address of any headline has the form and the length the database keeps', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom(...LANGUAGES),
      (headline, language) => {
        const slug = slugOf(headline, language);
        expect(isSlug(slug), slug).toBe(true);
        expect(isSlug(numberedSlug(slug, 27))).toBe(true);
      },
    ),
  );
});

test('a long headline is cut between words, and its number still fits', () => {
  const slug = slugOf(`${'migration '.repeat(40)}`, 'fr');
  expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH);
  expect(slug.endsWith('migration')).toBe(true);
  expect(numberedSlug(slug, 2)).toMatch(/migration-2$/);
  expect(numberedSlug('a'.repeat(200), 12)).toHaveLength(200);
});
