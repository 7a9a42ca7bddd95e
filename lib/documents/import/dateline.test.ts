import { expect, test } from 'vitest';
import { readDateline } from './dateline.ts';

const text = 'The convoy left the town at dawn.';

// Forms seen on the Organization's sites (domain 2.2), with what they say.
test.each([
  ['Maroc - ', 'Maroc', 'MA', null],
  ['Marrakech - ', 'Marrakech', 'MA', null],
  ['Genève – ', 'Genève', 'CH', null],
  ['Genève - ', 'Genève', 'CH', null],
  ['New York - ', 'New York', 'US', null],
  ['Suisse - ', 'Suisse', 'CH', null],
  ['Geneva – ', 'Geneva', 'CH', null],
  ['Geneva (IOM) – ', 'Geneva', 'CH', null],
  ['New York (IOM) — ', 'New York', 'US', null],
  ['Washington DC (IOM) – ', 'Washington DC', 'US', null],
  ['South Sudan (IOM) – ', 'South Sudan', 'SS', null],
  ['Geneva/Rome – ', 'Geneva/Rome', 'CH', null],
  ['Geneva/Manila – ', 'Geneva/Manila', 'CH', null],
  ['Erbil — ', 'Erbil', 'IQ', null],
  ['Brasília – ', 'Brasília', 'BR', null],
  ['Italia - ', 'Italia', 'IT', null],
  ['Suiza - ', 'Suiza', 'CH', null],
  ['Ginebra – ', 'Ginebra', 'CH', null],
  [
    'Tapachula (México) / Tecún Umán (Guatemala). - ',
    'Tapachula (México) / Tecún Umán (Guatemala)',
    'MX',
    null,
  ],
  ['Genf - ', 'Genf', 'CH', null],
  ['Genewa – ', 'Genewa', 'CH', null],
  ['Bratislava, 4. apríla 2023 – ', 'Bratislava', 'SK', '2023-04-04'],
  ['Dakar, le 5 juin 2024 – ', 'Dakar', 'SN', '2024-06-05'],
  ['Rabat, March 17, 2022 (IOM) – ', 'Rabat', 'MA', '2022-03-17'],
  ['Ciudad de Panamá, 17 de marzo de 2022 - ', 'Ciudad de Panamá', 'PA', '2022-03-17'],
  ['Nairobi, Kenya, 3 May 2024 – ', 'Nairobi, Kenya', 'KE', '2024-05-03'],
])('%s', (label, place, country, date) => {
  const found = readDateline(label + text);
  expect(found?.dateline).toEqual({ place, country, date });
  expect(found?.length).toBe(label.length);
});

test.each([
  ['أنقرة، 5 فبراير - ', 'أنقرة', 'TR', null],
  ['بيروت، لبنان، 2 تشرين الأول/ أكتوبر - ', 'بيروت، لبنان', 'LB', null],
  ['بانجول – ', 'بانجول', 'GM', null],
  ['الرباط، 17 مارس 2022 – ', 'الرباط', 'MA', '2022-03-17'],
])('%s', (label, place, country, date) => {
  const found = readDateline(`${label}وصلت القافلة إلى المدينة فجرا.`);
  expect(found?.dateline).toEqual({ place, country, date });
  expect(found?.length).toBe(label.length);
});

test('a dateline may fill a line of its own, with the date behind the dash', () => {
  const line = 'طرابلس - 17 مارس 2022';
  expect(readDateline(line)).toMatchObject({
    dateline: { place: 'طرابلس', country: 'LY', date: '2022-03-17' },
    length: line.length,
  });
});

test.each([
  ['Rabat, le 5 juin 2024', 'Rabat', 'MA', '2024-06-05'],
  ['Nairobi, Kenya, 3 May 2024', 'Nairobi, Kenya', 'KE', '2024-05-03'],
  ['الرباط، 5 حزيران/يونيو 2024', 'الرباط', 'MA', '2024-06-05'],
])('a place and a date may stand on a line of their own: %s', (line, place, country, date) => {
  expect(readDateline(line)).toMatchObject({ dateline: { place, country, date }, length: line.length });
});

test('a dateline above a heading ends with its dash', () => {
  const line = 'Rabat (OIM), le 21 novembre 2026 –';
  expect(readDateline(line)).toMatchObject({
    dateline: { place: 'Rabat', country: 'MA', date: '2026-11-21' },
    length: line.length,
  });
  expect(readDateline('Rabat –')).toBeNull();
});

test('a page that lost its dash still has a dateline, and says it was not sure', () => {
  const found = readDateline('Geneva  On Monday, 9 July, the first families went home.');
  expect(found?.dateline).toEqual({ place: 'Geneva', country: 'CH', date: null });
  expect(found?.findings.map(({ code }) => code)).toEqual(['dateline_without_dash']);
});

test('the year of publication completes a date without one', () => {
  expect(readDateline('أنقرة، 5 فبراير - وصلت القافلة.', 2023)?.dateline.date).toBe('2023-02-05');
  const unsure = readDateline('أنقرة، 5 فبراير - وصلت القافلة.');
  expect(unsure?.findings.map(({ code }) => code)).toEqual(['dateline_year_missing']);
});

test('a town nobody listed is taken with a question, a country with it is believed', () => {
  expect(readDateline('Tan-Tan Plage – Les familles sont arrivées.')).toMatchObject({
    dateline: { place: 'Tan-Tan Plage', country: null },
    findings: [{ code: 'dateline_place_unknown' }],
  });
  expect(readDateline('Bir Gandouz (Maroc) – Les familles sont arrivées.')?.dateline.country).toBe('MA');
});

test.each([
  'Les équipes de santé présentes dans la région - infirmières et bénévoles - sont parties.',
  'Au moins 600 familles - dont beaucoup avec des enfants - sont arrivées.',
  'L’atelier a montré les obstacles – et réussites – des entrepreneures.',
  'The Organization – which has worked here since 1998 – opened a clinic.',
  'Background - The project began in 2019.',
  'Note – Les chiffres sont provisoires.',
  'Las autoridades locales - alcaldes y maestras - visitaron el centro.',
  'IOM and its partners - The first of their kind',
  'Vendredi 2 Juin 2017 un accord a été signé à Rabat - Il dure trois ans.',
  'A 24-year-old woman arrived.',
  'قالت المنظمة إن القافلة - وهي الأولى - وصلت إلى المدينة.',
  'ملاحظة – الأرقام مؤقتة.',
  'Genève',
  '',
  ' - ',
])('no dateline in: %s', (sentence) => {
  expect(readDateline(sentence)).toBeNull();
});
