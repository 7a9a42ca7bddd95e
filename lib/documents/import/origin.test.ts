import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

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
