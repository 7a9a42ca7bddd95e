import { expect, test } from 'vitest';
import type { Language } from '../../../languages.ts';
import { applyFixes } from '../../engine/apply.ts';
import { checker } from '../../engine/checker.ts';
import type { WholeRule } from '../../engine/rule.ts';
import type { KnownFigure } from '../../figures/known-figure.ts';
import { type Known, NOTHING_KNOWN } from '../../known.ts';
import { passage } from '../../passage.ts';
import { seriesBefore } from './series.ts';
import { tiedFigure } from './tied.ts';

const ID = '0c6b0a9e-0002-4000-8000-000000000001';
const held = (value: number, more: Partial<KnownFigure> = {}): KnownFigure => ({
  id: ID,
  label: 'Familles aidées',
  kind: 'count',
  value,
  upTo: null,
  precision: 'exact',
  ...more,
});

function check(rule: WholeRule, language: Language, text: string, known: Partial<Known>, tied?: string) {
  const start = tied ? text.indexOf(tied) : -1;
  const ties = tied ? [{ start, end: start + tied.length, id: ID }] : undefined;
  const found = checker([], [rule])(
    [passage({ path: [0], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [], ties })],
    { language, date: null, known: { ...NOTHING_KNOWN, key: 'k', ...known } },
  );
  return { found, made: applyFixes(text, found) };
}

test.each([
  ['fr', 'Nous avons aidé 3 541 familles.', '3 541', 3541],
  ['fr', 'Plus de 3 500 familles ont été aidées.', '3 500', 3541],
  ['en', 'Some 3,541 families', '3,541', 3541],
  [
    'en',
    'three thousand five hundred and forty-one families',
    'three thousand five hundred and forty-one',
    3541,
  ],
  ['ar', '٣٥٤١ عائلة', '٣٥٤١', 3541],
  ['es', 'casi 3.550 familias', '3.550', 3541],
] as const)('%s: “%s” says what it is tied to', (language, text, tied, value) => {
  const known = { figures: [held(value)] };
  const { found } = check(tiedFigure, language, text, known, tied);
  expect(found).toEqual([]);
});

test.each([
  ['fr', 'Nous avons aidé 3 541 familles.', '3 541', held(4215), 'Nous avons aidé 4\u202f215 familles.'],
  ['fr', 'Plus de 3 500 familles', '3 500', held(4215), 'Plus de 4\u202f200 familles'],
  ['fr', 'cent quarante (140) familles', 'cent quarante (140)', held(152), '152 familles'],
  ['en', 'Some 3.5 million people', '3.5 million', held(4_200_000), 'Some 4.2 million people'],
  [
    'en',
    'up to US$3.5 million',
    'US$3.5 million',
    held(4_215_300, { kind: 'money' }),
    'up to US$4.3 million',
  ],
  [
    'en',
    'a budget of US$3.5 million',
    'US$3.5 million',
    held(4_215_300, { kind: 'money' }),
    'a budget of US$4,215,300',
  ],
  [
    'fr',
    '3,5 millions de dollars',
    '3,5 millions',
    held(4_215_300, { kind: 'money' }),
    '4\u202f215\u202f300 dollars',
  ],
  ['es', 'de 5 a 10 escuelas', '5 a 10', held(6, { upTo: 12 }), 'de 6–12 escuelas'],
  ['es', '40 % de las familias', '40', held(45, { kind: 'percent' }), '45 % de las familias'],
  ['ar', '٣٥٤١ عائلة', '٣٥٤١', held(4215), '4,215 عائلة'],
] as const)('%s: “%s” is put right', (language, text, tied, figure, expected) => {
  const { found, made } = check(tiedFigure, language, text, { figures: [figure] }, tied);
  expect(found.map(({ severity, batch }) => [severity, batch])).toEqual([['error', false]]);
  expect(made).toBe(expected);
  expect(check(tiedFigure, language, made, { figures: [figure] }, made).found).toEqual([]);
});

test('a place that says no number any more is told, with nothing to put there', () => {
  const { found, made } = check(
    tiedFigure,
    'fr',
    'Beaucoup de familles',
    { figures: [held(12)] },
    'Beaucoup',
  );
  expect(found.map(({ say }) => say)).toEqual(['figure-gone']);
  expect(made).toBe('Beaucoup de familles');
});

const SINCE = {
  fr: 'Depuis 2014, plus de 25 000 personnes sont mortes en Libye.',
  en: 'More than 24,000 people have died in Libya since 2014.',
  es: 'Desde 2014, más de 25.000 migrantes han muerto en Libia.',
  ar: 'منذ عام 2014، لقي أكثر من 31,000 شخص حتفهم في ليبيا.',
};
const before = (value: number) => ({
  series: [
    { series: 'people died 2014 LY', value, precision: 'atLeast' as const, on: '2026-03-03', headline: 'H' },
  ],
});

test.each([
  ['fr', SINCE.fr, 25_000, []],
  ['fr', SINCE.fr, 25_340, []],
  ['en', SINCE.en, 25_000, [['warning', 'figure-series-less']]],
  ['es', SINCE.es, 20_000, [['info', 'figure-series']]],
  ['ar', SINCE.ar, 20_000, [['info', 'figure-series']]],
  ['en', 'More than 24,000 people have died in Libya since 2015.', 25_000, []],
  ['en', 'More than 24,000 people have returned from Libya since 2014.', 25_000, []],
  ['en', 'More than 24,000 people have died in Chad since 2014.', 25_000, []],
  ['en', 'Some 24,000 people and 300 boats were lost in Libya since 2014.', 25_000, []],
] as const)('%s: “%s” against %d before', (language, text, value, expected) => {
  const { found } = check(seriesBefore, language, text, before(value));
  expect(found.map(({ severity, say }) => [severity, say])).toEqual(expected);
});
