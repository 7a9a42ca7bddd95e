import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../languages.ts';
import { compareTexts } from './compare.ts';
import { piece } from './text.ts';

const LOCALES: Record<Language, readonly string[]> = {
  en: ['en'],
  fr: ['fr'],
  es: ['es'],
  ar: ['ar-u-nu-latn', 'ar-u-nu-arab'],
};
const PEOPLE: Record<Language, string> = { en: 'people', fr: 'personnes', es: 'personas', ar: 'شخص' };
const ON: Record<Language, string> = { en: 'on', fr: 'le', es: 'el', ar: 'في' };

const text = (language: Language, ...words: string[]) => ({
  language,
  pieces: words.map((line) => piece({ text: line, part: 'paragraph' })),
});
const found = (from: Language, source: string, to: Language, target: string) =>
  compareTexts(text(from, source), text(to, target)).map(
    ({ rule, manner, source: one, target: other }) =>
      `${rule} ${manner} ${one?.written ?? '–'} → ${other?.written ?? '–'}`,
  );

const language = fc.constantFrom(...LANGUAGES);
const written = (of: Language, value: number, which: number) =>
  new Intl.NumberFormat(LOCALES[of][which % LOCALES[of].length]).format(value);
const bare = (words: string) => words.replace(/[\u200e\u200f\u061c]/g, '');

test('a number is the same however two languages write it, and another number is another', () => {
  fc.assert(
    fc.property(
      language,
      language,
      fc.integer({ min: 3, max: 9_999_999 }),
      fc.integer({ min: 3, max: 9_999_999 }),
      fc.nat(1),
      (from, to, value, other, which) => {
        const say = (of: Language, number: number) => `${written(of, number, which)} ${PEOPLE[of]}.`;
        expect(found(from, say(from, value), to, say(to, value))).toEqual([]);
        if (other !== value) expect(found(from, say(from, value), to, say(to, other))).toHaveLength(1);
      },
    ),
  );
});

test('so is a share', () => {
  fc.assert(
    fc.property(language, language, fc.integer({ min: 11, max: 999 }), (from, to, tenths) => {
      const say = (of: Language) =>
        `${bare(
          new Intl.NumberFormat(LOCALES[of][0], { style: 'percent', minimumFractionDigits: 1 }).format(
            tenths / 1000,
          ),
        )} .`;
      expect(found(from, say(from), to, say(to))).toEqual([]);
    }),
  );
});

test('a day is the same in every language, and the day after is another', () => {
  fc.assert(
    fc.property(language, language, fc.integer({ min: 0, max: 20_000 }), (from, to, days) => {
      const say = (of: Language, day: number) => {
        const form = new Intl.DateTimeFormat(LOCALES[of][0], { dateStyle: 'long', timeZone: 'UTC' });
        return `${ON[of]} ${bare(form.format(day * 86_400_000))}.`;
      };
      expect(found(from, say(from, days), to, say(to, days))).toEqual([]);
      expect(found(from, say(from, days), to, say(to, days + 1))).toHaveLength(1);
    }),
  );
});

test.each([
  ['en', 'Call +212 5 37 65 28 81.', 'ar', 'هاتف: 00212537652881'],
  ['fr', 'Appelez le 05 37 65 28 81.', 'en', 'Call +212 537 652 881.'],
  ['en', 'US$ 1.2m for 2,000 people', 'fr', '1,2 million de dollars pour deux mille personnes'],
  ['en', 'US$ 1.2m for 2,000 people', 'es', '1,2 millones de dólares para dos mil personas'],
  ['fr', 'un million et demi de personnes', 'en', '1.5 million people'],
  ['fr', 'une douzaine de bureaux', 'ar', '12 مكتبا'],
  ['en', 'Both offices open at 3:30 p.m.', 'fr', 'Les deux bureaux ouvrent à 15 h 30.'],
  ['en', 'Half of them are women.', 'fr', '50 % sont des femmes.'],
  ['en', 'from 28 March to 2 April 2024', 'fr', 'du 28 mars au 2 avril 2024'],
  ['en', '3–5 March 2024', 'es', 'del 3 al 5 de marzo de 2024'],
  ['en', 'March 3, 2024', 'ar', 'الثالث من آذار/مارس 2024'],
  ['fr', 'le 1er mai', 'ar', 'الأول من مايو'],
  ['en', 'since 2020–24', 'fr', 'depuis 2020-2024'],
  ['fr', 'https://www.unhcr.org/fr/soudan', 'en', 'https://www.unhcr.org/sudan'],
  ['en', 'UNHCR and the European Union', 'ar', 'مفوضية الأمم المتحدة لشؤون اللاجئين والاتحاد الأوروبي'],
  [
    'ar',
    'هند إبراهيم، مسؤولة الاتصال، بريد إلكتروني: h@iom.int',
    'en',
    'Hind Ibrahim, Communications Officer, email: h@iom.int',
  ],
  ['fr', 'deux bureaux et deux voitures', 'ar', 'مكتبان وسيارتان'],
  ['en', 'resolution 2254 (2015)', 'fr', 'la résolution 2254 (2015)'],
  ['fr', 'au 21e siècle, pour la 3e fois', 'en', 'in the twenty-first century, for the third time'],
] as const)('%s “%s” is %s “%s”', (from, source, to, target) => {
  expect(found(from, source, to, target)).toEqual([]);
  expect(found(to, target, from, source)).toEqual([]);
});

test.each([
  ['fr', '12 % des migrants', 'en', '12 migrants', 'PARITY-FIGURE changed 12 % → 12'],
  ['en', '99 men and 41 women', 'fr', '41 hommes et 99 femmes', 'PARITY-FIGURE counted 99 → 99'],
  ['fr', 'au moins 600 personnes', 'en', '600 people', 'PARITY-QUALIFIER qualifier 600 → 600'],
  ['en', 'EUR 500', 'fr', '500 dollars', 'PARITY-FIGURE currency EUR 500 → 500 dollars'],
  [
    'fr',
    'lundi 3 mars 2025',
    'en',
    'Tuesday 3 March 2025',
    'PARITY-DATE weekday lundi 3 mars 2025 → Tuesday 3 March 2025',
  ],
  ['en', 'iom@iom.int', 'fr', 'oim@iom.int', 'PARITY-EMAIL changed iom@iom.int → oim@iom.int'],
  ['en', 'resolution 2254', 'fr', 'la résolution 2245', 'PARITY-FIGURE changed 2254 → 2245'],
  [
    'en',
    'US$ 48 million for 45 clinics',
    'fr',
    '48 millions de dollars pour des cliniques',
    'PARITY-FIGURE missing 45 → –',
  ],
  ['en', '7,200 people', 'fr', 'des milliers de personnes', 'PARITY-FIGURE missing 7,200 → –'],
] as const)('%s “%s” is not %s “%s”', (from, source, to, target, expected) => {
  expect(found(from, source, to, target)).toContain(expected);
});
