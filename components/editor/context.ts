'use client';

import { createContext, type RefObject, useContext, useSyncExternalStore } from 'react';
import type { Person } from '#lib/documents/hub/room.ts';
import type { Opening } from './opening.ts';
import type { News } from './session/news.ts';
import type { Saving, Session } from './session/session.ts';
import type { Kept, Versions } from './session/unsent.ts';
import type { EditorWords } from './words.ts';

/** What every part of the writing page shares. */
export type Writing = {
  opening: Opening;
  t: EditorWords;
  session: Session | null;
  setSession: (session: Session | null) => void;
  /** Why nobody here may write now: a reason code, or null. */
  locked: string | null;
  /** Whether the member can write now: nothing is locked, and nothing was refused. */
  editable: boolean;
  /** Whether what stands around the text can be trusted no more until the page is loaded anew. */
  isStale: boolean;
  /** Whether an act was not done because the last words are not saved. */
  isActHeld: boolean;
  people: Person[];
  /** Hears everything the stream brings for this release until the returned function is called. */
  onNews: (listener: (news: News) => void) => () => void;
  /** Scrolls to the caret of one of these tabs; false when nobody knows where it is. */
  jump: RefObject<(clients: readonly string[]) => boolean>;
  kept: Kept[];
  keep: (words: string, versions?: Versions) => Promise<void>;
  letGo: (id: string) => void;
  /** Looks for kept words again: something else than this page may have kept some. */
  lookKept: () => Promise<void>;
};

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('outside of the writing page');
  return writing;
}

/** What is saved, as it changes. */
export function useSaving(): Saving {
  const { session, opening } = useWriting();
  return useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.saving ?? unopened(opening),
    () => unopened(opening),
  );
}

const never = () => () => {};
const before = new WeakMap<Opening, Saving>();

// One object for each opening: React compares what it is given.
function unopened(opening: Opening): Saving {
  const known = before.get(opening) ?? { kind: 'saved', at: opening.savedAt };
  before.set(opening, known);
  return known;
}
