import { expect, test } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import type { Actor, Grant } from '../members/roles.ts';
import { canManageTerm, canSeeStyle, canTune } from './policy.ts';

const someone = (...grants: Grant[]): Actor => ({ id: 'x', name: 'X', disabled: false, grants });
const at = (role: Grant['role'], site: string, language: Grant['language'] = null): Grant => ({
  role,
  site,
  language,
});
const spacing = { kind: 'spacing', languages: LANGUAGES } as const;
const french = { kind: 'marks', languages: ['fr'] } as const;
const signal = { kind: 'protection', languages: LANGUAGES } as const;
const said = (answer: ReturnType<typeof canTune>) => (answer.allowed ? 'yes' : answer.reason);

test.each([
  ['an editor', [at('editor', 'morocco')], ['yes', 'yes', 'needs_protection', 'needs_editor']],
  ['a publisher', [at('publisher', 'morocco')], ['yes', 'yes', 'needs_protection', 'needs_editor']],
  [
    'an editor of French',
    [at('editor', 'morocco', 'fr')],
    ['needs_editor', 'yes', 'needs_protection', 'needs_editor'],
  ],
  ['an editor of every site', [at('editor', '*')], ['yes', 'yes', 'needs_protection', 'yes']],
  [
    'who looks after protection',
    [at('protection', 'morocco')],
    ['needs_editor', 'needs_editor', 'yes', 'needs_editor'],
  ],
  [
    'who looks after it in French only',
    [at('protection', 'morocco', 'fr')],
    ['needs_editor', 'needs_editor', 'needs_protection', 'needs_editor'],
  ],
  ['an administrator', [at('admin', 'morocco')], ['yes', 'yes', 'yes', 'needs_editor']],
  [
    'a writer',
    [at('writer', 'morocco')],
    ['needs_editor', 'needs_editor', 'needs_protection', 'needs_editor'],
  ],
  ['an auditor', [at('auditor', '*')], ['needs_editor', 'needs_editor', 'needs_protection', 'needs_editor']],
  ['an editor elsewhere', [at('editor', 'global')], ['no_access', 'no_access', 'no_access', 'needs_editor']],
] as const)('%s tunes spacing, French marks, signals, and every site: %j', (_who, grants, expected) => {
  const actor = someone(...grants);
  const morocco = { siteKey: 'morocco' };
  expect([
    said(canTune(actor, morocco, spacing)),
    said(canTune(actor, morocco, french)),
    said(canTune(actor, morocco, signal)),
    said(canTune(actor, { siteKey: null }, spacing)),
  ]).toEqual(expected);
});

test('terms are written by who edits the site in their language', () => {
  const term = { siteKey: 'morocco', language: 'fr' } as const;
  expect(canManageTerm(someone(at('editor', 'morocco', 'fr')), term).allowed).toBe(true);
  expect(canManageTerm(someone(at('editor', 'morocco', 'ar')), term).allowed).toBe(false);
  expect(canManageTerm(someone(at('editor', 'morocco')), { ...term, siteKey: null }).allowed).toBe(false);
});

test('nobody without a session, a role or their account sees anything', () => {
  for (const actor of [null, someone(), { ...someone(at('admin', '*')), disabled: true }]) {
    expect(canSeeStyle(actor, { siteKey: null }).allowed).toBe(false);
    expect(canTune(actor, { siteKey: null }, spacing).allowed).toBe(false);
  }
});
