import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canSplit, Transform } from '@tiptap/pm/transform';
import { judgedOwn, suggesterOf } from '#components/editor/behaviour/suggesting.ts';
import type { Blocks } from '#components/editor/blocks/around.ts';
import { moveTo, placesFor } from '#components/editor/blocks/move.ts';
import { tie } from '#components/editor/comments/passages.ts';
import { quoteOf } from '#components/editor/comments/quote.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import type { Remembered } from '#lib/documents/suggestions/judge.ts';
import { suggest } from '#lib/documents/suggestions/suggest.ts';
import { inOwnName } from '#lib/documents/suggestions/typed.ts';
import { annotates } from '#lib/documents/working.ts';
import { upTo } from './chance.ts';
import type { Deed } from './deeds.ts';

type Given = {
  memberId: string;
  chance: () => number;
  /** The next few letters nobody else types. */
  word: () => string;
  /** Begins a comment, and says which thread it is. */
  comment: (quote: string) => string;
};

/** What a person without a screen does to a text: at some place, as the editor would; null where it makes no sense. */
export class Pencil {
  readonly #given: Given;
  /** What others' suggestions said before one took from them. */
  readonly #memory = new Map<string, Remembered>();

  constructor(given: Given) {
    this.#given = given;
  }

  draw(deed: Deed, state: EditorState): Transaction | null {
    const { chance } = this.#given;
    const at = whole(state.doc, 1 + upTo(state.doc.content.size - 1, chance));
    try {
      const tr = this.#drawn(deed, state, at);
      return tr && this.#isTheirs(tr) ? tr : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  // What would say something in another's name is not done, as in the editor.
  #isTheirs(tr: Transaction): boolean {
    if (!tr.docChanged || tr.steps.every(annotates)) return true;
    const judged = judgedOwn(tr, suggesterOf(this.#given.memberId).owns, this.#memory);
    for (const [id, remembered] of judged ?? []) this.#memory.set(id, remembered);
    return judged !== null;
  }

  #drawn(deed: Deed, state: EditorState, at: number): Transaction | null {
    const { word, chance } = this.#given;
    const { doc } = state;
    const $at = doc.resolve(at);
    const until = whole(doc, Math.min($at.end(), at + 1 + upTo(8, chance)));
    const isText = $at.parent.isTextblock;
    switch (deed) {
      case 'type':
        return isText ? ownName(state, state.tr.insertText(`${word()} `, at)) : null;
      case 'delete':
        return isText && until > at ? state.tr.delete(at, until) : null;
      case 'split':
        return $at.parent.type.name === 'paragraph' && canSplit(doc, at) ? state.tr.split(at) : null;
      case 'bold':
        return isText && until > at ? state.tr.addMark(at, until, documentSchema.mark('bold')) : null;
      case 'suggest':
        return isText ? this.#suggested(state, (wish) => wish.insert(at, documentSchema.text(word()))) : null;
      case 'strike':
        return isText && until > at ? this.#suggested(state, (wish) => wish.delete(at, until)) : null;
      case 'comment':
        return isText && until > at ? this.#commented(state, { from: at, to: until }) : null;
      case 'move':
        return this.#moved(state);
      case 'undo':
      case 'redo':
        return given(deed === 'undo' ? undo : redo, state);
      case 'elsewhere':
        return state.tr.setSelection(TextSelection.near($at));
    }
  }

  #suggested(state: EditorState, change: (wish: Transform) => Transform): Transaction | null {
    const wish = change(new Transform(state.doc));
    return suggest(() => state.tr, wish, suggesterOf(this.#given.memberId))?.tr ?? null;
  }

  #commented(state: EditorState, span: { from: number; to: number }): Transaction | null {
    const quote = quoteOf(state.doc, span);
    return quote ? tie(state, this.#given.comment(quote), span) : null;
  }

  #moved(state: EditorState): Transaction | null {
    const { chance } = this.#given;
    const body = { at: 0, node: state.doc };
    state.doc.forEach((node, offset) => {
      if (node.type.name === 'body') Object.assign(body, { at: offset, node });
    });
    const start = upTo(body.node.childCount, chance);
    const from = body.node.children
      .slice(0, start)
      .reduce((sum, { nodeSize }) => sum + nodeSize, body.at + 1);
    const moved = body.node.child(start);
    const block: Blocks = { parent: body.node, start, end: start + 1, from, to: from + moved.nodeSize };
    const places = placesFor(state, block);
    const place = places[upTo(places.length, chance)];
    const tr = place === undefined ? null : moveTo(state, block, place);
    return tr && closeHistory(tr);
  }
}

function ownName(state: EditorState, tr: Transaction): Transaction {
  const steps = inOwnName(tr);
  return steps ? steps.reduce((own, step) => own.step(step), state.tr) : tr;
}

function given(command: typeof undo, state: EditorState): Transaction | null {
  let made: Transaction | null = null;
  command(state, (tr) => {
    made = tr;
  });
  return made;
}

// No caret stands inside a character of two halves.
function whole(doc: Node, position: number): number {
  const around = doc.resolve(position);
  const low = around.nodeAfter?.text?.charCodeAt(0) ?? 0;
  return around.textOffset > 0 && low >= 0xdc00 && low < 0xe000 ? position - 1 : position;
}
