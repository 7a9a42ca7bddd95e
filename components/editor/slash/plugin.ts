import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Insertable, insertablesAt, put } from '../insert/insertables.ts';
import { sift } from '../insert/sift.ts';

/** The open menu: where its slash stands, what was typed after it, what that leaves, and which of these is next. */
export type Slash = { from: number; query: string; things: readonly Insertable[]; active: number };

type Order = { open: number } | { active: number } | { close: true };
type Options = {
  facts: readonly string[];
  /** The names of a thing, as they are shown and as they may be typed. */
  namesOf: (thing: Insertable) => string[];
  /** The id of the list on the page, and of a line in it. */
  listId: string;
  /** Runs after a thing was chosen with a key. */
  onChosen?: () => void;
};

const key = new PluginKey<Slash | null>('slash');

/** What the menu shows, or null while it is closed. */
export const slashIn = (state: EditorState): Slash | null => key.getState(state) ?? null;

/** The id of a line of the list. */
export const lineId = (listId: string, index: number): string => `${listId}-${index}`;

/** A slash at the beginning of an empty paragraph or after a space asks what to put there. What was typed stays when it is closed. */
export function slashPlugin(options: Options): Plugin {
  return new Plugin<Slash | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, held, _before, state) => next(tr, held, state, options),
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== '/' || from !== to || !mayOpen(view.state, from)) return false;
        view.dispatch(view.state.tr.insertText('/', from).setMeta(key, { open: from } satisfies Order));
        return true;
      },
      handleKeyDown(view, event) {
        const slash = slashIn(view.state);
        if (!slash || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
        const tr = pressed(view.state, slash, event.key);
        if (tr) view.dispatch(tr);
        if (tr?.docChanged) options.onChosen?.();
        return tr !== null;
      },
      handleDOMEvents: {
        blur(view) {
          if (slashIn(view.state)) view.dispatch(order(view.state, { close: true }));
          return false;
        },
      },
      attributes(state): Record<string, string> {
        const slash = slashIn(state);
        if (!slash?.things.length) return {};
        return {
          'aria-controls': options.listId,
          'aria-activedescendant': lineId(options.listId, slash.active),
        };
      },
    },
  });
}

/** Puts a thing in the place of the slash and what was typed after it: one thing to undo. */
export function choose(state: EditorState, thing: Insertable): Transaction | null {
  const slash = slashIn(state);
  if (!slash) return null;
  const tr = closeHistory(cleared(state, slash));
  if (!put(tr, thing)) return null;
  return tr.setMeta(key, { close: true } satisfies Order).scrollIntoView();
}

/** Makes another line the next one. */
export const point = (state: EditorState, active: number): Transaction => order(state, { active });

function pressed(state: EditorState, { things, active }: Slash, name: string): Transaction | null {
  const { length } = things;
  const thing = things[active];
  switch (name) {
    case 'Escape':
      return order(state, { close: true });
    case 'ArrowDown':
      return length ? point(state, (active + 1) % length) : null;
    case 'ArrowUp':
      return length ? point(state, (active - 1 + length) % length) : null;
    case 'Home':
      return length ? point(state, 0) : null;
    case 'End':
      return length ? point(state, length - 1) : null;
    case 'Enter':
    case 'Tab':
      return thing ? choose(state, thing) : order(state, { close: true });
    default:
      return null;
  }
}

function next(tr: Transaction, held: Slash | null, state: EditorState, options: Options): Slash | null {
  const asked = tr.getMeta(key) as Order | undefined;
  if (asked && 'close' in asked) return null;
  if (asked && 'open' in asked) return opened(state, asked.open, options, 0);
  if (!held) return null;
  if (asked) return { ...held, active: asked.active };
  if (!tr.docChanged && !tr.selectionSet) return held;
  const from = tr.mapping.map(held.from, 1);
  const slash = opened(state, from, options, held.active);
  return slash && (slash.query === held.query ? slash : { ...slash, active: 0 });
}

// Open for as long as the caret stands behind a slash and what follows it may still become something.
function opened(state: EditorState, from: number, options: Options, active: number): Slash | null {
  const { $head, empty, head } = state.selection;
  if (!empty || head <= from || from < $head.start()) return null;
  const typed = $head.parent.textBetween(from - $head.start(), $head.parentOffset, undefined, '\ufffc');
  if (!typed.startsWith('/') || /^\/\s/.test(typed)) return null;
  const query = typed.slice(1);
  const slash = { from, query, things: [], active };
  const possible = insertablesAt(() => cleared(state, slash), options.facts);
  const things = sift(possible, options.namesOf, query);
  if (!things.length && /\s|.{16}/.test(query)) return null;
  return { ...slash, things, active: Math.min(active, Math.max(0, things.length - 1)) };
}

const cleared = (state: EditorState, { from }: Slash): Transaction =>
  state.tr.delete(from, state.selection.head);

const order = (state: EditorState, what: Order): Transaction =>
  state.tr.setMeta(key, what).setMeta('addToHistory', false);

function mayOpen(state: EditorState, from: number): boolean {
  const $from = state.doc.resolve(from);
  if ($from.parent.type.name !== 'paragraph') return false;
  if ($from.parent.content.size === 0) return true;
  return /\s$/.test($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
}
