import type { Reader } from '#lib/comments/view.ts';

/** Words of a comment that the newsroom does not have yet. */
export type Draft = {
  /** Of the comment it becomes, or of the one it changes. */
  id: string;
  kind: 'start' | 'reply' | 'edit';
  release: string;
  member: string;
  thread: string;
  /** The passage a new thread is about. */
  quote: string;
  blocking: boolean;
  words: string;
  /** Whoever was chosen from the list; those whose names still stand in the words are told. */
  mentions: Reader[];
  /** `writing` until its author sends it; then it goes out as soon as it can. */
  state: 'writing' | 'sending';
  tab: string;
  at: string;
};

/** Where drafts wait, through reload, crash and sign-out. */
export interface DraftShelf {
  put(draft: Draft): Promise<void>;
  letGo(id: string): Promise<void>;
  /** Takes over what tabs that are gone left behind for this release, oldest first. */
  adopt(release: string, member: string, tab: string): Promise<Draft[]>;
}

/** A shelf that lasts as long as the page. */
export function memoryDrafts(): DraftShelf & { drafts: Map<string, Draft> } {
  const drafts = new Map<string, Draft>();
  return {
    drafts,
    put: async (draft) => void drafts.set(draft.id, structuredClone(draft)),
    letGo: async (id) => void drafts.delete(id),
    adopt: async (release, member, tab) =>
      [...drafts.values()]
        .filter((draft) => draft.release === release && draft.member === member)
        .map((draft) => ({ ...draft, tab }))
        .sort(byTime),
  };
}

export const byTime = (a: Draft, b: Draft): number => (a.at < b.at ? -1 : 1);

/** Those whose names are still in the words. */
export function mentionedIn({ words, mentions }: Pick<Draft, 'words' | 'mentions'>): Reader[] {
  const found = mentions.filter(({ name }) => words.includes(`@${name}`));
  return [...new Map(found.map((reader) => [reader.id, reader])).values()];
}
