import { expect, test } from 'vitest';
import { checker } from '../engine/checker.ts';
import { NOTHING_KNOWN } from '../known.ts';
import { type Part, passage } from '../passage.ts';
import { WHOLE_RULES } from './all.ts';

// A headline and paragraphs; what the rule says about them, by words.
const said = (id: string, ...paragraphs: string[]) => saidIn('fr', id, ...paragraphs);
function saidIn(language: 'fr' | 'ar', id: string, ...paragraphs: string[]) {
  const cut = paragraphs.map((text, at) =>
    passage({
      path: [at],
      attribute: null,
      part: (at === 0 ? 'headline' : text.startsWith('- ') ? 'item' : 'paragraph') satisfies Part,
      language,
      text,
      spans: [],
      shifts: [],
    }),
  );
  const check = checker(
    [],
    WHOLE_RULES.filter((rule) => rule.id === id),
  );
  return check(cut, { language, date: null, known: NOTHING_KNOWN }).map(({ text }) => text);
}

test.each([
  ['acronym-first-use', ['Titre', 'Le RFMN a ouvert.', 'Le RFMN dure.'], ['RFMN']],
  ['acronym-first-use', ['Titre', 'Avec la CNRB et l’OIM.'], ['CNRB']],
  ['acronym-first-use', ['Titre', 'Le Réseau des femmes (RFMN) a ouvert. Le RFMN dure.'], []],
  ['acronym-first-use', ['Titre', 'Le projet RACINES et le programme FLEUVE continuent.'], []],
  ['headline-figure', ['450 familles aidées', 'L’équipe a aidé 540 familles.'], ['450']],
  ['headline-figure', ['5 000 familles aidées', 'Plus de 4 500 familles ont reçu une aide.'], ['5 000']],
  ['headline-figure', ['500 000 départs', 'On a compté 498 312 départs.'], []],
  ['headline-figure', ['Près de 500 kits', 'L’équipe a remis 380 kits.'], ['500']],
  ['headline-figure', ['Près de 500 kits', 'L’équipe a remis 498 kits.'], []],
  ['headline-figure', ['Plus de 3 000 barques', 'On a compté 3 180 barques.'], []],
  ['headline-figure', ['450 familles aidées', 'L’équipe a remis 450 kits.'], ['450']],
  ['headline-figure', ['450 migrants aidés', 'L’équipe a aidé 450 personnes.'], []],
  ['headline-figure', ['Plus de 6 000 départs', 'On a compté 5 900 départs.'], ['6 000']],
  ['figure-qualifier', ['Titre', 'Plus de 300 kits.', 'Moins de 300 kits.'], ['300', '300']],
  ['figure-qualifier', ['Au moins 320 personnes', 'Au plus 320 migrants.'], ['320', '320']],
  ['figure-qualifier', ['Titre', 'Plus de 300 kits.', 'Moins de 300 familles.'], []],
  ['acronym-first-use', ['Titre', 'Avec Mme. Awa DIALLO, cheffe de mission.'], []],
  ['currency-country', ['Titre', 'Chaque famille a reçu 300 dinars.'], ['300 dinars']],
  ['currency-country', ['Titre', 'Cela fait 5 millions de pesos en tout.'], ['5 millions de pesos']],
  ['currency-country', ['Titre', 'Chaque famille a reçu 300 dinars tunisiens.'], []],
  ['currency-country', ['Titre', 'Cela fait 200 000 francs CFA.'], []],
  ['currency-country', ['Titre', 'Un appel de $5 millions.'], ['$5 millions']],
  ['currency-country', ['Titre', 'Chacune a reçu 200$, puis 300 $ encore.'], ['$', ' $']],
  ['currency-country', ['Titre', 'Chacune a reçu 200 $ US, puis US$ 300.'], []],
  ['currency-country', ['Titre', '800 dollars, puis 900 dollars canadiens.'], ['800 dollars']],
  [
    'currency-country',
    [
      'Appel de 5 millions de dollars',
      'L’appel de 5 millions de dollars des États-Unis. Des 5 millions de dollars, rien.',
    ],
    [],
  ],
  [
    'currency-country',
    ['Titre', '5 dollars canadiens ou 4 dollars des États-Unis.', 'Puis 9 dollars.'],
    ['9 dollars'],
  ],
  ['figure-qualifier', ['Titre', 'Plus de 300 kits.', 'Les 300 kits.'], []],
  ['unclosed-quotation', ['Titre', 'Elle dit «\u00a0oui.', 'Rien après.'], ['«']],
  ['unclosed-quotation', ['Titre', 'La fin\u00a0», dit-elle.'], ['»']],
  ['unclosed-quotation', ['Titre', '«\u00a0Un début', '«\u00a0et une fin\u00a0», dit-elle.'], []],
  ['unclosed-quotation', ['Titre', 'Elle dit «\u00a0oui\u00a0».'], []],
  [
    'lede-repeats-headline',
    ['Une école ouvre ses portes au bord du fleuve', 'À Bol, une école ouvre ses portes au bord du fleuve.'],
    ['une école ouvre ses portes au bord du'],
  ],
  [
    'lede-repeats-headline',
    [
      'Des jeunes plantent mille arbres dans la vallée du Drâa',
      'Des jeunes plantent mille arbres dans la vallée.',
    ],
    ['Des jeunes plantent mille arbres dans la vallée'],
  ],
  [
    'lede-repeats-headline',
    ['Une école ouvre au bord du fleuve', 'À Bol, quarante enfants ont une école.'],
    [],
  ],
  ['lede-repeats-headline', ['Une école ouvre', 'Une école ouvre.'], []],
  ['fine-place', ['Titre', 'Des victimes de la traite vivent au Douar Amal.'], ['Douar Amal']],
  ['fine-place', ['Titre', 'Hay Salam est calme.', 'Des demandeurs d’asile y vivent.'], ['Hay Salam']],
  ['fine-place', ['Titre', 'Le marché du Douar Amal ouvre.'], []],
  ['fine-place', ['Titre', 'Des victimes de la traite vivent dans la région.'], []],
  [
    'one-name',
    ['Signature d’une convention', 'Un mémorandum d’entente lie les deux. Ce protocole d’accord dure.'],
    ['mémorandum d’entente'],
  ],
  ['one-name', ['Signature d’une convention', 'La convention lie les deux.'], []],
  ['inclusive-mixed', ['Titre', 'Les migrant-e-s attendent.', 'On aide les migrants.'], ['migrants']],
  ['inclusive-mixed', ['Titre', 'Les migrant-e-s et les étudiant·e·s.'], ['étudiant·e·s']],
  ['inclusive-mixed', ['Titre', 'Les migrant-e-s attendent les ministres.'], []],
  ['inclusive-mixed', ['Titre', 'Les migrants et les migrantes attendent.'], []],
  ['name-forms', ['Titre', 'Avec Soins4Demain.', 'Soins for Demain aide.'], ['Soins for Demain']],
  ['name-forms', ['Titre', 'Avec Al Wiam.', 'Al-Wiam aide.', 'Al Wiam reste.'], ['Al-Wiam']],
  ['name-forms', ['Titre', 'Avec Al Wiam et Al Amal.'], []],
  [
    'future-after-past',
    ['Titre', 'L’atelier du 3 mai était ouvert à des artisanes qui seront présentes lors de l’atelier.'],
    ['seront présentes lors de l’atelier'],
  ],
  ['future-after-past', ['Titre', 'Des artisanes seront présentes lors de l’atelier.'], []],
  ['phone-forms', ['Titre', 'Appelez le 0800 123 456 ou le 0800123457.'], ['0800123457']],
  ['phone-forms', ['Titre', 'Appelez le 0800 123 456 ou le 0800 123 457.'], []],
  ['project-without-donor', ['Titre', 'Le projet ESPOIR continue à Oujda.'], ['ESPOIR']],
  ['project-without-donor', ['Titre', 'Le projet « RACINES » est mené avec l’appui de l’OIM.'], ['RACINES']],
  ['project-without-donor', ['Titre', 'Le projet ESPOIR continue.', 'La Suisse le finance.'], []],
  ['project-without-donor', ['Titre', 'Le projet ESPOIR, avec le soutien de la Finlande.'], []],
  ['uneven-list', ['Titre', '- Du riz', '- du sel', '- De l’eau'], ['du']],
  ['uneven-list', ['Titre', '- du riz', '- du sel', '- de l’eau'], []],
] as const)('%s in %j', (id, [headline, ...paragraphs], expected) => {
  expect(said(id, headline, ...paragraphs)).toEqual(expected);
});

