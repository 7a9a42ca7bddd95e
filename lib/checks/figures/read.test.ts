import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../languages.ts';
import { passage } from '../passage.ts';
import { Reading } from '../reading.ts';
import { IN_WORDS } from '../testing/in-words.ts';

const reading = (language: Language, text: string) =>
  new Reading(
    passage({ path: [0], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  );

const read = (language: Language, text: string) =>
  reading(language, text).figures.map(({ start, end, value, to, kind, unit, precision }) =>
    [text.slice(start, end), value, to, kind, unit, precision]
      .filter((part) => part !== null && part !== 'exact' && part !== 'count')
      .join(' · '),
  );

const LOCALES: Record<Language, readonly string[]> = {
  en: ['en'],
  fr: ['fr'],
  es: ['es'],
  ar: ['ar-u-nu-latn', 'ar-u-nu-arab'],
};
const UNITS: Record<Language, string> = { en: 'people', fr: 'personnes', es: 'personas', ar: 'شخص' };

test.each(LANGUAGES)('a number written by Intl is read as the same number, in %s', (language) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999_999 }),
      fc.constantFrom(...LOCALES[language]),
      (value, locale) => {
        const text = `${new Intl.NumberFormat(locale).format(value)} ${UNITS[language]}`;
        expect(reading(language, text).figures.map((figure) => figure.value)).toEqual([value]);
      },
    ),
  );
});

test.each(LANGUAGES)('so is one with a fraction and a percent sign, in %s', (language) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...LOCALES[language]),
      (tenths, locale) => {
        const written = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).format(
          tenths / 1000,
        );
        const text = written.replace(/[\u200e\u200f\u061c]/g, '');
        const [figure] = reading(language, `${text} .`).figures;
        expect([text, figure?.value, figure?.kind]).toEqual([text, tenths / 10, 'percent']);
      },
    ),
  );
});

test.each(LANGUAGES)('so is one in millions, a range, and an amount of money, in %s', (language) => {
  const locale = LOCALES[language][0] ?? language;
  const millions = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const plain = new Intl.NumberFormat(locale);
  const link = { en: ' to ', fr: ' à ', es: ' a ', ar: ' إلى ' }[language];
  const dollars = { en: 'US dollars', fr: 'dollars', es: 'dólares', ar: 'دولار' }[language];
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_989 }), fc.integer({ min: 1, max: 50_000 }), (tenths, more) => {
      // Between two years nobody can tell.
      fc.pre(tenths < 1800 || tenths > 2199);
      const figures = (text: string) =>
        reading(language, text).figures.map(({ value, to, kind }) => [value, to, kind]);
      expect(figures(`${millions.format(tenths * 1e5)} ${UNITS[language]}`)).toEqual([
        [tenths * 1e5, null, 'count'],
      ]);
      expect(
        figures(`${plain.format(tenths)}${link}${plain.format(tenths + more)} ${UNITS[language]}`),
      ).toEqual([[tenths, tenths + more, 'count']]);
      expect(figures(`${plain.format(tenths)} ${dollars} .`)).toEqual([[tenths, null, 'money']]);
    }),
  );
});

test.each(LANGUAGES)('so is one in words, in %s', (language) => {
  const most = language === 'ar' ? 9_999 : 999_999;
  fc.assert(
    fc.property(fc.integer({ min: 10, max: most }), (value) => {
      fc.pre(language !== 'ar' || value % 100 < 11 || value % 100 > 19);
      const words = IN_WORDS[language](value);
      const text = `${words} ${UNITS[language]}`;
      expect([text, reading(language, text).figures.map((figure) => figure.value)]).toEqual([text, [value]]);
    }),
  );
});

test.each(LANGUAGES)('a year or a number to dial is never a figure, in %s', (language) => {
  const say = {
    en: ['since', 'call', 'resolution', 'aged'],
    fr: ['depuis', 'appelez le', 'la résolution', 'âgée de'],
    es: ['desde', 'llame al', 'la resolución', 'edad de'],
    ar: ['منذ', 'اتصل على', 'القرار', 'عمرها'],
  }[language];
  const years = { en: '', fr: ' ans', es: ' años', ar: ' عاما' }[language];
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 100_000_000, max: 999_999_999 }),
      fc.integer({ min: 1, max: 99 }),
      (year, digits, age) => {
        const phone = String(digits).replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
        const texts = [
          `${say[0]} ${year}, x`,
          `${say[1]} ${phone}.`,
          `${say[1]} +212 ${phone}.`,
          `${say[2]} ${year} (${year}).`,
          `${say[3]} ${age}${years}.`,
        ];
        for (const text of texts) expect([text, reading(language, text).figures]).toEqual([text, []]);
      },
    ),
  );
});

