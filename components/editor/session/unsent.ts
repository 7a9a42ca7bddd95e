import type { NodeJson } from '#lib/documents/parse.ts';

/** What one tab has written and the newsroom has not yet: enough to go on from it in another tab, or after a crash. */
export type Unsent = {
  release: string;
  member: string;
  tab: string;
  clientId: string;
  schemaVersion: number;
  /** The document as the newsroom last confirmed it to this tab. */
  baseVersion: number;
  base: NodeJson;
  /** The steps that lead on from it, in order. */
  steps: Record<string, unknown>[];
  /** A batch whose answer has not come: its key, and how many of the steps it holds. */
  sent: { key: string; count: number } | null;
  at: string;
};

/** Words that found no place in the document any more: kept until their author has seen to them. */
export type Kept = { id: string; release: string; member: string; words: string; at: string };

/** Where unsent words wait. Writes may be forgotten only together with the whole browser profile. */
export interface Shelf {
  /** Puts a tab's unsent words down, or takes them away when there are none. */
  put(tab: string, unsent: Unsent | null): Promise<void>;
  /** Takes over what tabs that are gone have left of a release, oldest first; each is given out once. */
  adopt(release: string, member: string): Promise<Unsent[]>;
  keep(kept: Kept): Promise<void>;
  kept(release: string, member: string): Promise<Kept[]>;
  letGo(id: string): Promise<void>;
}

/** A shelf that lasts as long as the page: where the browser has no storage, and in tests. */
export function memoryShelf(): Shelf & { unsent: Map<string, Unsent> } {
  const unsent = new Map<string, Unsent>();
  const kept = new Map<string, Kept>();
  return {
    unsent,
    put: async (tab, words) => {
      if (words) unsent.set(tab, structuredClone(words));
      else unsent.delete(tab);
    },
    adopt: async (release, member) => {
      const mine = [...unsent.values()].filter((it) => it.release === release && it.member === member);
      for (const { tab } of mine) unsent.delete(tab);
      return mine.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
    keep: async (words) => {
      kept.set(words.id, words);
    },
    kept: async (release, member) =>
      [...kept.values()].filter((it) => it.release === release && it.member === member),
    letGo: async (id) => {
      kept.delete(id);
    },
  };
}
