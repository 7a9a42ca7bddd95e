'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ThreadView } from '#lib/comments/view.ts';
import type { Language } from '#lib/languages.ts';
import type { Draft } from './draft.ts';
import type { Filter } from './filter.ts';
import type { Talk } from './talk.ts';
import type { CommentWords } from './words.ts';

/** What everything about comments on a page shares. */
export type Talking = {
  talk: Talk;
  t: CommentWords;
  /** Of the text, and of the interface around it. */
  language: Language;
  memberLanguage: Language;
  /** The zone its times are told in. */
  zone: string;
  release: string;
  /** What the reasons of the newsroom mean. */
  reasons: Record<string, string>;
  /** Whether the member may comment now, and whether a comment can be tied to words. */
  mayComment: boolean;
  mayMark: boolean;
  filter: Filter;
  show: (filter: Filter) => void;
  /** The tab of the panel that is open. */
  tab: string;
  openTab: (tab: string) => void;
};

export const TalkingContext = createContext<Talking | null>(null);

export function useTalking(): Talking {
  const talking = useContext(TalkingContext);
  if (!talking) throw new Error('outside of the page of a release');
  return talking;
}

/** One thread as it is now, or null while it is only begun. */
export function useThread(id: string): ThreadView | null {
  const { talk } = useTalking();
  const read = () => talk.thread(id);
  return useSyncExternalStore(talk.subscribe, read, read);
}

/** The words on their way into a thread. */
export function useDrafts(thread: string): readonly Draft[] {
  const { talk } = useTalking();
  const read = () => talk.drafts(thread);
  return useSyncExternalStore(talk.subscribe, read, read);
}

/** Every thread, oldest first. */
export function useThreads(): readonly ThreadView[] {
  const { talk } = useTalking();
  return useSyncExternalStore(talk.subscribe, talk.threads, talk.threads);
}

/** Why what was sent is still here. */
export function useTrouble() {
  const { talk } = useTalking();
  return useSyncExternalStore(talk.subscribe, talk.trouble, talk.trouble);
}
