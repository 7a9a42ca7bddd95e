import { expect, test } from 'vitest';
import type { Language } from '../../../languages.ts';
import { checker } from '../../engine/checker.ts';
import type { WholeRule } from '../../engine/rule.ts';
import { NOTHING_KNOWN } from '../../known.ts';
import type { KnownConsent, KnownPeople } from '../../known-people.ts';
import { type Part, passage, type Speaker } from '../../passage.ts';
import { finePlace } from './fine-place.ts';
import { nameChanged } from './name-changed.ts';
import { namedPerson } from './named-person.ts';
import { quoteConsent } from './quote-consent.ts';
import { sensitiveName } from './sensitive-name.ts';
import { voluntaryReturn } from './voluntary-return.ts';

type Said = { text: string; part?: Part; speaker?: Speaker };

function read(rule: WholeRule, language: Language, said: readonly Said[], people?: Partial<KnownPeople>) {
  const cut = said.map(({ text, part = 'paragraph', speaker }, at) =>
    passage({
      ...{ path: [at], attribute: null, language, spans: [], shifts: [] },
      ...{ text, part, speaker },
    }),
  );
  const known = { ...NOTHING_KNOWN, people: { ...NOTHING_KNOWN.people, ...people } };
  return checker([], [rule])(cut, { language, date: '2026-11-23', known });
}

const named = (language: Language, ...texts: string[]) =>
  read(
    namedPerson,
    language,
    texts.map((text) => ({ text })),
  ).map(({ text }) => text);

// Staff, officials, partners and people of history, named with what they are.
test.each([
  ['fr', '«\u00a0Nous restons\u00a0», explique Anke Falk, cheffe de mission de l’OIM au Maroc.'],
  ['fr', 'La directrice générale de l’OIM, Amina Sorel, 52 ans, est arrivée à Rabat.'],
  ['fr', '«\u00a0C’est un début\u00a0», a déclaré le ministre de l’Intérieur, Karim Belhaj.'],
  ['fr', '«\u00a0Nous avançons\u00a0», dit Lina Ortega, du HCR. Puis Ortega ajoute une date.'],
  ['fr', 'L’opératrice Ibtissam ESSAIDI met en évidence l’assistance fournie.'],
  ['fr', 'En 1951, le roi Mohammed V a fui la capitale.'],
  ['fr', 'Le physicien Albert Rosen a fui l’Europe en 1938.'],
  ['fr', 'À Tanger, 24 ans après le début, tout a changé. Depuis Genève, l’équipe suit.'],
  [
    'fr',
    '«\u00a0Merci\u00a0», a déclaré l’OIM. «\u00a0Oui\u00a0», ajoute Médecins du Monde, une association.',
  ],
  ['fr', 'La réfugiée syrienne a été accueillie. Les réfugiés Rohingya attendent.'],
  ['en', '“We stay,” said Joan Varga, IOM Chief of Mission in Chad.'],
  ['en', '“We stay,” said IOM Director General Amy Stone.'],
  ['en', 'President John Masson, 61, opened the centre.'],
  ['en', '“A start,” said Minister Karim Belhaj. “More will come,” Belhaj said.'],
  ['en', 'Fridtjof Larsen, the polar explorer and first High Commissioner, fled nothing.'],
  ['en', 'In Geneva, 24 May was warm; a 24-year-old Syrian woman spoke.'],
  ['en', 'The survivor network and the Refugee Convention were named by the United Nations.'],
  ['es', '«Seguimos», dijo Marta Ruiz, jefa de misión de la OIM en Perú.'],
  ['es', 'El alcalde Luis Prado, de 48 años, inauguró el albergue.'],
  ['ar', 'قالت مديرة المنظمة ليلى البالغة من العمر 50 عاما إن العمل مستمر.'],
] as const)('whoever is named for their office may be named: %s %s', (language, text) => {
  expect(named(language, text)).toEqual([]);
});

