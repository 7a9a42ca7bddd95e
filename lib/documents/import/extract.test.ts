import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asJson } from './as-json.ts';
import { textOf } from './blocks.ts';
import { type Extracted, extractText } from './extract.ts';

const MENU_FR = `-
Qui sommes nous
Qui sommes nousUne organisation fondée en 1951, présente dans beaucoup de pays. Elle travaille au Maroc depuis longtemps.
Notre Travail
Notre travailElle aide les personnes en déplacement, par un texte assez long pour ressembler à une phrase entière du menu.
- Agir
- 2030 Agenda
`;

const FRENCH = `${MENU_FR}Un centre d’accueil ouvre ses portes à Nador
Nador, le 5 juin 2024 – Un centre d’accueil pour 120 personnes a ouvert ses portes avec l’appui de la Commune de Nador.
« Les familles pourront enfin dormir au sec », a déclaré Inès Amrani, cheffe de mission de l’OIM au Maroc.
Le centre fait partie du projet MARJAN, financé par le Japon.
Numéros d’assistance :
Maroc : 0537 65 28 81 (gratuit)
Pour plus d’informations, veuillez contacter :
Inès Amrani
OIM Maroc
Tel: +212 537 65 28 81
Email: iamrani@iom.int`;

const ENGLISH = `News
Local

New Centre Opens in Juba for Families on the Move

The new centre in Juba. Photo: IOM/Peter Deng

Juba (IOM) – A centre for 1,200 people opened on Monday in partnership with the Red Crescent.  
“The rain will come in two weeks, and we are ready,” said Grace Otieno, IOM Chief of Mission in South Sudan.  
Note to editors:
Figures are as of 3 May 2024.
About IOM
Founded in 1951, IOM works in many countries.
For more information, please contact:
Grace Otieno, IOM Juba, gotieno@iom.int, +211 922 405 729
###
SDG 10 - REDUCED INEQUALITIES`;

const SPANISH = `Comunicado
Global
IOM opens a centre in Colón
Colón (Panamá) - Unas 3500 personas recibieron ayuda en un centro financiado por la Unión Europea.
«Hacen falta más mantas antes del invierno», dijo Lucía Paredes, jefa de misión de la OIM en Panamá.
Líneas de ayuda:
Panamá: 800-0911 (gratis)
Para más información, por favor contactar a:
Lucía Paredes
OIM Panamá
Tel: +507 305 3350
Correo electrónico: lparedes@iom.int`;

const ARABIC = `بيان صحفي
افتتاح مركز استقبال جديد للعائلات في وجدة
وجدة، 5 حزيران/يونيو 2024 – افتتحت المنظمة الدولية للهجرة مركزا يستقبل 120 شخصا في المغرب.
وقالت سلمى العلوي، رئيسة بعثة المنظمة في المغرب: "نحتاج إلى الأغطية قبل الشتاء".
أرقام المساعدة:
المغرب: 0537652881 (مجاني)
لمزيد من المعلومات، يرجى الاتصال بـ:
سلمى العلوي
المنظمة الدولية للهجرة في المغرب
هاتف: +212 537 65 28 81
البريد الإلكتروني: salaoui@iom.int`;

test('a French release under a mission’s menu', () => {
  expect(asJson('a.txt', extractText(FRENCH))).toEqual({
    file: 'a.txt',
    site: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'local',
    headline: 'Un centre d’accueil ouvre ses portes à Nador',
    dateline: { place: 'Nador', country: 'MA', date: '2024-06-05' },
    paragraphs: [
      'Un centre d’accueil pour 120 personnes a ouvert ses portes avec l’appui de la Commune de Nador.',
      '« Les familles pourront enfin dormir au sec », a déclaré Inès Amrani, cheffe de mission de l’OIM au Maroc.',
      'Le centre fait partie du projet MARJAN, financé par le Japon.',
    ],
    quotes: [
      {
        text: 'Les familles pourront enfin dormir au sec',
        speaker: 'Inès Amrani',
        title: 'cheffe de mission de l’OIM au Maroc',
      },
    ],
    contacts: [
      { name: 'Inès Amrani', office: 'OIM Maroc', email: 'iamrani@iom.int', phone: '+212537652881' },
    ],
    helplines: [
      { country: 'MA', channels: [{ type: 'phone', value: '+212537652881', note: 'gratuit' }], links: [] },
    ],
    links: [],
    figures: [{ text: '120 personnes', value: 120, unit: 'personnes' }],
    partners: ['Commune de Nador'],
    donors: ['Japon'],
    projects: ['MARJAN'],
    countries: ['MA', 'JP'],
    dropped: { lines: 7, reason: 'site menu' },
    warnings: ['Named only as donors: Japan.'],
  });
});

