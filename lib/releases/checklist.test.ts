import { expect, test } from 'vitest';
import { emptyDocument, type NodeJson } from '../documents/parse.ts';
import { checklistOf } from './checklist.ts';

test('an empty text has nothing for a reader but the site’s own words', () => {
  expect(checklistOf(emptyDocument(), 'en')).toEqual([
    { part: 'headline', says: null },
    { part: 'standfirst', says: null },
    { part: 'dateline', says: null },
    { part: 'body', says: null },
    { part: 'contacts', says: null },
    { part: 'about', says: 1 },
  ]);
});

test('what is there is said in the words a reader will see, or counted', () => {
  const text = (words: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const doc: NodeJson = {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A clinic opens' }] },
      { type: 'dateline', attrs: { place: 'Agadir', country: 'MA', date: '2026-11-24' } },
      {
        type: 'body',
        content: [text('One.'), { type: 'quote', attrs: { speaker: 'Amal' }, content: [text('Two.')] }],
      },
      {
        type: 'endMatter',
        content: [{ type: 'contacts', content: [{ type: 'contact', attrs: { name: 'Driss' } }] }],
      },
    ],
  };
  expect(checklistOf(doc, 'en').filter(({ says }) => says !== null)).toEqual([
    { part: 'headline', says: 'A clinic opens' },
    { part: 'dateline', says: 'Agadir (IOM), 24\u00a0November 2026\u00a0–' },
    { part: 'body', says: 2 },
    { part: 'quotes', says: 1 },
    { part: 'contacts', says: 1 },
  ]);
});