test.each([
  ['fr', 'quatre-vingt-dix-sept mille personnes', ['quatre-vingt-dix-sept mille · 97000 · personnes']],
  ['fr', 'deux cent soixante et onze familles', ['deux cent soixante et onze · 271 · familles']],
  [
    'fr',
    'près de 1,2 million de dollars des États-Unis',
    ['1,2 million de dollars · 1200000 · money · dollars · about'],
  ],
  ['fr', 'de 5 à 10 pour cent', ['5 à 10 pour cent · 5 · 10 · percent · %']],
  [
    'en',
    'three thousand five hundred and forty-one people',
    ['three thousand five hundred and forty-one · 3541 · people'],
  ],
  ['en', 'at least US$5.2 million', ['US$5.2 million · 5200000 · money · US$ · atLeast']],
  ['en', 'some 3,500 vulnerable migrants', ['3,500 · 3500 · migrants · about']],
  [
    'es',
    'veintidós mil trescientas cuarenta personas',
    ['veintidós mil trescientas cuarenta · 22340 · personas'],
  ],
  ['es', 'más de dos mil millones', ['dos mil millones · 2000000000 · atLeast']],
  ['es', '213.581 llegadas', ['213.581 · 213581 · llegadas']],
  ['ar', 'ثلاثة آلاف وخمسمائة مهاجر', ['ثلاثة آلاف وخمسمائة · 3500 · مهاجر']],
  ['ar', 'أكثر من 4,7 مليون شخص', ['4,7 مليون · 4700000 · شخص · atLeast']],
  ['fr', 'entre 5 et 10 familles', ['5 et 10 · 5 · 10 · familles']],
  [
    'fr',
    'une centaine de kits et mille femmes',
    ['une centaine · 100 · kits · about', 'mille · 1000 · femmes'],
  ],
  [
    'fr',
    'cinquante pour cent des 2000 cahiers',
    ['cinquante pour cent · 50 · percent · %', '2000 · 2000 · cahiers'],
  ],
  ['fr', '40 nouveaux enseignants', ['40 · 40 · enseignants']],
  ['fr', 'cent quarante (140) familles', ['cent quarante (140) · 140 · familles']],
  ['en', 'between 5 and 10 million people', ['5 and 10 million · 5000000 · 10000000 · people']],
  ['en', 'two thirds of the 400 displaced people', ['400 · 400 · people']],
  ['fr', 'une enquête auprès de 380 familles', ['380 · 380 · familles']],
  ['en', '7,242 of these moved', ['7,242 · 7242']],
  ['en', 'some 2000 tents', ['2000 · 2000 · tents · about']],
  ['es', 'mil personas, entre 5 y 10 escuelas', ['mil · 1000 · personas', '5 y 10 · 5 · 10 · escuelas']],
  ['ar', 'بين 5 و10 ملايين شخص', ['5 و10 ملايين · 5000000 · 10000000 · شخص']],
  ['ar', 'مائتان وخمسة وعشرون شخصا', ['مائتان وخمسة وعشرون · 225 · شخصا']],
] as const)('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual(expected);
});

test.each([
  ['fr', 'le vendredi 2 mars 2018, à 15 h 30'],
  ['fr', 'la résolution 2254 (2015) et l’article 12'],
  ['fr', 'le Programme 2030, l’ODD 10 et la COVID-19'],
  ['fr', 'appelez le +212 522 12 34 56 ou le 0800 123 456'],
  ['fr', 'la 2e phase, le 21e siècle, un bâtiment neuf'],
  ['en', 'since 2015, on 14/03 and 3 May 2024 at 3 p.m.'],
  ['en', 'Security Council resolution 1325 and SDG 5'],
  ['es', 'el 3 de mayo de 2024, en la Agenda 2030'],
  ['fr', 'Nadia, 17 ans, et Amine, 34 ans, avec des jeunes de 18 à 30 ans'],
  ['fr', 'les deux organisations, ouvert 24 heures sur 24, 7 jours sur 7, dès 15 heures'],
  ['fr', 'appelez le 527, le numéro vert 116 000 ou le 612 345 678'],
  ['fr', 'les articles 3, 5 et 12, la cible 10.7, le paragraphe 4, 10000 Rabat'],
  ['fr', '1. Contexte'],
  ['fr', 'de 8 heures à 20 heures, après 17 heures'],
  ['en', 'By seven there are voices; by four in the afternoon, village 4, round 3'],
  ['en', 'Amina, 34, a 16-year-old brother and children aged 5 to 17 under the age of 18'],
  ['en', 'a hotline open 24 hours a day, target 10.7, articles 3 and 5, at 10 o’clock'],
  ['es', 'mujeres de 18 a 25 años, un hombre de 34 años, a las 10 horas'],
  ['es', 'llame al 555 123, abierto 24 horas al día'],
  ['ar', 'امرأة عمرها 34 عاما، الساعة 10'],
  ['ar', 'في 17 مارس 2022 وفقا للقرار 2254'],
] as const)('%s: no figure in “%s”', (language, text) => {
  expect(read(language, text)).toEqual([]);
});
