import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

test.each(['/desk', '/desk/', '/desk/releases?state=draft#top', '/desk/releases/1/review'])(
  '%s is a page of the desk',
  (address) => {
    expect(nextAddress(address)).toBe(address);
  },
);

test.each([
  undefined,
  ['/desk/a', '/desk/b'],
  '',
  'desk/releases',
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example/desk',
  '/\t/evil.example/desk',
  '/deskless',
  '/desk/../api/auth/signout',
  '/global/en',
  'javascript:alert(1)',
])('%j is not, and leads to my day', (address) => {
  expect(nextAddress(address)).toBe('/desk');
});
