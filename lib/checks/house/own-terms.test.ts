import { expect, test } from 'vitest';
import { checker } from '../engine/checker.ts';
import { NOTHING_KNOWN } from '../known.ts';
import { passage } from '../passage.ts';
import { RULES } from '../rules/all.ts';
import { ownTerms } from './own-terms.ts';
import type { Term } from './term.ts';
import type { Tuned } from './tuned.ts';

const clandestine: Term = {
  id: '1',
  language: 'fr',
  pattern: 'passeurs clandestins',
  except: '',
  isExact: false,
  severity: 'error',
  message: 'On dit « trafiquants ».',
  reason: 'Décision du bureau de presse',
  link: 'https://example.org/style',
  fix: 'trafiquants',
};

function found(text: string, terms: Term[], tuned: Record<string, Tuned> = {}, rules = [ownTerms]) {
  const one = passage({
    path: [0],
    attribute: null,
    part: 'paragraph',
    language: 'fr',
    text,
    spans: [],
    shifts: [],
  });
  return checker(rules, [])([one], { language: 'fr', date: null, known: { ...NOTHING_KNOWN, terms, tuned } });
}

test('a term of the house is a finding under its own name, with its own words', () => {
  expect(found('Passeurs clandestins et autres.', [clandestine])).toMatchObject([
    {
      rule: 'house-1',
      kind: 'terms',
      severity: 'error',
      text: 'Passeurs clandestins',
      fix: 'Trafiquants',
      batch: true,
      say: 'house-term',
      source: 'house',
      params: { message: 'On dit « trafiquants ».', link: 'https://example.org/style' },
    },
  ]);
});

test('a fix behind a pattern with endings is looked at one by one', () => {
  const [one] = found('un passeur clandestin', [{ ...clandestine, pattern: 'passeur* clandestin*' }]);
  expect(one).toMatchObject({ fix: 'trafiquants', batch: false });
});

test('a term is not looked for in a link, nor in words of another language', () => {
  expect(
    found('Voir https://example.org/passeurs clandestins', [{ ...clandestine, pattern: 'passeurs' }]),
  ).toEqual([]);
  expect(found('passeurs clandestins', [{ ...clandestine, language: 'es' }])).toEqual([]);
});

test('in what somebody said, a term of the house is only a remark', () => {
  const said = '« Les passeurs clandestins nous ont laissés seuls dans la nuit », a dit Awa.';
  expect(found(said, [clandestine])).toMatchObject([{ severity: 'info', fix: null }]);
});

test('a site takes a rule more or less seriously, or not at all', () => {
  const text = 'Une  lacune';
  const severities = (tuned: Record<string, Tuned>) =>
    found(text, [], tuned, [...RULES]).map(({ rule, severity }) => `${rule} ${severity}`);
  const [as] = severities({});
  expect(as).toMatch(/^double-space/);
  expect(severities({ 'double-space': 'block' })).toEqual(['double-space block']);
  expect(severities({ 'double-space': 'off' })).toEqual([]);
});

test('a term can be switched off like any other rule', () => {
  expect(found('passeurs clandestins', [clandestine], { 'house-1': 'off' })).toEqual([]);
});
