import { expect, test } from 'vitest';
import type { SiteAddress } from './sites.ts';
import { findPlace, isReadable } from './where.ts';

const sites: SiteAddress[] = [
  { key: 'morocco', languages: ['fr', 'ar', 'en'], hostnames: ['morocco.example'] },
  { key: 'global', languages: ['en', 'fr', 'es'], hostnames: [] },
];
const ask = (path: string, acceptLanguage: string | null = null, host = 'localhost:3000') =>
  findPlace({ host, path, acceptLanguage }, sites);

test.each([
  ['/', 'fr-MA,ar;q=0.5', '/global/fr'],
  ['/', 'ar', '/global/en'],
  ['/', null, '/global/en'],
  ['/morocco', 'de,ar;q=0.5', '/morocco/ar'],
  ['/morocco/', null, '/morocco/fr'],
])('%s asked for with %s leads to %s', (path, language, redirect) => {
  expect(ask(path, language)).toEqual({ redirect });
});

test.each(['/global/en', '/global/en/news/a', '/unknown', '/robots.txt', '/global/sitemap.xml'])(
  '%s stays as it is',
  (path) => {
    expect(ask(path)).toEqual({ path });
  },
);

test("on a site's own hostname its name may be left out", () => {
  const on = (path: string) => ask(path, 'ar', 'Morocco.example:443');
  expect(on('/')).toEqual({ redirect: '/ar' });
  expect(on('/fr/news/a')).toMatchObject({ path: '/morocco/fr/news/a', own: { key: 'morocco' } });
  expect(on('/es/news')).toMatchObject({ path: '/morocco/es/news' });
  expect(on('/sitemap.xml')).toMatchObject({ path: '/morocco/sitemap.xml' });
  expect(on('/morocco/fr/news/a')).toEqual({ redirect: '/fr/news/a', moved: true });
  expect(on('/global/en/news/a')).toMatchObject({ path: '/global/en/news/a', own: { key: 'morocco' } });
});

test('without any site there is still an answer', () => {
  expect(findPlace({ host: '', path: '/', acceptLanguage: 'ar' }, [])).toEqual({ redirect: '/global/ar' });
});

test.each(['/global/en/news/28/02/2020', '/morocco/ar/news/%D8%A8%D9%8A%D8%A7%D9%86', '/a..b/c.', '/'])(
  '%s is an address',
  (path) => expect(isReadable(path)).toBe(true),
);

test.each([
  '/%2e%2e/desk/releases',
  '/morocco/fr/../../desk',
  '/desk%2freleases',
  '/desk%5creleases',
  '/a/%2E/b',
  '//elsewhere.example/a',
  '/a\\b',
  '/a/%00',
  '/a/%ff',
  'http://localhost/desk',
])('%s is nobody’s address: it could mean two things', (path) => expect(isReadable(path)).toBe(false));
