import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { anchorsIn, markedIn } from '../margin/anchors.ts';
import { tie, untie } from './passages.ts';
import { findQuote, quoteOf, spanToComment } from './quote.ts';

const THREAD = '0b7e0000-0000-4000-8000-000000000001';

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const page = (...paragraphs: string[]) =>
  documentSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Vans' }] },
      { type: 'body', content: paragraphs.map(paragraph) },
      { type: 'endMatter' },
    ],
  });

/** Somebody's open text, as the editor holds it. */
function open(...paragraphs: string[]) {
  let state = EditorState.create({ doc: page(...paragraphs), plugins: [history()] });
  const run = (tr: Transaction | null) => {
    if (tr) state = state.apply(tr);
  };
  return {
    run,
    get state() {
      return state;
    },
    placeOf(words: string) {
      const found = findQuote(state.doc, words);
      if (!found) throw new Error(`not there once: ${words}`);
      return found;
    },
    /** The words a thread is tied to, piece by piece. */
    tied: (id = THREAD) =>
      markedIn(state.doc)
        .filter((piece) => piece.id === id)
        .map(({ from, to }) => state.doc.textBetween(from, to, '¶')),
    undo: () => undo(state, run),
    redo: () => redo(state, run),
  };
}

function commented(words: string, ...paragraphs: string[]) {
  const text = open(...paragraphs);
  text.run(tie(text.state, THREAD, text.placeOf(words)));
  return text;
}

describe('a thread stays with its words', () => {
  test('when others are written before, after and between them', () => {
    const text = commented('the district', 'Near the district at night.');
    const { from } = text.placeOf('district');
    text.run(text.state.tr.insertText('whole ', from));
    text.run(text.state.tr.insertText('Very ', text.placeOf('Near').from));
    text.run(text.state.tr.insertText('late ', text.placeOf('at night').from));
    expect(text.tied()).toEqual(['the whole district']);
  });

  test('when their paragraph is split and joined again', () => {
    const text = commented('the district', 'Near the district at night.');
    const { from } = text.placeOf('district');
    text.run(text.state.tr.split(from));
    expect(text.tied()).toEqual(['the ', 'district']);
    expect(anchorsIn(text.state.doc).size).toBe(1);
    text.run(text.state.tr.join(from + 1));
    expect(text.tied()).toEqual(['the district']);
  });

  test('when their block is moved', () => {
    const text = commented('the district', 'Near the district.', 'At night.');
    const block = text.state.doc.child(1).child(0);
    const start = text.state.doc.child(0).nodeSize + 1;
    const { tr } = text.state;
    tr.delete(start, start + block.nodeSize);
    text.run(tr.insert(tr.doc.child(0).nodeSize + 1 + tr.doc.child(1).content.size, block));
    expect(text.state.doc.child(1).textContent).toBe('At night.Near the district.');
    expect(text.tied()).toEqual(['the district']);
  });

  test('and is nowhere when they are gone, until undo brings them back', () => {
    const text = commented('the district', 'Near the district at night.');
    const { from, to } = text.placeOf('the district');
    text.run(text.state.tr.delete(from, to));
    expect(text.tied()).toEqual([]);
    text.undo();
    expect(text.tied()).toEqual(['the district']);
    text.redo();
    expect(text.tied()).toEqual([]);
  });

  test('undo takes back what was written, never the comment', () => {
    const text = open('Near the district at night.');
    text.run(text.state.tr.insertText('Very ', text.placeOf('Near').from));
    text.run(tie(text.state, THREAD, text.placeOf('the district')));
    text.undo();
    expect(text.state.doc.child(1).textContent).toBe('Near the district at night.');
    expect(text.tied()).toEqual(['the district']);
  });

  test('beside others on the same words, each on its own', () => {
    const other = '0b7e0000-0000-4000-8000-000000000002';
    const text = commented('the district at', 'Near the district at night.');
    text.run(tie(text.state, other, text.placeOf('district at night')));
    expect([text.tied(), text.tied(other)]).toEqual([['the district at'], ['district at night']]);
    text.run(untie(text.state, THREAD));
    expect([text.tied(), text.tied(other)]).toEqual([[], ['district at night']]);
    expect(untie(text.state, THREAD)).toBeNull();
  });

  test('ties the headline too, and nothing where no words can be marked', () => {
    const text = commented('Vans', 'At night.');
    expect(text.tied()).toEqual(['Vans']);
    expect(tie(text.state, THREAD, { from: 0, to: 0 })).toBeNull();
  });
});

test('what did not change is not looked at again', () => {
  const text = commented('the district', 'Near the district.', 'At night.');
  const before = text.state.doc.child(1).child(0);
  const known = markedIn(before);
  text.run(text.state.tr.insertText('Late ', text.placeOf('At night').from));
  expect(text.state.doc.child(1).child(0)).toBe(before);
  expect(markedIn(text.state.doc.child(1).child(0))).toBe(known);
});

describe('what a comment is about', () => {
  const at = (text: ReturnType<typeof open>, from: number, to = from) => {
    text.run(text.state.tr.setSelection(TextSelection.create(text.state.doc, from, to)));
    return quoteOf(text.state.doc, spanToComment(text.state));
  };

  test('is the selection, else the word at the caret, else the paragraph', () => {
    const text = open('Near the district.  At night.');
    const { from, to } = text.placeOf('the district');
    expect(at(text, from, to)).toBe('the district');
    expect(at(text, from + 6)).toBe('district');
    expect(at(text, text.placeOf('  At').from + 1)).toBe('Near the district. At night.');
  });

  test('is a word in any script', () => {
    const text = open('قرب مستودعات الحي مساءً.');
    expect(at(text, text.placeOf('الحي').from + 1)).toBe('الحي');
  });

  test('is kept short, cut between characters', () => {
    const text = open(`${'long '.repeat(59)}end😀😀😀 and more words after it`);
    const quote = quoteOf(text.state.doc, { from: 0, to: text.state.doc.content.size });
    expect(quote.length).toBeLessThanOrEqual(300);
    expect(quote).toMatch(/…$/);
    expect(quote.isWellFormed()).toBe(true);
  });

  test('keeps the spaces that French sets by hand, and is found by them', () => {
    const text = open('Elle dit\u00a0: «\u00a09\u202f640 appels\u00a0».');
    const span = text.placeOf('9\u202f640 appels');
    const quote = quoteOf(text.state.doc, span);
    expect(findQuote(text.state.doc, quote)).toEqual(span);
  });

  test('is found by its words only where they stand once', () => {
    const text = open('Near the district.', 'In the district.');
    expect(findQuote(text.state.doc, 'the district')).toBeNull();
    expect(findQuote(text.state.doc, 'Near the')).not.toBeNull();
    expect(findQuote(text.state.doc, 'cut off…')).toBeNull();
    expect(findQuote(text.state.doc, '')).toBeNull();
  });
});
