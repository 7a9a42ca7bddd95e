import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { textOf } from '#lib/documents/text.ts';
import { type Insertable, nameOf } from '../insert/insertables.ts';
import { sift } from '../insert/sift.ts';
import { slashIn, slashPlugin } from './plugin.ts';

const FRENCH: Record<string, string[]> = {
  heading2: ['Intertitre 2', 'titre h2'],
  heading3: ['Intertitre 3', 'titre h3'],
  keyFigures: ['Chiffres clés', 'nombres données'],
  quote: ['Citation'],
  notesToEditors: ['Notes aux rédactions'],
  'fact-members': ['175 États membres', 'fait'],
};
const namesOf = (thing: Insertable) => FRENCH[nameOf(thing)] ?? [nameOf(thing)];

/** A text without a page: what is typed and pressed goes through the plugin as it would in a browser. */
class Page {
  state: EditorState;
  readonly #plugin: Plugin;

  constructor(body: NodeJson[], part = 1) {
    const doc = parseDocument({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        { type: 'body', content: body },
        { type: 'endMatter' },
      ],
    });
    this.#plugin = slashPlugin({ facts: ['members'], namesOf, listId: 'list' });
    this.state = EditorState.create({ doc, plugins: [history(), this.#plugin] });
    const end = part === 1 ? this.state.doc.content.size - 3 : 1;
    this.state = this.state.apply(this.state.tr.setSelection(Selection.near(doc.resolve(end), -1)));
  }

  type(words: string): this {
    for (const letter of words) {
      const { from, to } = this.state.selection;
      const isTaken = this.#plugin.props.handleTextInput?.call(
        this.#plugin,
        this.#view,
        from,
        to,
        letter,
        () => this.state.tr,
      );
      if (!isTaken) this.state = this.state.apply(this.state.tr.insertText(letter));
    }
    return this;
  }

  press(name: string): boolean {
    const event = { key: name } as KeyboardEvent;
    return Boolean(this.#plugin.props.handleKeyDown?.call(this.#plugin, this.#view, event));
  }

  get #view(): EditorView {
    return {
      state: this.state,
      dispatch: (tr: Parameters<EditorState['apply']>[0]) => {
        this.state = this.state.apply(tr);
        this.state.doc.check();
      },
    } as EditorView;
  }

  get offered(): string[] {
    return slashIn(this.state)?.things.map(nameOf) ?? [];
  }

  get body(): string[] {
    return this.state.doc.child(2).children.map((node) => `${node.type.name}: ${textOf(node.toJSON())}`);
  }
}

const empty: NodeJson = { type: 'paragraph' };
const words = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('a slash in an empty paragraph offers everything that can stand there', () => {
  const page = new Page([empty]).type('/');
  expect(page.offered).toEqual(expect.arrayContaining(['heading2', 'table', 'contacts', 'fact-members']));
  expect(page.offered).not.toContain('standfirst');
  expect(page.offered[0]).toBe('paragraph');
});

test('typing sifts the list without accents, by any of its names', () => {
  expect(new Page([empty]).type('/cles').offered).toEqual(['keyFigures']);
  expect(new Page([empty]).type('/TITRE').offered).toEqual(['heading2', 'heading3']);
  expect(new Page([empty]).type('/redac').offered).toEqual(['notesToEditors']);
  expect(new Page([empty]).type('/etats').offered).toEqual(['fact-members']);
  expect(new Page([empty]).type('/chiffres cl').offered).toEqual(['keyFigures']);
});

test('arrows go round, Enter puts the thing in, and one undo takes it out', () => {
  const page = new Page([words('Before.'), empty]).type('/titre');
  expect(page.press('ArrowDown')).toBe(true);
  expect(page.press('ArrowDown')).toBe(true);
  expect(page.press('ArrowUp')).toBe(true);
  expect(slashIn(page.state)?.active).toBe(1);
  expect(page.press('Enter')).toBe(true);
  expect(slashIn(page.state)).toBeNull();
  expect(page.body).toEqual(['paragraph: Before.', 'heading: ']);
  expect(page.state.doc.child(2).child(1).attrs.level).toBe(3);
  undo(page.state, (tr) => {
    page.state = page.state.apply(tr);
  });
  expect(page.body).toEqual(['paragraph: Before.', 'paragraph: /titre']);
});

test('Escape closes it and what was typed stays', () => {
  const page = new Page([empty]).type('/tab');
  expect(page.press('Escape')).toBe(true);
  expect(page.body).toEqual(['paragraph: /tab']);
  page.type('le');
  expect(slashIn(page.state)).toBeNull();
  expect(page.press('Enter')).toBe(false);
});

test('a slash within words is a slash', () => {
  expect(slashIn(new Page([words('and')]).type('/or').state)).toBeNull();
  const page = new Page([words('men ')]).type('/ women');
  expect(slashIn(page.state)).toBeNull();
  expect(page.body).toEqual(['paragraph: men / women']);
});

test('what nothing answers to closes it with the next word', () => {
  const page = new Page([empty]).type('/xyz');
  expect(page.offered).toEqual([]);
  expect(slashIn(page.state)).not.toBeNull();
  page.type(' and');
  expect(slashIn(page.state)).toBeNull();
  expect(page.body).toEqual(['paragraph: /xyz and']);
});

test('a headline has no slash menu', () => {
  const page = new Page([empty], 0).type('/');
  expect(slashIn(page.state)).toBeNull();
});

test('after words, a block comes below them and the words stay', () => {
  const page = new Page([words('Two vans ')]).type('/table');
  page.press('Enter');
  expect(page.body.map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph']);
  expect(page.state.doc.child(2).child(0).textContent).toBe('Two vans ');
  expect(page.state.selection.$from.parent.type.name).toBe('paragraph');
  expect(page.state.selection.$from.node(-1).type.name).toBe('tableHeader');
});

test('a fact of the institution stands in the line', () => {
  const page = new Page([words('One of ')]).type('/etats');
  page.press('Enter');
  const line = page.state.doc.child(2).child(0);
  expect(line.child(1).attrs.key).toBe('members');
  expect(line.textContent).toBe('One of ');
});

test('in a list, what cannot stand in a list is not offered as a line of it', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [empty] }] };
  const page = new Page([list, empty]);
  const first = Selection.findFrom(page.state.doc.resolve(page.state.doc.child(0).nodeSize + 2), 1, true);
  page.state = page.state.apply(page.state.tr.setSelection(first ?? page.state.selection));
  expect(page.state.selection.$from.node(-1).type.name).toBe('listItem');
  page.type('/');
  expect(page.offered).not.toContain('heading2');
  expect(page.offered).not.toContain('bulletList');
  expect(page.offered).toContain('image');
});

test('what begins with the typed words comes before what merely has them', () => {
  const names: Record<string, string[]> = { a: ['Fact box'], b: ['Box'], c: ['Key figures', 'box'] };
  expect(sift(['a', 'b', 'c'], (name) => names[name] ?? [], 'box')).toEqual(['b', 'a', 'c']);
});
