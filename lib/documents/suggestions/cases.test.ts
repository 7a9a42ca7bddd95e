import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../schema.ts';
import { MoveStep } from '../steps/move.ts';
import { suggestionsBetween, suggestionsIn } from './list.ts';
import { passagesOf } from './passages.ts';
import { asAccepted, countSuggestions } from './settle.ts';
import { suggest } from './suggest.ts';
import { inOwnName } from './typed.ts';

const n = (type: string, attrs: Record<string, unknown> | null, ...content: Node[]) =>
  documentSchema.node(type, attrs, content);
const p = (text: string) => n('paragraph', null, documentSchema.text(text));
const release = (...blocks: Node[]) =>
  n(
    'doc',
    null,
    n('headline', null, documentSchema.text('Vans')),
    n('body', null, ...blocks),
    n('endMatter', null, n('contacts', null, n('contact', { name: 'Driss' })), n('about', null)),
  );
// Where the body's first block begins to have words.
const START = 8;

let made = 0;
function as(name: string, doc: Node, change: (tr: Transform) => unknown): Node {
  const wish = new Transform(doc);
  change(wish);
  const own = new Transform(doc);
  for (const step of inOwnName(wish) ?? wish.steps) own.step(step);
  const suggester = {
    owns: (id: string) => id.startsWith(name),
    newId: () => {
      made += 1;
      return `${name}.${String(made).padStart(8, '0')}`;
    },
  };
  const done = suggest(() => new Transform(doc), own, suggester);
  if (!done) throw new Error('nothing was suggested');
  return done.tr.doc;
}
const typed = (at: number, words: string) => (tr: Transform) => tr.insert(at, documentSchema.text(words));
const said = (doc: Node) =>
  suggestionsIn(doc).map(({ id, added, struck }) => [id.split('.')[0], struck, added]);

describe('Tomás', () => {
  test('goes on with what he began: letter by letter it is one suggestion', () => {
    let doc = release(p('Two vans.'));
    for (const [at, letter] of [...' new'].entries()) doc = as('tomas', doc, typed(START + 3 + at, letter));
    expect(said(doc)).toEqual([['tomas', '', ' new']]);
    doc = as('tomas', doc, (tr) => tr.delete(START + 5, START + 7));
    expect(said(doc)).toEqual([['tomas', '', ' n']]);
  });

  test('is not said to add what Amal suggests inside of the paragraph that he adds', () => {
    let doc = as('tomas', release(p('Two vans.')), (tr) => tr.insert(START - 1, p('On Monday')));
    doc = as('amal', doc, typed(START + 3, 'no '));
    expect(said(doc)).toEqual([
      ['tomas', '', 'On Monday'],
      ['amal', '', 'no '],
    ]);
  });

  test('writes over words: they are struck and his stand beside them, as one suggestion', () => {
    const doc = as('tomas', release(p('Two vans.')), (tr) =>
      tr.replaceWith(START, START + 3, documentSchema.text('Three')),
    );
    expect(said(doc)).toEqual([['tomas', 'Two', 'Three']]);
  });

  test('strikes whole characters, those of two units too', () => {
    const doc = as('tomas', release(p('Two 🚐🚤.')), (tr) => tr.delete(START + 4, START + 6));
    expect(said(doc)).toEqual([['tomas', '🚐', '']]);
  });

  test('parts a paragraph and puts it together again, and nothing is left of it', () => {
    const start = release(p('Two vans. They are new.'));
    const parted = as('tomas', start, (tr) => tr.split(START + 9));
    expect(suggestionsIn(parted)).toMatchObject([{ changes: [{ type: 'split' }] }]);
    expect(as('tomas', parted, (tr) => tr.join(START + 10)).eq(start)).toBe(true);
  });

  test('puts two paragraphs together with the end of one and the beginning of the other', () => {
    const doc = as('tomas', release(p('Two vans.'), p('They are new.')), (tr) =>
      tr.delete(START + 8, START + 15),
    );
    expect(suggestionsIn(doc)).toMatchObject([{ struck: '.They', changes: [{ type: 'join' }] }]);
    expect(asAccepted(doc).child(1).textContent).toBe('Two vans are new.');
    expect(asAccepted(doc).child(1).childCount).toBe(1);
  });

  test('changes data: what it was is noted, and changing it back leaves nothing', () => {
    const start = release(p('Two vans.'));
    const at = start.child(0).nodeSize + start.child(1).nodeSize + 2;
    const doc = as('tomas', start, (tr) => tr.setNodeAttribute(at, 'name', 'Lina'));
    expect(suggestionsIn(doc)).toMatchObject([
      { changes: [{ type: 'attr', name: 'name', from: 'Driss', to: 'Lina' }] },
    ]);
    expect(countSuggestions(as('tomas', doc, (tr) => tr.setNodeAttribute(at, 'name', 'Driss')))).toBe(0);
  });

  test('moves a block: one suggestion that strikes it here and adds it there', () => {
    const doc = as('tomas', release(p('One.'), p('Two.')), (tr) => tr.step(new MoveStep(7, 13, 19)));
    expect(suggestionsIn(doc)).toMatchObject([{ struckBlocks: ['paragraph'], addedBlocks: ['paragraph'] }]);
    expect(asAccepted(doc).child(1).textBetween(0, 12, '|')).toBe('Two.|One.');
  });

  test('makes a heading of it: its words stay where they are', () => {
    const doc = as('tomas', release(p('Two vans.')), (tr) =>
      tr.setBlockType(START, START, n('heading', { level: 2 }).type, { level: 2 }),
    );
    expect(suggestionsIn(doc)).toMatchObject([
      { struck: '', changes: [{ type: 'nodeType', from: { type: 'paragraph' }, to: { type: 'heading' } }] },
    ]);
  });
});

