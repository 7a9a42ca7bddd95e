import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { everything } from '../documents/draw/sample.ts';
import type { NodeJson } from '../documents/parse.ts';
import { renderFigures, renderText } from '../documents/render.ts';
import { kindPage } from './kind-page.ts';

const words = (text: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text,
  ...(marks.length && { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const heading = (text: string, level = 2): NodeJson => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
});
const figure = (attrs: Record<string, unknown>): NodeJson => ({ type: 'keyFigure', attrs });
const doc = (...content: NodeJson[]): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [words('Un titre')] },
    { type: 'body', content },
    { type: 'endMatter', content: [] },
  ],
});
const drawn = (kind: Parameters<typeof kindPage>[0], it: NodeJson) =>
  renderToStaticMarkup(
    createElement('div', null, renderText(kindPage(kind, it, 'fr').doc, 'fr', { about: '' })),
  );

test('a statement names who speaks before what is said; without a quotation nobody is named', () => {
  expect(kindPage('statement', everything, 'fr').speaker).toEqual({
    name: 'Salma Ouardighi',
    rest: 'coordinatrice, Passerelles du Nord',
  });
  expect(kindPage('statement', doc(p(words('Nous saluons cet accord.'))), 'fr').speaker).toBeNull();
});

test('a briefing note of several items lists them, and each has a place to go to', () => {
  const note = doc(
    heading('Sécheresse : trois puits'),
    p(words('Un.')),
    heading('Détail', 3),
    heading('Cyclone'),
  );
  expect(kindPage('briefing_note', note, 'fr').contents).toEqual([
    { anchor: 'item-1', words: 'Sécheresse\u00a0: trois puits' },
    { anchor: 'item-2', words: 'Cyclone' },
  ]);
  expect(drawn('briefing_note', note)).toMatch(/<h2 id="item-1">.*<h3>.*<h2 id="item-2">/);
  expect(drawn('press_release', note)).not.toContain('item-1');
  expect(kindPage('briefing_note', doc(heading('Un seul')), 'fr').contents).toEqual([]);
});

test('a media advisory says what, when and where in a box; any other list stays a list', () => {
  const item = (...content: NodeJson[]) => ({ type: 'listItem', content: [p(...content)] });
  const advisory = doc(
    {
      type: 'bulletList',
      content: [
        item(words('Quoi : ', 'bold'), words('une visite')),
        item(words('Où :', 'bold'), words(' à Tanger')),
      ],
    },
    {
      type: 'bulletList',
      content: [item(words('Quoi : ', 'bold'), words('une visite')), item(words('à Tanger'))],
    },
  );
  expect(drawn('media_advisory', advisory)).toContain(
    '<div class="facts"><dl><div><dt>Quoi</dt><dd>une visite</dd></div><div><dt>Où</dt><dd> à Tanger</dd></div></dl></div><ul>',
  );
  expect(drawn('press_release', advisory)).not.toContain('<dl');
});

test('an appeal shows what it asks for before its text, and nowhere twice', () => {
  const appeal = doc(p(words('L’OIM demande de l’aide.')), {
    type: 'keyFigures',
    content: [
      figure({ id: 'a', value: '142 000', label: 'personnes' }),
      figure({ id: 'b', value: '18,4', unit: 'millions USD', label: 'demandés' }),
    ],
  });
  const { figures } = kindPage('appeal', appeal, 'fr');
  expect(renderToStaticMarkup(createElement('div', null, figures && renderFigures(figures, 'fr')))).toMatch(
    /demandés.*personnes/,
  );
  expect(drawn('appeal', appeal)).not.toContain('figures');
  expect(drawn('story', appeal)).toContain('figures');
});
