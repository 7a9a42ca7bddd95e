import { Fragment, Slice } from '@tiptap/pm/model';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import type { NodeJson } from './parse.ts';
import { documentSchema } from './schema.ts';
import { smallestSteps } from './smallest.ts';
import { textOf } from './text.ts';

const words = (text: string, comment?: string): NodeJson => ({
  type: 'text',
  text,
  ...(comment ? { marks: [{ type: 'comment', attrs: { id: comment } }] } : {}),
});
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const release = (headline: string, ...body: NodeJson[]): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [words(headline)] },
    { type: 'body', content: body },
    { type: 'endMatter' },
  ],
});

test('only the words that differ are touched', () => {
  const before = release(
    'Vans',
    paragraph(words('The van comes on Mondays at nine.')),
    paragraph(words('Stays.')),
  );
  const after = release(
    'Vans',
    paragraph(words('The van comes on Tuesdays at ten.')),
    paragraph(words('Stays.')),
  );
  const { steps, doc } = smallestSteps(before, after);
  expect(
    steps.map((step) => (step as ReplaceStep).slice.content.textBetween(0, (step as ReplaceStep).slice.size)),
  ).toEqual(['ten', 'Tuesdays']);
  expect(doc.eq(documentSchema.nodeFromJSON(after))).toBe(true);
});

test('what Lina has not sent yet is still there after Amal brings an older version back', () => {
  const before = release(
    'Vans',
    paragraph(words('The van comes on Mondays.')),
    paragraph(words('A nurse is there.')),
  );
  const after = release(
    'Cars',
    paragraph(words('The van comes on Tuesdays.')),
    paragraph(words('A nurse is there.')),
  );
  const { steps, doc } = smallestSteps(before, after);
  const mapping = new Mapping(steps.map((step) => step.getMap()));
  const place = documentSchema.nodeFromJSON(before).content.size - 5;
  const typed = new ReplaceStep(place, place, new Slice(Fragment.from(documentSchema.text(' too')), 0, 0));
  const merged = typed.map(mapping)?.apply(doc).doc;
  expect(merged && textOf(merged.toJSON() as NodeJson)).toContain('A nurse is there too.');
  expect(merged && textOf(merged.toJSON() as NodeJson)).toContain('Tuesdays');
});

test('a passage keeps its comment when the words around it change', () => {
  const before = release(
    'Vans',
    paragraph(words('The van comes on '), words('Mondays', 'abcd1234'), words(' at nine.')),
  );
  const after = release('Vans', paragraph(words('The car comes on Mondays at ten.')));
  const { doc } = smallestSteps(before, after);
  const commented: string[] = [];
  doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'comment')) commented.push(node.text ?? '');
  });
  expect(commented).toEqual(['Mondays']);
  expect(textOf(doc.toJSON() as NodeJson)).toContain('The car comes on Mondays at ten.');
});

test('blocks put in, taken out and of another kind; equal documents need no step', () => {
  const heading: NodeJson = { type: 'heading', attrs: { level: 2 }, content: [words('Hours')] };
  const before = release(
    'Vans',
    paragraph(words('One.')),
    paragraph(words('Two.')),
    paragraph(words('Three.')),
  );
  const after = release(
    'Vans',
    heading,
    paragraph(words('Two.')),
    { type: 'divider' },
    paragraph(words('Four.')),
  );
  expect(smallestSteps(before, after).doc.eq(documentSchema.nodeFromJSON(after))).toBe(true);
  expect(smallestSteps(before, before).steps).toEqual([]);
});
