import { expect, test } from 'vitest';
import { documentSchema } from '#lib/documents/schema.ts';
import { groupsOf } from './numbers-in-order.ts';

test('a number to dial is one whole in an Arabic line, and half of it bold, too', () => {
  const block = documentSchema.nodeFromJSON({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'للاتصال: ' },
      { type: 'text', text: '+212 537', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' 65 28 81 أو 15' },
    ],
  });
  expect(groupsOf(block).map(({ from, to }) => block.textBetween(from, to))).toEqual(['+212 537 65 28 81']);
});