test.each([
  ['fr', 'Fatoumata, 24 ans, a quitté son village.', 'Fatoumata'],
  ['fr', 'Amina Diallo (31 ans) attend.', 'Amina Diallo'],
  ['fr', 'Mariam, une migrante guinéenne, attend à Agadez.', 'Mariam'],
  ['fr', 'La survivante Awa raconte son voyage.', 'Awa'],
  ['fr', '«\u00a0J’ai marché trois jours\u00a0», raconte Ibrahim.', 'Ibrahim'],
  ['fr', 'Moussa Keita a fui les combats.', 'Moussa Keita'],
  ['en', 'Fatou, 24, left her village.', 'Fatou'],
  ['en', 'The 31-year-old Samuel waits in Agadez.', 'Samuel'],
  ['en', 'Mary Akol, a refugee from the south, sells bread.', 'Mary Akol'],
  ['en', '“I walked for three days,” recalled Ibrahim.', 'Ibrahim'],
  ['es', 'Rosa, de 34 años, cruzó la selva.', 'Rosa'],
  ['es', 'Yolanda Prado, una migrante venezolana, espera.', 'Yolanda Prado'],
  ['ar', 'وصلت أمينة (24 عاما) إلى المركز.', 'أمينة'],
  ['ar', 'وصلت فاطمة الزهراء العلوي (24 عاما) إلى المركز.', 'فاطمة الزهراء العلوي'],
  ['ar', 'التقت زينب في المركز أمينة (24 عاما) أمس.', 'أمينة'],
  ['ar', 'تقول مريم، وهي لاجئة من الجنوب، إنها تنتظر.', 'مريم'],
] as const)('somebody who speaks for nobody but themselves is seen: %s %s', (language, text, name) => {
  expect(named(language, text)).toEqual([name]);
});

test('a name once explained by an office, by the contacts or by the house is passed everywhere', () => {
  const texts = [
    { text: '«\u00a0Nous restons\u00a0», raconte Lina Ortega.' },
    { text: 'Lina Ortega, porte-parole\u00a0: +41 22 717 91 11', part: 'contacts' as const },
  ];
  expect(read(namedPerson, 'fr', texts)).toEqual([]);
  expect(read(namedPerson, 'fr', texts.slice(0, 1), { staff: ['Lina Ortega'] })).toEqual([]);
  expect(read(namedPerson, 'fr', texts.slice(0, 1))).toHaveLength(1);
});

const amina: KnownConsent = {
  id: 'a1',
  shownAs: 'Amina',
  nameChanged: false,
  minor: false,
  state: 'valid',
  lacks: [],
};
const story = [{ text: 'Amina, 24 ans, a quitté son village.' }];

test('a record settles a name; without one it stops the release, and in a file it is only a warning', () => {
  const severities = (people?: Partial<KnownPeople>) =>
    read(namedPerson, 'fr', story, people).map(({ severity, say }) => `${severity} ${say}`);
  expect(severities({ consents: [amina] })).toEqual([]);
  expect(severities({ consents: [] })).toEqual(['block named-person']);
  expect(severities()).toEqual(['warning named-person']);
  expect(severities({ consents: [{ ...amina, state: 'withdrawn' }] })).toEqual(['block consent-withdrawn']);
  expect(severities({ consents: [{ ...amina, lacks: ['language'] }] })).toEqual([
    'block consent-lacks-language',
  ]);
});

test('a name beside a danger stops the release, and goes to protection even with a record', () => {
  const text = [{ text: 'Amina, survivante de la traite, a retrouvé sa famille.' }];
  expect(read(namedPerson, 'fr', text).map(({ severity }) => severity)).toEqual(['block']);
  expect(read(namedPerson, 'fr', text, { consents: [amina] }).map(({ severity }) => severity)).toEqual([
    'warning',
  ]);
});

const quote = (name: string, title = '', organisation = '', consent: string | null = null): Said[] => [
  { text: 'Je recommence.', part: 'quote', speaker: { name, title, organisation, consent } },
];

