import type { Writing } from './context.ts';
import type { Opening } from './opening.ts';
import { editorWords } from './words.ts';

/** What the parts of a text share where nobody writes along and nothing is saved by itself: the text of a template. */
export function standAlone(opening: Opening): Writing {
  return {
    opening,
    t: editorWords(opening.messages, opening.memberLanguage),
    session: null,
    setSession: () => {},
    locked: null,
    isStale: false,
    isActHeld: false,
    editable: true,
    people: [],
    onNews: () => () => {},
    jump: { current: () => false },
    kept: [],
    keep: async () => {},
    letGo: () => {},
    lookKept: async () => {},
  };
}