test('the keys stand in the order that was promised', () => {
  expect(Object.keys(asJson('a.txt', extractText(FRENCH)))).toEqual(
    'file site language kind reach headline dateline paragraphs quotes contacts helplines links figures partners donors projects countries dropped warnings'.split(
      ' ',
    ),
  );
});

test('an English page with chips, caption, notes, About text and end marks', () => {
  const taken = extractText(ENGLISH);
  expect(asJson('b.txt', taken)).toMatchObject({
    site: null,
    language: 'en',
    kind: 'press_release',
    reach: 'local',
    headline: 'New Centre Opens in Juba for Families on the Move',
    dateline: { place: 'Juba', country: 'SS', date: null },
    quotes: [{ speaker: 'Grace Otieno', title: 'IOM Chief of Mission in South Sudan' }],
    contacts: [
      { name: 'Grace Otieno', office: 'IOM Juba', email: 'gotieno@iom.int', phone: '+211922405729' },
    ],
    figures: [{ text: '1,200 people', value: 1200, unit: 'people' }],
    partners: ['Red Crescent'],
    countries: ['SS'],
    dropped: {
      lines: 7,
      reason: 'labels of kind and reach; photo caption; About text, kept once per site; end mark; SDG line',
    },
  });
  expect(taken.body).toHaveLength(2);
  expect(taken.notes.map(textOf)).toEqual(['Figures are as of 3 May 2024.']);
  expect(taken.sdgs).toEqual([10]);
});

test('a Spanish body under an English headline is noticed', () => {
  const json = asJson('c.txt', extractText(SPANISH, { site: 'global' }));
  expect(json).toMatchObject({
    site: 'global',
    language: 'es',
    reach: 'global',
    dateline: { place: 'Colón (Panamá)', country: 'PA', date: null },
    quotes: [{ speaker: 'Lucía Paredes' }],
    helplines: [{ country: 'PA', channels: [{ type: 'phone', note: 'gratis' }] }],
    contacts: [{ name: 'Lucía Paredes', office: 'OIM Panamá', phone: '+5073053350' }],
    donors: ['Unión Europea'],
  });
  expect(json.warnings).toContain('The headline reads like English, the text like Spanish.');
});

test('an Arabic release', () => {
  expect(asJson('d.txt', extractText(ARABIC, { site: 'morocco' }))).toMatchObject({
    site: 'morocco',
    language: 'ar',
    headline: 'افتتاح مركز استقبال جديد للعائلات في وجدة',
    dateline: { place: 'وجدة', country: 'MA', date: '2024-06-05' },
    quotes: [{ text: 'نحتاج إلى الأغطية قبل الشتاء', speaker: 'سلمى العلوي' }],
    contacts: [{ name: 'سلمى العلوي', email: 'salaoui@iom.int', phone: '+212537652881' }],
    helplines: [{ country: 'MA', channels: [{ value: '+212537652881', note: 'مجاني' }] }],
    figures: [{ text: '120 شخصا', value: 120 }],
    countries: ['MA'],
  });
});

