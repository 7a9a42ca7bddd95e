import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { compareTexts } from '#lib/parity/compare.ts';
import type { Parity } from '#lib/parity/queries/parity.ts';
import { piece } from '#lib/parity/text.ts';
import { DifferenceList } from './difference-list.tsx';
import { ParityText } from './parity-text.tsx';

const text = (language: 'fr' | 'ar', ...words: string[]) => ({
  language,
  pieces: words.map((line) => piece({ text: line, part: 'paragraph' })),
});
const texts = {
  source: text('fr', 'L’OIM a aidé 740 personnes le 3 mars 2026.'),
  target: text('ar', 'ساعدت المنظمة 470 شخصا في 3 مارس 2026.'),
};
const parity: Parity = {
  source: {
    id: 'a',
    language: 'fr',
    headline: 'Des kits',
    docVersion: 4,
    seenVersion: 4,
    seenAt: new Date(0),
    changed: false,
  },
  texts,
  lines: compareTexts(texts.source, texts.target).map((line) => ({ ...line, explained: null })),
};
const action = async () => ({ message: null, fields: {}, values: {}, refusals: 0 }) as never;

test('a difference leads to its two places, and each of them back', () => {
  const list = renderToStaticMarkup(
    <DifferenceList
      release={{ id: 'r' }}
      parity={parity}
      actions={{ explain: action, takeBack: action }}
      mayExplain
      language="fr"
      sayWhen={String}
    />,
  );
  const both = (['source', 'target'] as const).map((side) =>
    renderToStaticMarkup(<ParityText side={side} text={texts[side]} lines={parity.lines} language="fr" />),
  );
  expect(list).toContain('href="#source-0"');
  expect(list).toContain('href="#target-0"');
  expect(list).toContain('id="difference-0"');
  expect(both.map((html) => /id="(\w+-0)" href="#difference-0"/.exec(html)?.[1])).toEqual([
    'source-0',
    'target-0',
  ]);
  expect(both[1]).toContain('lang="ar" dir="rtl"');
  expect(list).toContain('name="note"');
});

test('who may not explain is not asked to', () => {
  const list = renderToStaticMarkup(
    <DifferenceList
      release={{ id: 'r' }}
      parity={parity}
      actions={{ explain: action, takeBack: action }}
      mayExplain={false}
      language="ar"
      sayWhen={String}
    />,
  );
  expect(list).not.toContain('<form');
});
