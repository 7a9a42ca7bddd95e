import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { draftsOf, noteDraft, wrongDraftsOf } from './drafts.ts';
import { halfTypedIn, putBack } from './half-typed.ts';

const contact = (name: string): NodeJson => ({ type: 'contact', attrs: { name } });

/** The same release each time it is loaded. */
function release(...contacts: NodeJson[]): Node {
  return documentSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'dateline', attrs: { place: 'Agadir', country: 'MA', date: null } },
      { type: 'body', content: [{ type: 'paragraph' }] },
      { type: 'endMatter', content: contacts.length ? [{ type: 'contacts', content: contacts }] : [] },
    ],
  });
}

function parts(doc: Node, type: string): Node[] {
  const found: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === type) found.push(node);
  });
  return found;
}

const half = (doc: Node, nth: number, words: string) =>
  noteDraft(draftsOf(parts(doc, 'contact')[nth] as Node), 'Email', words, true);

test('half an address is back in the field of its contact when the page is loaded anew', () => {
  const before = release(contact('Driss'), contact('Amina'));
  half(before, 1, 'amina@');
  const left = structuredClone(halfTypedIn(before));
  const after = release(contact('Amina'), contact('Driss'));
  expect(putBack(after, left)).toEqual([]);
  expect(parts(after, 'contact').map((node) => wrongDraftsOf(node))).toEqual([[['Email', 'amina@']], []]);
});

test('of two contacts that are still empty, each gets its own words back', () => {
  const before = release(contact(''), contact(''));
  half(before, 0, 'first@');
  half(before, 1, 'second@');
  const after = release(contact(''), contact(''));
  putBack(after, structuredClone(halfTypedIn(before)));
  expect(parts(after, 'contact').map((node) => wrongDraftsOf(node)[0]?.[1])).toEqual(['first@', 'second@']);
});

test('what belongs to a contact that is gone is put into nobody else’s field', () => {
  const before = release(contact('Driss'), contact('Amina'));
  half(before, 1, 'amina@');
  const after = release(contact('Driss'), contact('Hana'));
  expect(putBack(after, halfTypedIn(before))).toMatchObject([{ field: 'Email', words: 'amina@' }]);
  expect(parts(after, 'contact').flatMap((node) => wrongDraftsOf(node))).toEqual([]);
});

test('the only part of its kind gets its words back whatever else was changed in it', () => {
  const before = release();
  noteDraft(draftsOf(parts(before, 'dateline')[0] as Node), 'Date', '0000-11-24', true);
  const after = release();
  const [dateline] = parts(after, 'dateline');
  (dateline as { attrs: object }).attrs = { place: 'Nador', country: 'MA', date: null };
  expect(putBack(after, halfTypedIn(before))).toEqual([]);
  expect(wrongDraftsOf(dateline as Node)).toEqual([['Date', '0000-11-24']]);
});

test('what somebody has begun to type since is not written over', () => {
  const before = release(contact('Driss'));
  half(before, 0, 'driss@');
  const after = release(contact('Driss'));
  half(after, 0, 'driss@io');
  putBack(after, halfTypedIn(before));
  expect(wrongDraftsOf(parts(after, 'contact')[0] as Node)).toEqual([['Email', 'driss@io']]);
});
