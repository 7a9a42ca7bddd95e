import { describe, expect, test } from 'vitest';
import { type Facts, planSteps, type Rule } from './rule.ts';

const rule = (id: string, stage: number, change: Partial<Rule> = {}): Rule => ({
  id,
  version: 1,
  names: { en: id },
  stage,
  approver: 'role',
  role: 'editor',
  atSite: null,
  people: [],
  checks: [],
  again: false,
  apart: true,
  kinds: [],
  reach: null,
  languages: [],
  topics: [],
  sensitivities: [],
  ...change,
});
const facts = (change: Partial<Facts> = {}): Facts => ({
  siteKey: 'morocco',
  language: 'fr',
  kind: 'press_release',
  reach: 'local',
  topics: [],
  sensitivities: [],
  ...change,
});

const mission = [
  rule('Headquarters', 3, { role: 'publisher', atSite: 'global', reach: 'global' }),
  rule('Editor', 1),
  rule('Protection', 2, { role: 'protection', sensitivities: ['children', 'survivors'] }),
  rule('Ministry', 2, { approver: 'outside', role: null, kinds: ['statement', 'appeal'] }),
];
const said = (rules: Rule[], about: Facts) =>
  planSteps(rules, about).map(
    ({ stage, names, role, approver, siteKey, needed, because }) =>
      `${stage} ${names.en ?? '–'} ${role ?? approver}@${siteKey} ${needed ? 'needed' : 'skipped'}: ${because
        .map((why) => ('words' in why ? `${why.by} ${why.words.join('|')}` : why.by))
        .join(', ')}`,
  );

describe('who has to approve a release, and why', () => {
  test('what the text itself shows asks for a step nobody has asked for, and says so', () => {
    expect(said(mission, facts({ signals: ['children'] }))[1]).toBe(
      '2 Protection protection@morocco needed: signals children',
    );
    expect(
      said(mission, facts({ sensitivities: ['survivors'], signals: ['survivors', 'children'] }))[1],
    ).toBe('2 Protection protection@morocco needed: sensitivities survivors, signals children');
  });

  test('a local press release is read by an editor; the others are left out, each with its reason', () => {
    expect(said(mission, facts())).toEqual([
      '1 Editor editor@morocco needed: always',
      '2 Protection protection@morocco skipped: sensitivities children|survivors',
      '2 Ministry outside@morocco skipped: kinds statement|appeal',
      '3 Headquarters publisher@global skipped: reach global',
    ]);
  });

  test('an appeal to the world about children asks everybody, two of them side by side', () => {
    const about = facts({ kind: 'appeal', reach: 'global', sensitivities: ['children', 'politics'] });
    expect(said(mission, about)).toEqual([
      '1 Editor editor@morocco needed: always',
      '2 Protection protection@morocco needed: sensitivities children',
      '2 Ministry outside@morocco needed: kinds appeal',
      '3 Headquarters publisher@global needed: reach global',
    ]);
  });

  test('several conditions of one rule must all be met', () => {
    const both = [rule('Both', 1, { reach: 'global', languages: ['ar'] })];
    expect(said(both, facts({ reach: 'global' }))).toContain('1 Both editor@morocco skipped: languages ar');
    expect(said(both, facts({ reach: 'global', language: 'ar' }))[0]).toBe(
      '1 Both editor@morocco needed: reach global, languages ar',
    );
  });

  test('without rules an editor of the site signs, and also when none asks for a member', () => {
    expect(said([], facts())).toEqual(['1 – editor@morocco needed: no_rule']);
    expect(said([rule('Ministry', 2, { approver: 'outside', role: null })], facts())).toEqual([
      '2 Ministry outside@morocco needed: always',
      '3 – editor@morocco needed: no_rule',
    ]);
  });
});
