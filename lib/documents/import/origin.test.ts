import { expect, test } from 'vitest';
import { originOf, originSaid } from './origin.ts';

const now = new Date('2026-11-22T10:00:00Z');
const at = (address: string | null, publishedOn: string | null = '2019-03-04') =>
  originOf({ address, publishedOn }, now);

test('a page that names its address was public there since the day it gives', () => {
  expect(at('https://Morocco.iom.int/fr/news/Un-Titre/?x=1#y')).toEqual({
    oldHost: 'morocco.iom.int',
    oldPath: '/fr/news/un-titre',
    publicOn: '2019-03-04',
  });
  expect(at('https://www.iom.int/ar/news/%D8%A8%D9%8A%D8%A7%D9%86')).toMatchObject({
    oldPath: '/ar/news/بيان',
  });
});

test('a day to come is none, and no file but a page has an origin', () => {
  expect(at('https://morocco.iom.int/fr/news/a', '2026-11-23')).toMatchObject({ publicOn: null });
  expect(at('https://morocco.iom.int/fr/news/a', null)).toMatchObject({ publicOn: null });
  for (const none of [null, '', 'nonsense', 'https://morocco.iom.int/', 'https://morocco.iom.int/fr'])
    expect(at(none)).toBeNull();
  expect(at(`https://morocco.iom.int/fr/${'a'.repeat(600)}`)).toBeNull();
});

const said = (address: string, publishedOn = '') => originSaid({ address, publishedOn }, now);

test('Amal says where a Word file was a page, and since when', () => {
  const expected = { oldHost: 'morocco.iom.int', oldPath: '/fr/news/un-titre', publicOn: '2019-03-04' };
  expect(said('https://Morocco.iom.int/fr/news/Un-Titre?x=1', '2019-03-04')).toEqual(expected);
  expect(said('morocco.iom.int/fr/news/un-titre', '2019-03-04')).toEqual(expected);
  expect(said('https://morocco.iom.int/fr/news/un-titre')).toMatchObject({ publicOn: null });
  expect(said('')).toBeNull();
});

test.each([
  ['nonsense', '', 'old_address_form'],
  ['javascript:alert(1)//a/b', '', 'old_address_form'],
  ['https://morocco.iom.int/', '', 'old_address_form'],
  ['https://localhost/fr/news/a', '', 'old_address_form'],
  ['https://morocco.iom.int/fr/a', '2026-11-23', 'old_day_future'],
  ['https://morocco.iom.int/fr/a', '1066-10-14', 'old_day_form'],
  ['', '2019-03-04', 'old_day_alone'],
])('"%s" on "%s" is refused: %s', (address, day, reason) => {
  expect(() => said(address, day)).toThrow(expect.objectContaining({ reason }));
});
