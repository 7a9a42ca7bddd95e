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
  ['S3_URL', 'ftp//bucket'],
  ['S3_URL', 'https://s3.example.org/news'],
  ['S3_URL', 'https://key:secret@s3.example.org/'],
  ['S3_URL', 'https://key:secret@s3.example.org/news/../other?region=a b'],
])('a wrong %s (%s) is refused in one line that names it', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
});

test('several secrets are read newest first, so that a rotation signs nobody out', () => {
  const [fresh, old] = ['n'.repeat(32), 'o'.repeat(32)];
  expect(parseEnv({ AUTH_SECRET: `${fresh}, ${old}` }).AUTH_SECRET).toEqual([fresh, old]);
});

test('a bucket is named by an address, and Amazon’s by its own scheme', () => {
  expect(
    parseEnv({ S3_URL: 'https://key:sec%2Fret@s3.example.org:9000/news/morocco?region=eu' }).S3_URL,
  ).toEqual({
    endpoint: 'https://s3.example.org:9000',
    bucket: 'news',
    folder: 'morocco/',
    region: 'eu',
    keyId: 'key',
    secret: 'sec/ret',
  });
  expect(parseEnv({ S3_URL: 's3://key:secret@news?region=eu-central-1' }).S3_URL).toMatchObject({
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    bucket: 'news',
    folder: '',
  });
});