describe('Amal', () => {
  const his = () => as('tomas', release(p('Two vans.')), typed(START + 3, ' new'));

  test('suggests in the middle of his words under her own name', () => {
    const doc = as('amal', his(), typed(START + 5, 'very '));
    expect(said(doc)).toEqual([
      ['tomas', '', ' n … ew'],
      ['amal', '', 'very '],
    ]);
  });

  test('suggests to strike words of his: both suggestions stand', () => {
    const doc = as('amal', his(), (tr) => tr.delete(START + 3, START + 7));
    expect(said(doc)).toEqual([
      ['tomas', '', ' new'],
      ['amal', ' new', ''],
    ]);
    expect(asAccepted(doc).child(1).textContent).toBe('Two vans.');
  });

  test('writes in his words without suggesting, and hers are not his', () => {
    const doc = his();
    const tr = new Transform(doc).insert(START + 5, documentSchema.text('X', doc.resolve(START + 5).marks()));
    expect(
      inOwnName(tr)?.[0]
        ?.apply(doc)
        .doc?.nodeAt(START + 5)?.marks,
    ).toEqual([]);
  });
});

test('what is under the caret, in the selection and in a passage is found', () => {
  const doc = as(
    'amal',
    as('tomas', release(p('Two vans.'), p('New.')), typed(START, 'Now ')),
    typed(23, 'Very '),
  );
  const [tomas, amal] = suggestionsIn(doc).map(({ id }) => id);
  expect(suggestionsBetween(doc, START + 2, START + 2)).toEqual([tomas]);
  expect(suggestionsBetween(doc, START + 8, START + 8)).toEqual([]);
  expect(suggestionsBetween(doc, 1, doc.content.size)).toEqual([tomas, amal]);
  expect(passagesOf(doc)).toMatchObject([
    {
      ids: [tomas],
      runs: [
        { kind: 'added', text: 'Now ' },
        { kind: 'same', text: 'Two vans.' },
      ],
    },
    { ids: [amal], runs: [{ kind: 'added', text: 'Very ' }, { kind: 'same' }] },
  ]);
});
