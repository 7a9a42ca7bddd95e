import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../languages.ts';
import { passage } from '../passage.ts';
import { Reading } from '../reading.ts';
import type { KnownFigure } from './known-figure.ts';
import { saysFigure } from './says.ts';
import { rewriteFigure, writeNumber } from './write.ts';

const UNITS: Record<Language, string> = { en: 'people', fr: 'personnes', es: 'personas', ar: 'شخص' };
const FORMS: Record<Language, readonly string[]> = {
  en: [
    '# people',
    'more than # people',
    'nearly #.5 million people',
    '# per cent',
    'US$# million',
    'five hundred (#) people',
  ],
  fr: [
    '# personnes',
    'plus de # personnes',
    'près de #,5 millions de personnes',
    '# %',
    '# millions de dollars',
    'cinq cents (#) personnes',
  ],
  es: [
    '# personas',
    'más de # personas',
    'casi #,5 millones de personas',
    '# %',
    '# millones de dólares',
    'quinientas (#) personas',
  ],
  ar: ['# شخص', 'أكثر من # شخص', 'نحو #.5 مليون شخص', '# في المائة', '# مليون دولار', 'خمسمائة (#) شخص'],
};

const figuresOf = (text: string, language: Language) =>
  new Reading(
    passage({ path: [], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  ).figures;

test.each(LANGUAGES)('a number written in %s is read as the same number', (language) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number((whole + cents * 0.01).toFixed(2));
      const text = `${writeNumber(value, language)} ${UNITS[language]}`;
      expect([text, figuresOf(text, language).map((figure) => figure.value)]).toEqual([text, [value]]);
    }),
  );
});

test.each(LANGUAGES)(
  'a place put right says the figure, and nothing else of it changed, in %s',
  (language) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS[language]),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 90_000_000 }),
        (form, number, value) => {
          const text = form.replace('#', String(number));
          const [figure] = figuresOf(text, language);
          if (!figure) throw new Error(`no figure in ${text}`);
          const held: KnownFigure = {
            id: 'f',
            label: '',
            value,
            upTo: null,
            kind: figure.kind,
            precision: 'exact',
          };
          fc.pre(!saysFigure(figure, held));
          const made =
            text.slice(0, figure.start) +
            rewriteFigure(text, figure, held, language) +
            text.slice(figure.end);
          const [after, ...others] = figuresOf(made, language);
          expect([made, others]).toEqual([made, []]);
          expect([made, after && saysFigure(after, held)]).toEqual([made, true]);
          expect(made.startsWith(text.slice(0, figure.start))).toBe(true);
        },
      ),
    );
  },
);
