import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['https://example.org/a?utm_source=x&b=1', 'https://example.org/a?b=1'],
  ['https://example.org/a?fbclid=1#:~:text=well', 'https://example.org/a'],
  ['https://www.google.com/url?q=https://example.org/a&sa=D', 'https://example.org/a'],
  [
    'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=1',
    'https://example.org/',
  ],
  ['https://urldefense.com/v3/__https://example.org/a__;!!abc$', 'https://example.org/a'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D1&h=2', 'https://example.org/a'],
  ['mailto:press@example.org?subject=Well', 'mailto:press@example.org'],
  ['tel:+212537000104', 'tel:+212537000104'],
  ['www.example.org/a', 'https://www.example.org/a'],
  [' https://example.org/%C3%A9?q=a%20b ', 'https://example.org/%C3%A9?q=a%20b'],
])('%s becomes %s', (given, href) => {
  expect(readAddress(given)).toEqual({ href });
});

test.each(['#top', '', '/relative', 'page.html?x=1', undefined])('%s leads nowhere from here', (given) => {
  expect(readAddress(given)).toBe('inside');
});

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'file:///C:/plan.docx',
  'vbscript:x',
  'https://www.google.com/url?q=javascript:alert(1)&sa=D'.replace('https://www.google.com/url?q=', ''),
  'http://a b.example/',
])('%s is refused', (given) => {
  expect(readAddress(given)).toBe('unsafe');
});
