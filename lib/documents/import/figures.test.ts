import { expect, test } from 'vitest';
import type { Language } from '#lib/languages.ts';
import { collectFigures } from './figures.ts';

const figures = (text: string, language: Language) =>
  collectFigures([text], language).map((it) => [it.text, it.value, it.unit]);

test.each<[Language, string, [string, number, string | null][]]>([
  ['fr', 'un appel de 800 000 dollars', [['800 000 dollars', 800_000, 'dollars']]],
  ['fr', 'à 3 500 migrants vulnérables', [['3 500 migrants', 3500, 'migrants']]],
  ['fr', 'plus de 6,2 millions de personnes', [['6,2 millions de personnes', 6_200_000, 'personnes']]],
  [
    'fr',
    'trois cent vingt (320) personnes (150 hommes et 170 femmes)',
    [
      ['trois cent vingt (320) personnes', 320, 'personnes'],
      ['150 hommes', 150, 'hommes'],
      ['170 femmes', 170, 'femmes'],
    ],
  ],
  [
    'fr',
    'soit 45 % des enfants et 2,5 pour cent des femmes',
    [
      ['45 %', 45, '%'],
      ['2,5 pour cent', 2.5, '%'],
    ],
  ],
  ['en', 'some 3,500 vulnerable migrants', [['3,500 vulnerable migrants', 3500, 'migrants']]],
  [
    'en',
    'USD 5 million and $1.2 million',
    [
      ['USD 5 million', 5_000_000, 'USD'],
      ['$1.2 million', 1_200_000, '$'],
    ],
  ],
  [
    'en',
    '1,264 people in 15 countries',
    [
      ['1,264 people', 1264, 'people'],
      ['15 countries', 15, 'countries'],
    ],
  ],
  ['en', '2030 people waited', [['2030 people', 2030, 'people']]],
  ['es', 'llegaron 213.581 personas', [['213.581 personas', 213_581, 'personas']]],
  ['es', 'más de 3500 niños', [['3500 niños', 3500, 'niños']]],
  ['ar', 'وصل 3500 مهاجر', [['3500 مهاجر', 3500, 'مهاجر']]],
  ['ar', 'وصل ٧٢٠٠ شخص', [['٧٢٠٠ شخص', 7200, 'شخص']]],
])('%s: %s', (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});

test.each<[Language, string]>([
  ['fr', 'depuis 2005, et jusqu’en juin 2012, la directive de 2001 afin de protéger'],
  ['fr', 'le vendredi 02 Mars 2018 puis le 8 mars 2022 à 14 h 30'],
  ['fr', 'Tél : +212 5 37 65 28 81 ou 0537 65 28 81'],
  ['fr', 'l’ODD 10, l’article 5, la résolution 2467 et la 2ème édition du Programme 2030'],
  ['fr', 'BP 15180, 10000 Rabat'],
  ['en', 'on 14/03/2020 at 10:30, March 17, 2022 and 2022-03-17'],
  ['en', 'COVID-19, SDG 10, Code4Country, version 1.2.3'],
  ['en', 'see https://example.org/2020/45/report or mail to office12@example.org'],
  ['es', 'el 5 de junio de 2024'],
  ['ar', 'في 17 مارس 2022'],
])('no figure in %s: %s', (language, text) => {
  expect(figures(text, language)).toEqual([]);
});
