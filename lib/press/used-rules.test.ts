import { expect, test } from 'vitest';
import { usedRules } from './used-rules.ts';

const page =
  '<html lang="fr"><body><p class="kicker marker" id="text">a</p><a class="more" href="#x">b</a><br/></body></html>';

test.each([
  ['.kicker{a:b}', '.kicker{a:b}'],
  ['.kicker,.gone{a:b}', '.kicker{a:b}'],
  ['.gone{a:b}.more:hover{c:d}', '.more:hover{c:d}'],
  ['.kicker .gone{a:b}p.kicker>a{a:b}', 'p.kicker>a{a:b}'],
  ['table{a:b}#text{a:b}#other{a:b}', '#text{a:b}'],
  ['a:not(.gone),.more:is(.x,.y){a:b}', 'a:not(.gone),.more:is(.x,.y){a:b}'],
  ['*,:before,::marker{a:b}', '*,:before,::marker{a:b}'],
  [':root,:host{--a:url("a{b}.gone,c")}', ':root,:host{--a:url("a{b}.gone,c")}'],
  ['[dir=rtl] .more{a:b}[data-x="a,{b}"] .gone{a:b}', '[dir=rtl] .more{a:b}'],
  ['@media print{.gone{a:b}.more{a:b}}', '@media print{.more{a:b}}'],
  ['@media (width>=60em){.gone{a:b}}', ''],
  ['@supports (a:b){@media print{.more{c:d}}}', '@supports (a:b){@media print{.more{c:d}}}'],
  ['@page{margin:1cm}@font-face{a:b}', '@page{margin:1cm}@font-face{a:b}'],
  ['@keyframes gone{from{a:b}to{c:d}}', '@keyframes gone{from{a:b}to{c:d}}'],
  ['@import "x";@charset "utf-8";.more{a:b}', '@import "x";@charset "utf-8";.more{a:b}'],
  ['br{a:b}hr{a:b}.a\\:b{a:b}', 'br{a:b}.a\\:b{a:b}'],
  ['.more{content:"}.gone{"}', '.more{content:"}.gone{"}'],
])('of %s a page keeps %s', (css, kept) => {
  expect(usedRules(css, page)).toBe(kept);
});

test('what cannot be read to its end is kept', () => {
  expect(usedRules('.more{a:b', page)).toContain('.more{a:b');
  expect(usedRules('', page)).toBe('');
});
