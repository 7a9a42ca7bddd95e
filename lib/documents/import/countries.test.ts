import { expect, test } from 'vitest';
import type { Language } from '#lib/languages.ts';
import { countryOfName, countryOfPlace, findCountries } from './countries.ts';

test.each<[Language, string, string[]]>([
  ['fr', 'du Cameroun, du Nigéria, du Sénégal et de Côte-d’Ivoire', ['CM', 'NG', 'SN', 'CI']],
  ['fr', 'Guinée Conakry et Bissau, Cote d’Ivoire', ['GN', 'GW', 'CI']],
  ['fr', 'au Moldova et en Slovaquie', ['MD', 'SK']],
  [
    'fr',
    'des ressortissants tunisiens, la diaspora ukrainienne, le gouvernement marocain',
    ['TN', 'UA', 'MA'],
  ],
  ['fr', 'le Soudan du Sud n’est pas le Soudan', ['SS', 'SD']],
  ['fr', 'disponible en anglais et en espagnol', []],
  ['fr', 'la République démocratique du Congo', ['CD']],
  ['en', 'from Morocco, the Niger and South Sudan to Türkiye', ['MA', 'NE', 'SS', 'TR']],
  ['en', 'Tunisian nationals and Sri Lankans', ['TN', 'LK']],
  ['en', 'turkey and chad, in French', []],
  [
    'es',
    'de Haití, el Perú y los Estados Unidos; mujeres marroquíes y hondureñas',
    ['HT', 'PE', 'US', 'MA', 'HN'],
  ],
  ['ar', 'من المغرب إلى لبنان وسوريا، والحكومة التونسية', ['MA', 'LB', 'SY', 'TN']],
  ['ar', 'للمغرب ولليبيا دعم مالي', ['MA', 'LY']],
])('%s: %s', (language, text, expected) => {
  expect(findCountries(text, language)).toEqual(expected);
});

test('an adjective inside an organisation’s name does not make a country', () => {
  const text = 'financé par l’Agence américaine pour l’eau, au Maroc';
  expect(findCountries(text, 'fr', ['Agence américaine pour l’eau'])).toEqual(['MA']);
});

test.each([
  ['Ukraine', 'UA'],
  ['au Maroc', 'MA'],
  ['SOUTH SUDAN', 'SS'],
  ['Estados Unidos', 'US'],
  ['ليبيا', 'LY'],
  ['Atlantis', null],
])('the country called %s', (label, code) => {
  expect(countryOfName(label)).toBe(code);
});

test.each([
  ['Genève', 'CH'],
  ['N’Djamena', 'TD'],
  ['Washington, D.C.', 'US'],
  ['الرباط', 'MA'],
  ['Maroc', 'MA'],
  ['Nowhere', null],
])('the country %s lies in', (place, code) => {
  expect(countryOfPlace(place)).toBe(code);
});
