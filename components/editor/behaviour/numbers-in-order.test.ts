import { expect, test } from 'vitest';
import { documentSchema } from '#lib/documents/schema.ts';
import { groupsOf } from './numbers-in-order.ts';

test('a number to dial is one whole in an Arabic line, behind a line break too', () => {
  const block = documentSchema.nodes.paragraph?.create(null, [
    documentSchema.text('للاتصال: '),
    documentSchema.nodes.hardBreak?.create(),
    documentSchema.text('+212 537 65 28 81 أو 15'),
  ] as never);
  const groups = block ? groupsOf(block) : [];
  expect(groups.map(({ from, to }) => block?.textBetween(from, to))).toEqual(['+212 537 65 28 81']);
});
