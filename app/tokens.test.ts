import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCENTS, BAND_COLOURS } from '#lib/sites/vocabulary.ts';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...source.matchAll(/--color-([\w-]+):\s*(?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both]) => [name, { light: light ?? both ?? '', dark: dark ?? both ?? '' }],
  ),
);

const pages = ['paper', 'ground'];
const bands = ACCENTS.map((accent) => (accent === 'blue' ? 'band' : `band-${accent}`));
const texts: [string, string[]][] = [
  ['ink', [...pages, 'brand-tint', 'notice-tint', 'alarm-tint']],
  ['ink-2', [...pages, 'brand-tint', 'notice-tint']],
  ['ink-3', pages],
  ['brand', [...pages, 'brand-tint', 'notice-tint', 'alarm-tint']],
  ['visited', pages],
  ['notice', [...pages, 'notice-tint']],
  ['alarm', [...pages, 'alarm-tint']],
  ['amber-ink', ['paper', 'amber-tint']],
  ['on-amber', ['amber']],
  ['on-brand', ['brand-fill', 'brand-strong', 'alarm-fill', ...bands]],
];
const controls: [string, string[]][] = [
  ['amber', ['alarm-fill', ...bands]],
  ['edge', pages],
  ['focus', pages],
  ['brand', pages],
];

// WCAG 2 relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const of = (name: string) => luminance(tokens.get(name)?.[theme] ?? '');
  const [low = 0, high = 0] = [of(a), of(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test.each(['light', 'dark'] as const)('on %s pages every text has 4.5:1 and every control 3:1', (theme) => {
  expect(tokens.size).toBeGreaterThan(20);
  for (const [ratio, pairs] of [
    [4.5, texts],
    [3, controls],
  ] as const) {
    for (const [front, backs] of pairs) {
      for (const back of backs) {
        const found = contrast(front, back, theme);
        expect.soft(found, `${front} on ${back}: ${found.toFixed(2)}`).toBeGreaterThanOrEqual(ratio);
      }
    }
  }
});

test('the bars of a browser have the colour of the band', () => {
  expect(ACCENTS.map((accent) => BAND_COLOURS[accent])).toEqual(bands.map((name) => tokens.get(name)?.light));
  for (const name of bands) expect(tokens.get(name)?.dark).toBe(tokens.get(name)?.light);
});
