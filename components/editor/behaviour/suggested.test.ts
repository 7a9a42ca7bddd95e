import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import type { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentExtensions } from '#lib/documents/schema.ts';
import { all, decide } from '#lib/documents/suggestions/decide.ts';
import { suggestionsIn } from '#lib/documents/suggestions/list.ts';
import { suggest } from '#lib/documents/suggestions/suggest.ts';
import { doEdit, edit } from '#lib/documents/suggestions/testing/edits.ts';
import { text as anyText } from '#lib/documents/suggestions/testing/texts.ts';
import { showing, shownIn, shownPlugin } from './suggested.ts';

const schema = getSchema(documentExtensions);
const text = anyText.map((doc) => schema.nodeFromJSON(doc.toJSON()));
const words = {
  added: 'added',
  struck: 'struck',
  changed: 'changed',
  breakAdded: 'break',
  breakStruck: 'no break',
};
const does = fc.array(
  fc.record({ edit, how: fc.constantFrom('suggest', 'suggest', 'write', 'decide', 'go'), at: fc.nat(20) }),
  { minLength: 1, maxLength: 10, size: 'max' },
);

test('what is drawn after any edits is what would be drawn of the whole text', () => {
  fc.assert(
    fc.property(text, does, (doc, edits) => {
      let state = EditorState.create({ doc, plugins: [shownPlugin(words)] });
      edits.forEach((it, index) => {
        state = state.apply(made(state, it, index));
        const [shown, whole] = shownIn(state, words);
        expect(told(shown)).toEqual(told(whole));
      });
    }),
    { numRuns: 300 },
  );
});

type Does = typeof does extends fc.Arbitrary<(infer T)[]> ? T : never;

function made(state: EditorState, { edit: it, how, at }: Does, index: number) {
  const ids = suggestionsIn(state.doc).map(({ id }) => id);
  const id = ids[at % Math.max(1, ids.length)];
  if (how === 'go') return showing(state.tr, id ?? null);
  if (how === 'decide' && id) return decide(state.tr, all([id], at % 2 ? 'accept' : 'reject'));
  const plain = doEdit(state.doc, it);
  const { tr } = state;
  if (!plain) return tr;
  const wish = new Transform(state.doc);
  for (const step of plain.steps) (how === 'suggest' ? wish : tr).step(step);
  if (how !== 'suggest') return tr;
  const suggester = { owns: () => false, newId: () => `amal.${String(index).padStart(8, '0')}` };
  return suggest(() => state.tr, wish, suggester)?.tr ?? tr;
}

const told = (set: DecorationSet) =>
  set
    .find()
    .map(({ from, to, spec, ...rest }) => {
      const { type } = rest as unknown as { type: { attrs?: unknown } };
      return JSON.stringify([from, to, (spec as { key?: string }).key ?? '', type.attrs ?? null]);
    })
    .sort();