test('a statement under embargo says so and is not called a press release', () => {
  const taken = extractText(
    'STATEMENT\nEmbargoed until 5 June 2024, 10:00 GMT\nWords on the Day of the Sea\nThe sea is wide.',
  );
  expect([taken.kind, taken.headline, taken.body.length]).toEqual([
    'statement',
    'Words on the Day of the Sea',
    1,
  ]);
  expect(taken.embargo).toBe('Embargoed until 5 June 2024, 10:00 GMT');
  expect(taken.findings.map(({ code }) => code)).toContain('embargo');
});

test('a letter’s place and date above the headline are its dateline', () => {
  const taken = extractText(
    'Communiqué de presse\nRabat, le 5 juin 2024\nUn centre ouvre à Fès\nLe centre a ouvert.',
  );
  expect(taken.headline).toBe('Un centre ouvre à Fès');
  expect(taken.dateline).toEqual({ place: 'Rabat', country: 'MA', date: '2024-06-05' });
  expect(taken.countries).toEqual(['MA']);
});

test('where headquarters sits is not what its news is about', () => {
  const taken = extractText('Un titre de communiqué\nGenève – Des familles sont arrivées au Tchad.');
  expect(taken.countries).toEqual(['TD']);
});

test('headquarters’ news on a mission’s page stays global', () => {
  const text = `${MENU_FR}Une crise aux portes du Soudan du Sud et de l’Éthiopie
Des milliers de familles sont arrivées cette semaine dans la ville de Renk, au Soudan du Sud.
Pour plus d’informations, veuillez contacter :
A Genève : Salma Rossi, srossi@iom.int, +41 79 123 45 67`;
  const taken = extractText(text);
  expect([taken.site, taken.reach]).toEqual(['morocco', 'global']);
  expect(taken.findings).toContainEqual({ code: 'reach_guessed', params: { reach: 'global' } });
});

test('a page that is no news has no headline, and its text is not lost', () => {
  const sentence =
    'Cette page explique en plusieurs phrases ce que fait la mission, et commence tout de suite par son texte, sans titre. Elle est longue, bien plus longue que ne le serait un titre de communiqué, et finit par un point.';
  const taken = extractText(`${MENU_FR}${sentence}\nUne autre phrase.`);
  expect(taken.headline).toBeNull();
  expect(taken.body.map(textOf)).toEqual([sentence, 'Une autre phrase.']);
});

test('a text that mentions the agenda keeps what stands above it', () => {
  const text =
    'Un titre de communiqué\nUne phrase du texte, qui est assez longue pour qu’on voie bien qu’elle n’appartient à aucun menu.\n- 2030 Agenda\nLa suite.';
  const taken = extractText(text);
  expect(taken.headline).toBe('Un titre de communiqué');
  expect(taken.body).toHaveLength(3);
  expect(taken.findings.map(({ code }) => code)).toContain('menu_unsure');
});

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('œ', '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

// Everything the importer gives back, whatever it made of it.
function allOf(taken: Extracted): string {
  return [
    taken.headline ?? '',
    taken.standfirst ?? '',
    ...Object.values(taken.lines).flat(),
    ...taken.body.map(textOf),
    ...taken.notes.map(textOf),
    ...taken.left.map(({ text }) => text),
  ].join('\n');
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    ...[FRENCH, ENGLISH, SPANISH, ARABIC].flatMap((text) => text.split('\n')),
    '',
    'Contacts :',
    'Helplines:',
    'Ukraine : 527',
    'À propos de l’OIM',
    'a@b.int',
    '+212 5 37 65 28 81',
    'ODD 10',
    '« Une citation sans fin',
    'mettre en',
    '-',
  ),
);

test('no text makes it fail, and no word of any text is lost', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n');
      const taken = extractText(text);
      asJson('x.txt', taken);
      const kept = new Map<string, number>();
      for (const word of wordsOf(allOf(taken))) kept.set(word, (kept.get(word) ?? 0) + 1);
      for (const word of wordsOf(text)) {
        const left = (kept.get(word) ?? 0) - 1;
        expect([word, left >= 0]).toEqual([word, true]);
        kept.set(word, left);
      }
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('no string at all makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      extractText(text);
    }),
    { numRuns: 200 },
  );
}, 30_000);