test.each([
  ['a head of mission', quote('Anke Falk', 'cheffe de mission', 'OIM'), []],
  ['a partner without a title', quote('Anke Falk', '', 'Croix-Rouge'), []],
  ['a nurse', quote('Ama Kor', 'infirmière du bateau'), []],
  ['a first name alone', quote('Amina'), ['block quote-consent']],
  ['a returnee', quote('Moussa Keita', 'migrant de retour'), ['block quote-consent']],
  [
    'a beneficiary with an organization',
    quote('Moussa Keita', 'bénéficiaire', 'OIM'),
    ['block quote-consent'],
  ],
  ['a full name and nothing else', quote('Moussa Keita'), ['warning quote-whose']],
  ['somebody with a record', quote('Amina', 'migrante', '', 'a1'), []],
  ['a record of another site', quote('Amina', 'migrante', '', 'b2'), ['block consent-unknown']],
] as const)('quoted: %s', (_who, said, expected) => {
  const found = read(quoteConsent, 'fr', said, { consents: [amina] }).filter(
    () => said[0]?.speaker?.name !== 'Amina' || said[0].speaker.consent !== null || expected.length === 0,
  );
  if (said[0]?.speaker?.name === 'Amina' && said[0].speaker.consent === null) {
    expect(
      read(quoteConsent, 'fr', said, { consents: [] }).map(({ severity, say }) => `${severity} ${say}`),
    ).toEqual(expected);
    return;
  }
  expect(found.map(({ severity, say }) => `${severity} ${say}`)).toEqual(expected);
});

test('a quotation of several paragraphs is told of once, and a withdrawn record stops it', () => {
  const [one] = quote('Amina', 'migrante', '', 'a1');
  const two = one ? [one, { ...one, text: 'Et encore.' }] : [];
  const found = read(quoteConsent, 'fr', two, { consents: [{ ...amina, state: 'withdrawn' }] });
  expect(found.map(({ say, severity }) => `${severity} ${say}`)).toEqual(['block consent-withdrawn']);
});

test('a changed name has to be said to be one', () => {
  const people = { consents: [{ ...amina, nameChanged: true }] };
  expect(read(nameChanged, 'fr', story, people).map(({ text }) => text)).toEqual(['Amina']);
  const note = { text: '* Le prénom a été modifié.' };
  expect(read(nameChanged, 'fr', [...story, note], people)).toEqual([]);
  expect(
    read(nameChanged, 'en', [{ text: 'Amina left.' }, { text: 'Her name has been changed.' }], people),
  ).toEqual([]);
  expect(read(nameChanged, 'en', [{ text: 'Amina left.' }], people).map(({ text }) => text)).toEqual([
    'Amina',
  ]);
  expect(read(nameChanged, 'fr', story, { consents: [amina] })).toEqual([]);
});

test('a place finer than a town is none where an Arabic word only ends like one', () => {
  const found = (text: string) =>
    read(finePlace, 'ar', [{ text: 'وصل ضحايا الاتجار.' }, { text }]).map((one) => one.text);
  expect(found('الضمان الصحي للمهاجرين متاح.')).toEqual([]);
  expect(found('يقيمون في حي الأمل.')).toEqual(['حي الأمل']);
});

test('a name States do not agree on is told of once', () => {
  const found = read(sensitiveName, 'fr', [
    { text: 'Au Kosovo et en Crimée.' },
    { text: 'Le Kosovo encore.' },
  ]);
  expect(found.map(({ text, severity }) => `${text} ${severity}`)).toEqual(['Kosovo info', 'Crimée info']);
  expect(read(sensitiveName, 'en', [{ text: 'In Niger and Moldova.' }])).toEqual([]);
  expect(read(sensitiveName, 'fr', [{ text: 'Au Maroc et en Serbie.' }])).toEqual([]);
  expect(read(sensitiveName, 'ar', [{ text: 'في قطاع غزة' }])).toHaveLength(1);
});

test('return is called voluntary: a word for whoever signs, a warning beside force', () => {
  const say = (language: Language, ...texts: string[]) =>
    read(
      voluntaryReturn,
      language,
      texts.map((text) => ({ text })),
    ).map((found) => `${found.severity} ${found.say}`);
  expect(say('fr', 'L’aide au retour volontaire continue.', 'Le retour volontaire est gratuit.')).toEqual([
    'info voluntary-return',
  ]);
  expect(say('en', 'After deportation they asked for voluntary return in detention.')).toEqual([
    'warning voluntary-forced',
  ]);
  expect(say('es', 'Volvieron a casa.')).toEqual([]);
  expect(say('en', 'They returned home and were not deported.')).toEqual([]);
});
