import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

test('an empty environment gives the documented defaults', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    NEWSROOM_HOME: resolve('.data'),
    NEWSROOM_URL: 'http://localhost:3000',
  });
});

test('the public address follows the port unless it is given', () => {
  expect(parseEnv({ PORT: '8080' }).NEWSROOM_URL).toBe('http://localhost:8080');
  expect(parseEnv({ PORT: '8080', NEWSROOM_URL: 'https://news.example/' }).NEWSROOM_URL).toBe(
    'https://news.example',
  );
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost/newsroom'],
  ['NEWSROOM_URL', 'news.example'],
  ['NEWSROOM_DEMO', 'no'],
  ['AUTH_SECRET', 'short'],
  ['SMTP_URL', 'localhost:25'],
  ['OIDC_ISSUER', 'login'],
])('a wrong %s (%s) is refused in one line that names it', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
});

test('several secrets are read newest first, so that a rotation signs nobody out', () => {
  const [fresh, old] = ['n'.repeat(32), 'o'.repeat(32)];
  expect(parseEnv({ AUTH_SECRET: `${fresh}, ${old}` }).AUTH_SECRET).toEqual([fresh, old]);
});
