import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asJson } from './as-json.ts';
import { extractText } from './extract.ts';

// Five published releases as they came from the web, kept beside the repository. Their sentences stay there: here
// are only numbers, names, and hashes of what has to come out.
const folder = new URL('../../../../shared/samples/', import.meta.url);
const present = existsSync(folder);
if (!present)
  process.stderr.write('The five sample releases are not on this machine: samples.test.ts is left out.\n');

const fileOf = (start: string) => readdirSync(folder).find((name) => name.startsWith(start)) ?? '';
const take = (start: string) => {
  const file = fileOf(start);
  return asJson(file, extractText(readFileSync(new URL(file, folder), 'utf8')));
};
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const ends = (text: string) => [
  text.split(' ').slice(0, 3).join(' '),
  text.split(' ').slice(-3).join(' '),
  hash(text),
];

const NO_DATELINE = 'No dateline found: add place, country and date.';
const NO_CONTACT = 'No contact found.';

// The body as it stands in the file: the lines from..to (counted from 1), with a label taken off the first.
const linesOf = (start: string, from: number, to: number) =>
  readFileSync(new URL(fileOf(start), folder), 'utf8')
    .split('\n')
    .slice(from - 1, to);

test.runIf(present)('the distribution in Oujda', () => {
  const json = take('000');
  expect(json.paragraphs).toEqual(linesOf('000', 19, 24));
  expect({ ...json, paragraphs: json.paragraphs.length, headline: ends(json.headline ?? '') }).toEqual({
    file: fileOf('000'),
    site: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'local',
    headline: ['Distribution de kits', 'couvertures à Oujda', 'c3ab181b43464a3e'],
    dateline: null,
    paragraphs: 6,
    quotes: [],
    contacts: [],
    helplines: [],
    links: [],
    figures: [
      { text: 'cent quarante (140) migrant-e-s', value: 140, unit: 'migrant-e-s' },
      { text: '99 hommes', value: 99, unit: 'hommes' },
      { text: '41 femmes', value: 41, unit: 'femmes' },
    ],
    partners: ['Association Al Wafae pour le Développement Social'],
    donors: [],
    projects: ['NOAH'],
    countries: ['MA', 'CM', 'NG', 'ML', 'GN', 'GW', 'CI', 'SN'],
    dropped: { lines: 17, reason: 'site menu' },
    warnings: [NO_DATELINE, NO_CONTACT],
  });
});

test.runIf(present)('the appeal for stranded migrants', () => {
  const json = take('001');
  const [first = '', ...rest] = linesOf('001', 31, 35);
  expect(json.paragraphs).toEqual([first.slice('Maroc - '.length), ...rest]);
  const quotes = json.quotes.map((quote) => ({ ...quote, text: ends(quote.text) }));
  expect({
    ...json,
    quotes,
    paragraphs: json.paragraphs.length,
    headline: ends(json.headline ?? ''),
  }).toEqual({
    file: fileOf('001'),
    site: 'global',
    language: 'fr',
    kind: 'press_release',
    reach: 'global',
    headline: ['L’OIM au Maroc', 'des migrants bloqués', '300e9e64eebd59f8'],
    dateline: { place: 'Maroc', country: 'MA', date: null },
    paragraphs: 5,
    quotes: [
      {
        text: ['Parmi les migrants', 'rentrer chez eux', '5cac0b6240a90faa'],
        speaker: 'Anke Strauss',
        title: 'chef de mission de l’OIM au Maroc',
      },
    ],
    contacts: [
      { name: 'Anke Strauss', office: 'OIM Maroc', email: 'astrauss@iom.int', phone: '+212537652881' },
    ],
    helplines: [],
    links: [],
    figures: [
      { text: '800 000 dollars', value: 800_000, unit: 'dollars' },
      { text: '3 500 migrants', value: 3500, unit: 'migrants' },
    ],
    partners: [],
    donors: ['Suisse', 'Belgique'],
    projects: [],
    countries: ['MA', 'CM', 'NG', 'SN', 'CI', 'CH', 'BE'],
    dropped: { lines: 29, reason: 'site menu' },
    warnings: ['Named only as donors: Switzerland, Belgium.'],
  });
});

test.runIf(present)('the agreement with Caritas', () => {
  const json = take('002');
  expect(json.paragraphs).toEqual(linesOf('002', 19, 22));
  expect({ ...json, paragraphs: json.paragraphs.length, headline: ends(json.headline ?? '') }).toEqual({
    file: fileOf('002'),
    site: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'local',
    headline: ['Signature d’une convention', 'Caritas au Maroc', 'b6792f1c95568b53'],
    dateline: null,
    paragraphs: 4,
    quotes: [],
    contacts: [],
    helplines: [],
    links: [],
    figures: [],
    partners: ['Caritas au Maroc'],
    donors: [],
    projects: [],
    countries: ['MA'],
    dropped: { lines: 17, reason: 'site menu' },
    warnings: [NO_DATELINE, NO_CONTACT],
  });
});

