import { expect, test } from 'vitest';
import { findQuotes } from './quotes.ts';

const said = (...paragraphs: string[]) =>
  findQuotes(paragraphs).quotes.map(({ text, speaker, title }) => [text, speaker, title]);

test.each([
  [
    '« Nous avons besoin de couvertures avant l’hiver », explique Leïla Haddad, cheffe de mission de l’OIM au Maroc.',
    ['Nous avons besoin de couvertures avant l’hiver', 'Leïla Haddad', 'cheffe de mission de l’OIM au Maroc'],
  ],
  [
    '« Personne ne devrait dormir dehors », a également déclaré Mme Inès de la Tour, lors d’une visite à Fès.',
    ['Personne ne devrait dormir dehors', 'Mme Inès de la Tour', null],
  ],
  [
    '« Les routes sont coupées depuis lundi », a affirmé la directrice régionale de l’OIM, Carla Weiss.',
    ['Les routes sont coupées depuis lundi', 'Carla Weiss', 'directrice régionale de l’OIM'],
  ],
  [
    'Omar Benali, coordinateur du centre, a déclaré : « Les familles arrivent chaque nuit. »',
    ['Les familles arrivent chaque nuit.', 'Omar Benali', 'coordinateur du centre'],
  ],
  [
    'Selon Omar Benali, coordinateur du centre, « les familles arrivent chaque nuit ».',
    ['les familles arrivent chaque nuit', 'Omar Benali', 'coordinateur du centre'],
  ],
  [
    '“We need shelters before the rain,” said Grace Otieno, IOM Chief of Mission in Kenya.',
    ['We need shelters before the rain', 'Grace Otieno', 'IOM Chief of Mission in Kenya'],
  ],
  [
    '"We need shelters before the rain," Grace Otieno, head of the office, said on Monday.',
    ['We need shelters before the rain', 'Grace Otieno', 'head of the office'],
  ],
  [
    'According to Grace Otieno, “the rain has already begun”.',
    ['the rain has already begun', 'Grace Otieno', null],
  ],
  [
    '“We need shelters before the rain.” — Grace Otieno, IOM Kenya',
    ['We need shelters before the rain.', 'Grace Otieno', 'IOM Kenya'],
  ],
  [
    '“Hacen falta mantas antes del invierno”, dijo Lucía Paredes, jefa de misión de la OIM en Panamá.',
    ['Hacen falta mantas antes del invierno', 'Lucía Paredes', 'jefa de misión de la OIM en Panamá'],
  ],
  [
    'Lucía Paredes, jefa de misión, señaló: «Hacen falta mantas antes del invierno».',
    ['Hacen falta mantas antes del invierno', 'Lucía Paredes', 'jefa de misión'],
  ],
  [
    'وقالت سلمى العلوي، رئيسة بعثة المنظمة في المغرب: "نحتاج إلى الأغطية قبل الشتاء".',
    ['نحتاج إلى الأغطية قبل الشتاء', 'سلمى العلوي', 'رئيسة بعثة المنظمة في المغرب'],
  ],
  [
    '«نحتاج إلى الأغطية قبل الشتاء»، قال رئيس البعثة، سامي حداد.',
    ['نحتاج إلى الأغطية قبل الشتاء', 'سامي حداد', 'رئيس البعثة'],
  ],
])('%s', (paragraph, expected) => {
  expect(said(paragraph)).toEqual([expected]);
});

test('a quotation that goes on, in the sentence or in the next paragraph, keeps its speaker', () => {
  expect(
    said(
      '« Les familles arrivent chaque nuit », explique Omar Benali. « Elles n’ont rien. »',
      '« Il faut ouvrir un second centre avant décembre », a-t-il ajouté.',
    ),
  ).toEqual([
    ['Les familles arrivent chaque nuit', 'Omar Benali', null],
    ['Elles n’ont rien.', 'Omar Benali', null],
    ['Il faut ouvrir un second centre avant décembre', 'Omar Benali', null],
  ]);
});

test.each([
  'La journée a pour thème « l’eau pour toutes et tous dans les villages ».',
  'Le projet « Retour choisi vers les communautés rurales » commence en mai.',
  'Une vidéo « Portraits du retour » a été montrée.',
  'The campaign “Know before you go, wherever you go” reached 300 schools.',
  'El programa “Volver a empezar en la comunidad” termina en mayo.',
  'Des personnes de plusieurs pays « Cameroun, Mali, Sénégal, Nigéria et Togo » sont venues.',
  'Il a parlé d’une « crise ».',
  'تحت شعار "الماء حق للجميع في القرى" نظمت المنظمة ورشة.',
])('no quotation in: %s', (paragraph) => {
  expect(said(paragraph)).toEqual([]);
});

test('a paragraph that is nothing but somebody’s words is a quotation without a speaker, and says so', () => {
  const { quotes, findings } = findQuotes([
    '“I walked for eleven days with my two sons and we slept under the trees.”',
  ]);
  expect(quotes.map(({ speaker }) => speaker)).toEqual([null]);
  expect(findings.map(({ code }) => code)).toEqual(['quote_without_speaker']);
});

test('marks that are never closed harm nothing', () => {
  expect(said('« « « « “ “ " «')).toEqual([]);
});