test('every rule about the whole is tried here', () => {
  // those that hold words against what is known are tried with it: records/records.test.ts, figures/known.test.ts,
  // protection/protection.test.ts; a table needs cells: figures/table-totals.test.ts
  const others = WHOLE_RULES.filter(
    ({ id, source, kind }) =>
      source !== 'directory' &&
      id !== 'figure-tied' &&
      id !== 'figure-series' &&
      id !== 'table-total' &&
      (kind !== 'protection' || id === 'fine-place'),
  );
  expect(others.map(({ id }) => id).sort()).toEqual([
    'acronym-first-use',
    'currency-country',
    'figure-qualifier',
    'fine-place',
    'future-after-past',
    'headline-figure',
    'inclusive-mixed',
    'lede-repeats-headline',
    'name-forms',
    'one-name',
    'phone-forms',
    'unclosed-quotation',
    'uneven-list',
  ]);
});

test.each([
  ['وصل فريق RFMN إلى المدينة.', ['RFMN']],
  ['تعمل CNRB مع المنظمة. وقالت CNRB ذلك.', ['CNRB']],
  ['تعمل شبكة النساء (RFMN) هنا. وقالت RFMN ذلك.', []],
  ['قالت UNICEF ذلك.', []],
])('in Arabic, letters nobody explained are remarked on: %s', (text, words) => {
  expect(saidIn('ar', 'acronym-first-use', 'عنوان', text)).toEqual(words);
});
