import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../languages.ts';
import { applyFixes } from './engine/apply.ts';
import type { RuleKind } from './engine/rule.ts';
import { NOTHING_KNOWN } from './known.ts';
import { newsroomChecker } from './newsroom-checker.ts';
import { passage } from './passage.ts';

const KINDS: readonly RuleKind[] = [
  'spacing',
  'marks',
  'letters',
  'numbers',
  'dates',
  'names',
  'terms',
  'grammar',
  'style',
  'contacts',
];
const KEPT = [
  'https://example.org/fr/a,b?x=1',
  'presse@iom.int',
  '+212 522 12 34 56',
  '#Migrants2030',
  'www.iom.int',
];

// Scraps that rules are about, in any order and with any gaps between them.
const scraps: Record<Language, readonly string[]> = {
  fr: [
    'Les Etats',
    'l’eau',
    "l'air",
    'aujourd‘hui',
    '«',
    '»',
    '“',
    '”',
    '"',
    'Cote d’Ivoire',
    'Organisation Internationale pour les Migrations',
    'le 02 Mars 2018',
    'Vendredi 1 Juin',
    '12 500',
    '7.200',
    '83%',
    '(',
    ')',
    'etc..',
    '2ème',
    'A Dakar',
    'mise en oeuvre',
    'psycho-social',
    'No 5',
    'Nations unies',
  ],
  en: [
    'the teams',
    "city's",
    '24 percent',
    '8 people',
    'program',
    'labor',
    '“',
    '”',
    '"',
    '12 500',
    '$5 million',
    'March 2, 2018',
    '(',
    ')',
    'mobilising',
    'member states',
    'third country nationals',
  ],
  es: [
    'las personas',
    'Qué hacemos',
    '?',
    '¿',
    '«',
    '»',
    '"',
    '213.581',
    '40%',
    'el 05 de Mayo',
    'Naciones unidas',
    '(',
    ')',
    'migrantes irregulares',
    '12 500',
  ],
  ar: [
    'في عمان',
    'الأردن',
    ',',
    '?',
    ';',
    'مـحمد',
    'کتاب',
    '«',
    '»',
    '"',
    '٤٥',
    '4,7',
    '(',
    ')',
    'المنظمة العالمية للهجرة',
  ],
};
const gaps = ['', ' ', '  ', ', ', ' , ', '. ', ' : ', ': ', ';', ' - ', '\u00a0', '\u202f', ' ; ', '? '];

const texts = (language: Language) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...scraps[language], ...KEPT, 'Amina Benali', 'Oujda', '3'),
        fc.constantFrom(...gaps),
      ),
      { minLength: 1, maxLength: 14 },
    )
    // an address or a number to dial ends where something else begins
    .map((parts) => parts.map(([words, gap]) => words + (gap || (KEPT.includes(words) ? ' ' : ''))).join(''));

const TURNS = 4;

/** The text when every fix of a kind was made, turn by turn: one may make room for another. */
function mended(text: string, language: Language, kind: RuleKind): string {
  let now = text;
  for (let turn = 0; turn < TURNS; turn += 1) now = mendedOnce(now, language, kind);
  return now;
}

function mendedOnce(text: string, language: Language, kind: RuleKind): string {
  const one = passage({
    path: [0],
    attribute: null,
    part: 'paragraph',
    language,
    text,
    spans: [],
    shifts: [],
  });
  const findings = newsroomChecker()([one], { language, date: '2026-11-23', known: NOTHING_KNOWN });
  return applyFixes(
    text,
    findings.filter((finding) => finding.batch && finding.kind === kind),
  );
}

const digits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (it) => String((it.codePointAt(0) ?? 0) - 0x660))
    .match(/\d/g)
    ?.join('') ?? '';
const values = (text: string) => text.match(/\d+/g)?.map(Number).join(' ') ?? '';
const letters = (text: string) => text.match(/\p{L}/gu)?.join('') ?? '';
const count = (text: string, part: string) => text.split(part).length;

test.each(LANGUAGES)(
  'the fixes of one kind, made together, change nothing when made again, in %s',
  (language) => {
    fc.assert(
      fc.property(texts(language), fc.constantFrom(...KINDS), (text, kind) => {
        const once = mended(text, language, kind);
        expect(mendedOnce(once, language, kind)).toBe(once);
      }),
      { numRuns: 300 },
    );
  },
);

test.each(LANGUAGES)('fixes keep figures, letters, names, links and numbers to dial, in %s', (language) => {
  fc.assert(
    fc.property(texts(language), fc.constantFrom(...KINDS), (text, kind) => {
      const made = mended(text, language, kind);
      for (const kept of [...KEPT, 'Amina Benali', 'Oujda'])
        expect(count(made, kept)).toBe(count(text, kept));
      if (kind === 'dates') expect(values(made)).toBe(values(text));
      else if (language !== 'en' || kind !== 'numbers') expect(digits(made)).toBe(digits(text));
      if (kind === 'spacing' || kind === 'marks') expect(letters(made)).toBe(letters(text));
    }),
    { numRuns: 300 },
  );
});
