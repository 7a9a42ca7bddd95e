import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { documentExtensions } from '#lib/documents/schema.ts';
import { all, decide } from '#lib/documents/suggestions/decide.ts';
import { type Suggested, suggestionsIn } from '#lib/documents/suggestions/list.ts';
import { insertion } from '#lib/documents/suggestions/marks.ts';
import { asIs, type NotMade, Suggesting, setSuggesting } from './suggesting.ts';

const schema = getSchema(documentExtensions);
const AMAL = '00000000-0000-4000-8000-00000000000a';
const HERS = '00000000000a.';
const HIS = 'tomas.00000001';

const paragraph = (text: string, id: string | null = null) =>
  schema.node('paragraph', null, schema.text(text), id ? [insertion(schema, id)] : []);
const release = (...blocks: Node[]) =>
  schema.node('doc', null, [
    schema.node('headline', null, schema.text('Vans')),
    schema.node('body', null, blocks),
    schema.node('endMatter', null, [schema.node('about')]),
  ]);
const START = 8;

/** Amal's editor, without a page: what she does goes through the extension as in the real one. */
class AmalsEditor {
  readonly #suggesting = Suggesting.configure({ memberId: AMAL, onRefused: (why) => this.refused.push(why) });
  readonly refused: NotMade[] = [];
  state: EditorState;

  constructor(doc: Node) {
    const { addProseMirrorPlugins, dispatchTransaction } = this.#suggesting.config;
    if (!addProseMirrorPlugins || !dispatchTransaction) throw new Error('nothing to extend');
    this.state = EditorState.create({
      doc,
      plugins: [...addProseMirrorPlugins.call({} as never), history()],
    });
  }

  readonly dispatch = (transaction: Transaction): void => {
    const { options, config } = this.#suggesting;
    const context = { editor: this, options } as never;
    const next = (tr: Transaction) => {
      this.state = this.state.apply(tr);
    };
    config.dispatchTransaction?.call(context, { transaction, next });
  };

  get text(): string {
    return this.state.doc.child(1).textBetween(0, this.state.doc.child(1).content.size, '|');
  }

  get suggested(): [string, string, string][] {
    const whose = ({ id }: Suggested) => (id.startsWith(HERS) ? 'hers' : 'his');
    return suggestionsIn(this.state.doc).map((it) => [whose(it), it.struck, it.added]);
  }
}

describe('Amal, who does not suggest', () => {
  test('writes into agreed words as ever', () => {
    const amal = new AmalsEditor(release(paragraph('Two vans.')));
    amal.dispatch(amal.state.tr.insertText('small ', START + 4));
    expect([amal.text, amal.suggested]).toEqual(['Two small vans.', []]);
  });

  test('suggests all the same in a paragraph that Tomás only suggests, letter by letter as one', () => {
    const amal = new AmalsEditor(release(paragraph('We pay.', HIS)));
    for (const [at, letter] of [...'never '].entries())
      amal.dispatch(amal.state.tr.insertText(letter, START + 3 + at));
    expect(amal.text).toBe('We never pay.');
    expect(amal.suggested.map(([whose]) => whose)).toEqual(['his', 'hers']);
    expect(amal.suggested[1]).toEqual(['hers', '', 'never ']);
    expect(amal.refused).toEqual([]);
  });

  test('puts no agreed words into it by putting two paragraphs together', () => {
    const amal = new AmalsEditor(release(paragraph('We pay.', HIS), paragraph('Two vans.')));
    amal.dispatch(amal.state.tr.join(START + 8));
    const rejected = decide(amal.state.tr, () => 'reject').doc;
    expect(rejected.child(1).textContent).toBe('Two vans.');
  });

  test('takes words of his out, and has them back by undoing that', () => {
    const amal = new AmalsEditor(release(paragraph('We pay.', HIS)));
    const before = amal.state.doc;
    amal.dispatch(amal.state.tr.delete(START, START + 3));
    undo(amal.state, amal.dispatch);
    expect(amal.state.doc.toJSON()).toEqual(before.toJSON());
  });

  test.each(['accept', 'reject'] as const)('may %s what he suggests, and undo it', (verdict) => {
    const amal = new AmalsEditor(release(paragraph('Two vans.'), paragraph('We pay.', HIS)));
    const before = amal.state.doc;
    amal.dispatch(asIs(decide(amal.state.tr, all([HIS], verdict))));
    expect(amal.suggested).toEqual([]);
    undo(amal.state, amal.dispatch);
    expect(amal.state.doc.toJSON()).toEqual(before.toJSON());
    expect(amal.refused).toEqual([]);
  });

  test('is told when undoing would put another’s words into his suggestion', () => {
    const his = schema.text('Two vans', [insertion(schema, HIS)]);
    const amal = new AmalsEditor(release(schema.node('paragraph', null, [his, schema.text('.')])));
    amal.dispatch(asIs(decide(amal.state.tr, all([HIS], 'accept'))));
    const lina = amal.state.tr
      .insertText('red ', START + 4)
      .setMeta('rebased', 0)
      .setMeta('addToHistory', false);
    amal.dispatch(lina);
    undo(amal.state, amal.dispatch);
    expect([amal.text, amal.suggested, amal.refused]).toEqual(['Two red vans.', [], ['another']]);
  });
});

describe('Amal, who suggests', () => {
  test('changes nothing that is agreed, whatever she does, and taken back it is the text as it was', () => {
    const amal = new AmalsEditor(release(paragraph('Two vans.'), paragraph('They are new.')));
    const before = amal.state.doc;
    amal.dispatch(setSuggesting(amal.state.tr, true));
    amal.dispatch(amal.state.tr.insertText('Three', START, START + 3));
    amal.dispatch(amal.state.tr.addMark(START + 9, START + 13, schema.mark('bold')));
    const words = amal.state.doc.slice(START + 9, START + 13);
    amal.dispatch(amal.state.tr.delete(START + 9, START + 13).replace(START, START, words));
    const rejected = decide(amal.state.tr, () => 'reject').doc;
    expect(rejected.toJSON()).toEqual(before.toJSON());
    expect(amal.suggested.every(([whose]) => whose === 'hers')).toBe(true);
  });
});
