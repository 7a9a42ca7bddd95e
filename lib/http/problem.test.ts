import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound, RuleBroken } from '../errors.ts';
import { problem, problemOf } from './problem.ts';
import { PROBLEMS } from './problems.ts';

describe('a problem', () => {
  const cases: [string, Error, number, string][] = [
    ['no session', new Forbidden('no_session'), 401, 'no-session'],
    ['the policy’s no', new Forbidden('frozen_scheduled'), 403, 'forbidden'],
    ['what is not there', new NotFound('release_unknown'), 404, 'not-found'],
    ['somebody who was first', new Conflict('somebody_was_first', { who: 'Amal' }), 409, 'conflict'],
    ['an older editor', new Conflict('schema_moved_on'), 409, 'schema-moved-on'],
    ['too much', new Invalid('body_too_large'), 413, 'too-large'],
    ['what cannot be read', new Invalid('input_invalid', { key: ['invalid_format'] }), 422, 'invalid'],
    ['a rule', new RuleBroken('not_ready'), 422, 'rule-broken'],
    ['no base version', new Invalid('base_version_missing'), 428, 'base-version-missing'],
  ];
  test.each(cases)('says %s', async (_what, error, status, name) => {
    const response = problemOf(error);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: `urn:newsroom:problem:${name}`,
      status,
      title: expect.any(String),
      reason: (error as Forbidden).reason,
    });
  });

  test('gives the fields that are wrong and what is known of them', async () => {
    const error = new Invalid('step_invalid', { steps: ['unknown'] }, { index: 2 });
    expect(await problemOf(error).json()).toMatchObject({
      fields: { steps: ['unknown'] },
      params: { index: 2 },
    });
  });

  test('of an unforeseen error says nothing of it', async () => {
    const response = problemOf(new Error('password of the database is hunter2'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
  });

  test('says how long to wait', () => {
    expect(problem('too-many', {}, { 'retry-after': '3' }).headers.get('retry-after')).toBe('3');
  });
});

test('the documentation names every problem with its status, and no other', () => {
  const page = readFileSync(new URL('../../docs/desk-api.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) +\|/gm)].map(([, name, status]) => [
    name,
    Number(status),
  ]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(PROBLEMS).map(([name, { status }]) => [name, status])),
  );
});