test.runIf(present)('the response in Ukraine, with helplines in five countries', () => {
  const json = take('003');
  expect(json.paragraphs).toEqual(linesOf('003', 19, 30));
  const helplines = json.helplines.map(({ country, channels, links }) => ({
    country,
    channels: channels.map(({ type, value, note }) => [type, value, note]),
    links: links.map(hash),
  }));
  expect({
    ...json,
    helplines,
    links: json.links.map(hash),
    paragraphs: json.paragraphs.length,
    headline: ends(json.headline ?? ''),
  }).toEqual({
    file: fileOf('003'),
    site: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'global',
    headline: ["L'OIM intensifie sa", 'de protection inclusives', '9fc97ab64ae3d1e3'],
    dateline: null,
    paragraphs: 12,
    quotes: [],
    contacts: [
      { name: 'Safa Msehli', office: 'Genève', email: 'smsehli@iom.int', phone: '+41794035526' },
      { name: 'Joe Lowry', office: 'Vienne', email: 'jlowry@iom.int', phone: '+436603776404' },
      { name: 'Ryan Schroeder', office: 'Bruxelles', email: 'rschroeder@iom.int', phone: '+32492250234' },
    ],
    helplines: [
      {
        country: 'UA',
        channels: [
          ['phone', '527', 'gratuit depuis un téléphone portable'],
          ['phone', '+380800505501', 'gratuit depuis un téléphone fixe'],
        ],
        links: [],
      },
      { country: 'PL', channels: [['phone', '+48224902044', null]], links: [] },
      {
        country: 'RO',
        channels: [['web', 'https://dopomoha.ro', expect.stringContaining('Code4Romania')]],
        links: ['bf4ae80cfed16eb5'],
      },
      {
        country: 'LT',
        channels: [
          ['phone', '+37052514352', expect.stringContaining('Centre')],
          ['chat', 'https://www.renkuosilietuva.lt/ru/', null],
        ],
        links: ['4105d449b4886717'],
      },
      {
        country: 'SK',
        channels: [
          ['phone', '00421 5263 0023', "depuis l'étranger"],
          ['phone', '+421850211478', 'localement'],
          ['app', '+421908767853', 'Telegram/Signal, voix uniquement'],
          ['web', 'https://www.mic.iom.sk/en/', null],
        ],
        links: ['15e3a06ca34d7512'],
      },
    ],
    links: ['bf4ae80cfed16eb5', '4105d449b4886717', '15e3a06ca34d7512'],
    figures: [
      { text: '600 000 personnes', value: 600_000, unit: 'personnes' },
      { text: '470 000 ressortissants', value: 470_000, unit: 'ressortissants' },
      { text: '6 000 personnes', value: 6000, unit: 'personnes' },
      { text: '50 ressortissants', value: 50, unit: 'ressortissants' },
    ],
    partners: ['Code for Romania'],
    donors: [],
    projects: [],
    countries: ['UA', 'MD', 'SK', 'TN', 'RO', 'PL', 'LT'],
    dropped: { lines: 17, reason: 'site menu' },
    warnings: [
      NO_DATELINE,
      'The number 00421 5263 0023 (Slovakia) cannot be dialled as written: check it.',
      'Whether this is global or local news was guessed: Global.',
    ],
  });
});

test.runIf(present)('the month of women’s rights', () => {
  const json = take('004');
  expect(json.paragraphs).toEqual(linesOf('004', 19, 25));
  expect({ ...json, paragraphs: json.paragraphs.length, headline: ends(json.headline ?? '') }).toEqual({
    file: fileOf('004'),
    site: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'local',
    headline: ['L’OIM Maroc a', 'mois de mars', 'ddb9d4277e4b32b5'],
    dateline: null,
    paragraphs: 7,
    quotes: [],
    contacts: [],
    helplines: [],
    links: [],
    figures: [
      { text: '16 femmes', value: 16, unit: 'femmes' },
      { text: '22 femmes', value: 22, unit: 'femmes' },
      { text: '57 femmes', value: 57, unit: 'femmes' },
    ],
    partners: [
      'Association de Lutte contre le Sida (ALCS)',
      'Association Marocaine de Planification Familiale (AMPF)',
    ],
    donors: [
      'Ministère des Affaires Etrangères de la Finlande',
      'Agence américaine pour le développement international (USAID)',
    ],
    projects: ['IRTIQAA', 'FORSATY'],
    countries: ['MA', 'ES', 'FI'],
    dropped: { lines: 17, reason: 'site menu' },
    warnings: [NO_DATELINE, NO_CONTACT, 'Named only as donors: Finland.'],
  });
});

test.runIf(present)('nothing of a site’s menu is in any field', () => {
  for (const start of ['000', '001', '002', '003', '004']) {
    const menu = linesOf(start, 1, 30).slice(0, take(start).dropped.lines);
    const json = JSON.stringify(take(start));
    for (const line of menu.filter((text) => text.length > 12)) expect(json).not.toContain(line);
  }
});
