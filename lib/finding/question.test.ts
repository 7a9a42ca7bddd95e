import { expect, test } from 'vitest';
import { readQuestion, retyped } from './question.ts';

const said = (typed: string, language: 'en' | 'fr' | 'ar' = 'fr') => {
  const { wanted, unwanted } = readQuestion(typed, language);
  const write = (terms: typeof wanted) =>
    terms.map(({ words, phrase }) => (phrase ? words : words.join('_')));
  return [write(wanted), write(unwanted)];
};

test.each([
  ['réfugiés au Maroc', ['refugies', 'maroc'], []],
  ['l’eau de l’OIM', ['eau', 'oim'], []],
  ['Guinée-Bissau arc-en-ciel', ['guinee_bissau', 'arc_en_ciel'], []],
  ['« le droit de partir » Agadir', [['le', 'droit', 'de', 'partir'], 'agadir'], []],
  ['“safe water” -“bottled water” −oil', [['safe', 'water']], [['bottled', 'water'], 'oil']],
  ['1 264 COVID-19', ['1264', 'covid_19'], []],
  ['- "" “” « » -', [], []],
  ['"pas fermé', ['ferme'], []],
  ['de la', ['de', 'la'], []],
])('%s', (typed, wanted, unwanted) => {
  expect(said(typed)).toEqual([wanted, unwanted]);
});

test('a word everybody uses is looked for when it is all that was asked', () => {
  expect(said('WHO', 'en')).toEqual([['who'], []]);
  expect(said('who helps', 'en')).toEqual([['helps'], []]);
});

test('no question has more than twelve parts', () => {
  expect(said('a1 '.repeat(90), 'en')[0]).toHaveLength(12);
});

test('a word can be said in other words, or dropped with its quotation marks', () => {
  const typed = 'eau « bien commun » potible';
  const { wanted } = readQuestion(typed, 'fr');
  const [, phrase, word] = wanted;
  if (!phrase || !word) throw new Error('three parts');
  expect(retyped(typed, word, 'potable')).toBe('eau « bien commun » potable');
  expect(retyped(typed, phrase, '')).toBe('eau potible');
});
