import { expect, test } from 'vitest';
import type { Actor, Grant } from '../members/roles.ts';
import { flatten } from './flatten.ts';
import { isWorthCounting } from './missed.ts';
import { asAddress, normalPath } from './normal-path.ts';
import { fullPath, onSite } from './place.ts';
import { canManageRedirects, canSeeRedirects } from './policy.ts';
import { readFrom, readTo } from './read-address.ts';

const sites = [
  { key: 'global', hostnames: ['www.iom.int'], languages: ['en', 'fr', 'es'] as const },
  { key: 'morocco', hostnames: ['morocco.iom.int'], languages: ['fr', 'ar', 'en'] as const },
];

test.each([
  ['/Morocco/FR//news/Un-Titre/', '/morocco/fr/news/un-titre'],
  ['/fr/news/causerie-rabat-28/02/2020', '/fr/news/causerie-rabat-28/02/2020'],
  ['/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', '/ar/أخبار'],
  ['/fr/e\u0301te\u0301', '/fr/été'],
  ['///', '/'],
  ['/a/../b', null],
  ['/a%2525', null],
  ['/a%0d%0aX: y', null],
  ['/a%3Fb', null],
  ['/%E0%A4%A', null],
  [`/${'a'.repeat(500)}`, null],
])('%s is written %s', (path, expected) => {
  expect(normalPath(path)).toBe(expected);
});

test('a path in normal form survives being an address', () => {
  for (const path of ['/ar/أخبار', '/fr/été d’hiver', '/a/b-c.pdf']) {
    expect(asAddress(path)).toMatch(/^[\x21-\x7e]+$/);
    expect(normalPath(asAddress(path))).toBe(path);
  }
});

test('an address belongs to the site it names, else to the one at whose host it was asked, else to the main one', () => {
  const at = (host: string, path: string) => fullPath(onSite({ host, path }, sites, 'global'));
  expect(at('localhost:3000', '/morocco/fr/x')).toBe('/morocco/fr/x');
  expect(at('MOROCCO.iom.int:443', '/fr/x')).toBe('/morocco/fr/x');
  expect(at('morocco.iom.int.', '/fr/x')).toBe('/morocco/fr/x');
  expect(at('morocco.iom.int', '/global/fr/x')).toBe('/global/fr/x');
  expect(at('evil.example', '/fr/x')).toBe('/global/fr/x');
  expect(at('', '/morocco')).toBe('/morocco');
});

test.each([
  ['/fr/ancien', { path: '/fr/ancien' }],
  ['/morocco/fr/Ancien/', { path: '/fr/ancien' }],
  ['https://morocco.iom.int/fr/ancien?page=2#x', { path: '/fr/ancien' }],
  ['https://old.example/fr/ancien', { path: '/fr/ancien' }],
  ['https://www.iom.int/fr/ancien', { fault: 'address_of_other_site' }],
  ['/global/fr/ancien', { fault: 'address_of_other_site' }],
  ['/', { fault: 'address_stands' }],
  ['/fr', { fault: 'address_stands' }],
  ['/ar/news', { fault: 'address_stands' }],
  ['/es/news', { path: '/es/news' }],
  ['/desk/releases', { fault: 'address_of_staff' }],
  ['/api/v1/sites', { fault: 'address_of_staff' }],
  ['fr/ancien', { fault: 'address_unreadable' }],
  ['//evil.example/x', { fault: 'address_unreadable' }],
  ['javascript:alert(1)', { fault: 'address_unreadable' }],
  ['/a%0d%0ab', { fault: 'address_unreadable' }],
])('readers of Morocco are led on from %s: %j', (written, expected) => {
  expect(readFrom(written, 'morocco', sites)).toEqual(expected);
});

test.each([
  ['/fr/news/nouveau', { path: '/morocco/fr/news/nouveau' }],
  ['/global/en/news/x', { path: '/global/en/news/x' }],
  ['https://www.iom.int/en/news/x', { path: '/global/en/news/x' }],
  ['http://localhost:3000/morocco/fr', { path: '/morocco/fr' }],
  ['https://morocco.iom.int/', { path: '/morocco' }],
  ['https://evil.example/x', { fault: 'address_elsewhere' }],
  ['https://www.iom.int.evil.example/x', { fault: 'address_elsewhere' }],
  ['https://www.iom.int@evil.example/x', { fault: 'address_elsewhere' }],
  ['//evil.example', { fault: 'address_unreadable' }],
  ['/\\evil.example', { fault: 'address_unreadable' }],
  ['/sign-in', { fault: 'address_of_staff' }],
])('and to %s: %j', (written, expected) => {
  expect(readTo(written, 'morocco', sites)).toEqual(expected);
});

test('chains end where they end, and circles nowhere', () => {
  const { ends, loops } = flatten(
    new Map([
      ['/a', '/b'],
      ['/b', '/c'],
      ['/x', '/y'],
      ['/y', '/x'],
      ['/w', '/x'],
      ['/s', '/s'],
    ]),
  );
  expect([...ends]).toEqual([
    ['/a', '/c'],
    ['/b', '/c'],
  ]);
  expect([...loops]).toEqual(['/x', '/y', '/w', '/s']);
});

test.each([
  ['/fr/news/un-titre', true],
  ['/fr/node/186471', true],
  ['/newsdesk/20170907', true],
  ['/ar/أخبار', true],
  ['/sites/default/files/rapport.pdf', true],
  ['/fr/news/rabat-28/02/2020', true],
  ['/wp-login.php', false],
  ['/.env', false],
  ['/fr/.git/config', false],
  ['/index.php', false],
  ['/fr/backup.zip', false],
  ['/fr/amina@example.org', false],
  ['/call/+212612345678', false],
  ['/reset/0f8fad5bd9cb469fa16570867728950e', false],
  ["/fr/'or 1=1", false],
  [`/${'a'.repeat(300)}`, false],
])('that %s is not there is worth counting: %s', (path, expected) => {
  expect(isWorthCounting(path)).toBe(expected);
});

const someone = (role: Grant['role'], site = 'morocco', language: Grant['language'] = null): Actor => ({
  id: 'x',
  name: 'X',
  disabled: false,
  grants: [{ role, site, language }],
});
const said = (answer: ReturnType<typeof canSeeRedirects>) => (answer.allowed ? 'yes' : answer.reason);

test.each([
  ['a writer', someone('writer'), 'needs_editor', 'needs_editor'],
  ['an editor', someone('editor'), 'yes', 'needs_publisher'],
  ['a publisher', someone('publisher'), 'yes', 'yes'],
  ['a publisher of French alone', someone('publisher', 'morocco', 'fr'), 'yes', 'needs_publisher'],
  ['an administrator of everything', someone('admin', '*'), 'yes', 'yes'],
  ['an auditor', someone('auditor', '*'), 'yes', 'needs_publisher'],
  ['a publisher elsewhere', someone('publisher', 'global'), 'no_access', 'no_access'],
  ['who was disabled', { ...someone('admin'), disabled: true }, 'no_session', 'no_session'],
  ['nobody', null, 'no_session', 'no_session'],
])('%s sees redirects: %s %s, makes them: %s', (_who, actor, sees, makes) => {
  expect([said(canSeeRedirects(actor, 'morocco')), said(canManageRedirects(actor, 'morocco'))]).toEqual([
    sees,
    makes,
  ]);
});
