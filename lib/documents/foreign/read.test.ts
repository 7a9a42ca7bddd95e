import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inert } from './inert.ts';
import { linesOf, readHtml, show } from './testing/show.ts';

const folder = join(import.meta.dirname, 'testing', 'clipboards');
const clipboards = readdirSync(folder).filter((name) => name.endsWith('.html'));

describe('clipboards', () => {
  // LibreOffice's were exported by it; the others are written as their programs are known to write (make-clipboards.mjs).
  test.each(clipboards)('%s comes in as reviewed', async (name) => {
    const language = name.replace(/^.*-(\w\w)\.html$/, '$1');
    const { blocks, left } = readHtml(inert(readFileSync(join(folder, name), 'utf8')), language);
    const said = [...blocks.map(show), '', `left out: ${JSON.stringify(left)}`, ''].join('\n');
    await expect(said).toMatchFileSnapshot(join(folder, name.replace('.html', '.txt')));
  });
});

test('empty paragraphs, scripts, styles and what is hidden do not come in', () => {
  expect(
    linesOf(
      '<style>p{}</style><p> </p><p>&nbsp;</p><p>\u200b</p><script>alert(1)</script><p style="display:none">x</p><p>Words</p>',
    ),
  ).toEqual(['Words']);
});

test('two headings of the first level become the second, and those below move along', () => {
  expect(linesOf('<h1>A</h1><h2>B</h2><h1>C</h1><h3>D</h3><h6>E</h6>')).toEqual([
    'heading 2: A',
    'heading 3: B',
    'heading 2: C',
    'heading 4: D',
    'heading 4: E',
  ]);
  expect(linesOf('<h1>Title</h1><h2>Part</h2>')).toEqual(['heading 2: Title', 'heading 2: Part']);
});

test('a heading is not bold in itself, and a line break in it is a space', () => {
  expect(linesOf('<h2><b>What</b> was<br>built</h2>')).toEqual(['heading 2: What was built']);
});

test('line breaks part paragraphs, also in items', () => {
  expect(linesOf('<p>one<br><br>two</p><ul><li>three<br>four</li></ul>')).toEqual([
    'one',
    'two',
    'bullets(three ¶ four)',
  ]);
});

test('a list may lie directly in a list, or in an item', () => {
  const nested = 'bullets(a ¶ numbers(b | c) | d)';
  expect(linesOf('<ul><li>a</li><ol><li>b</li><li>c</li></ol><li>d</li></ul>')).toEqual([nested]);
  expect(linesOf('<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>')).toEqual([nested]);
});

test('bold that is switched off again is not bold', () => {
  expect(linesOf('<p><b>a<span style="font-weight:normal">b</span></b><i>c</i></p>')).toEqual(['**a**b*c*']);
});

test('a table that only sets a page is not a table', () => {
  expect(linesOf('<table><tr><td><p>One</p></td></tr><tr><td><h2>Two</h2></td></tr></table>')).toEqual([
    'One',
    'heading 2: Two',
  ]);
  expect(
    linesOf('<table><tr><td>Menu</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>'),
  ).toEqual(['Menu', 'table(a | b)']);
});

test('every row of a table is as wide as the others, whatever its cells claim', () => {
  expect(
    linesOf('<table><tr><td rowspan="9">a</td><td colspan="2">b</td></tr><tr><td>c</td></tr></table>'),
  ).toEqual(['table(1x2 a | 2x1 b / c | )']);
});

test('lists inside cells become lines with a sign', () => {
  expect(
    linesOf('<table><tr><td>a</td><td><ul><li>b</li><li>c</li></ul><ol><li>d</li></ol></td></tr></table>'),
  ).toEqual(['table(a | • b ¶ • c ¶ 1. d)']);
});

test('a phrase in another language is marked, proofing noise is not', () => {
  expect(linesOf('<p>the word <span lang="fr">puits</span></p>')).toEqual(['the word {fr ltr puits}']);
  expect(linesOf('<p class="MsoNormal">the word <span lang="FR">puits</span></p>')).toEqual([
    'the word puits',
  ]);
  expect(linesOf('<p>the word <span lang="ar">well</span></p>')).toEqual(['the word well']);
});

test.each([
  ['listItem', ['**A**', '*b*', 'c – d', 'bullets(e)']],
  ['tableCell', ['**A**', '*b*', 'c – d', '• e']],
  ['factBox', ['heading 2: A', '*b*', 'c – d', 'bullets(e)']],
  ['quote', ['**A**', '*b*', 'c – d', '• e']],
  ['notesToEditors', ['**A**', '*b*', 'c – d', 'bullets(e)']],
])('what is pasted into a %s fits it', (place, lines) => {
  const html =
    '<h2>A</h2><blockquote><i>b</i></blockquote><table><tr><td>c</td><td>d</td></tr></table><hr><ul><li>e</li></ul>';
  expect(linesOf(html, place)).toEqual(lines);
});

test('words copied without a block keep the spaces around them', () => {
  expect(linesOf('<span> and then </span>')).toEqual([' and then ']);
});

test('ten megabytes are read in a moment: the picture data among the words is never parsed', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(100_000)}">`;
  const html = `<p style="color:red">${'word '.repeat(50)}${picture}</p>`.repeat(100);
  const bare = inert(html);
  expect(html.length).toBeGreaterThan(10_000_000);
  expect(bare.length).toBeLessThan(50_000);
  expect(readHtml(bare).left).toEqual({ pictures: 100 });
});

test('HTML that never closes anything is made inert in one pass', () => {
  expect(inert('<style>'.repeat(100_000))).toBe('');
  expect(inert('<p onclick=alert(1) style="a:b">x')).toBe('<p data-on=alert(1) data-style="a:b">x');
  expect(inert('a<!-- b --><svg><p>c</p></svg>d')).toBe('ad');
});
