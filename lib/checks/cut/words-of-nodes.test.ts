import { expect, test } from 'vitest';
import { documentSchema } from '../../documents/schema.ts';
import { ATTRIBUTES, GUARDED } from './attributes.ts';

// Text that is no words of the release: what things are called, where they lie, how they are set, what is known of them.
const NO_WORDS: Record<string, readonly string[]> = {
  dateline: ['place', 'country', 'date'],
  keyFigure: ['id', 'asOf', 'partOf'],
  image: ['asset', 'crop', 'credit', 'consent'],
  file: ['asset'],
  embed: ['url'],
  quote: ['consent'],
  helpline: ['ref', 'country', 'links', 'checkedOn'],
  contact: ['ref', 'office', 'spoken'],
  fact: ['key'],
  tableCell: ['colwidth'],
  tableHeader: ['colwidth'],
};

test('every attribute of a node that may hold words is read, or named as one that holds none', () => {
  const unread = Object.values(documentSchema.nodes).flatMap(({ name, spec }) =>
    Object.entries(spec.attrs ?? {})
      .filter(([, { default: value }]) => typeof value !== 'number' && typeof value !== 'boolean')
      .map(([attribute]) => attribute)
      .filter((attribute) => {
        const read = [...(ATTRIBUTES[name] ?? []), ...(GUARDED[name] ?? [])].map(
          (path) => path.split('.')[0],
        );
        return !read.includes(attribute) && !NO_WORDS[name]?.includes(attribute);
      })
      .map((attribute) => `${name}.${attribute}`),
  );
  expect(unread).toEqual([]);
});
