import { expect, test } from 'vitest';
import { cutForParity } from './cut-document.ts';

const doc = {
  type: 'doc',
  content: [
    { type: 'dateline', attrs: { place: 'أكادير', country: 'MA', date: '2026-11-11' } },
    {
      type: 'contacts',
      content: [
        {
          type: 'contact',
          attrs: { name: 'سلمى بن حدو', email: 'salma@oim.example', phone: '+212 537 65 28 81' },
        },
      ],
    },
  ],
};

test('Sanae reads the day in words and the comma of Arabic beside the French source', () => {
  const texts = cutForParity(doc, 'ar').pieces.map(({ text }) => text);
  expect(texts).toEqual([
    'أكادير\u200f، 11\u00a0تشرين الثاني/نوفمبر 2026',
    'سلمى بن حدو\u200f، salma@oim.example\u200f، +212 537 65 28 81',
  ]);
});
