import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineStyles } from './styles.ts';

const css = 'p{margin:0}';
const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const read = (path: string) => (path === '/_next/static/a.css' ? css : undefined);

test('a stylesheet comes into the page and its hash into the policy', () => {
  const page = '<link rel="stylesheet" href="/_next/static/a.css?dpl=1" data-precedence="next"/><p>a</p>';
  expect(inlineStyles(page, read)).toEqual({ html: `<style>${css}</style><p>a</p>`, hashes: [hash] });
});

test('a stylesheet that cannot be read, or would end its own block, stays a link', () => {
  const page = '<link rel="stylesheet" href="/other.css"/>';
  expect(inlineStyles(page, read)).toEqual({ html: page, hashes: [] });
  expect(inlineStyles(page, () => 'a{}</style><script>')).toEqual({ html: page, hashes: [] });
});

test('replacement patterns in a stylesheet are only text', () => {
  const page = '<link rel="stylesheet" href="/_next/static/a.css"/><a>b</a>';
  expect(inlineStyles(page, () => 'a::after{content:"$&"}.gone{color:red}').html).toBe(
    '<style>a::after{content:"$&"}</style><a>b</a>',
  );
});
