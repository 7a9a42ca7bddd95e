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
export type Kept = {
  id: string;
  release: string;
  member: string;
  words: string;
  at: string;
  /** What they can be compared with the text by; none when this editor could not read them. */
  versions?: Versions;
};

/** The document somebody wrote on, and what they made of it. */
export type Versions = { base: NodeJson; mine: NodeJson };

/** Unsent words with their place on the shelf. */
export type Shelved = { key: string; unsent: Unsent };

/** Where unsent words wait. Writes may be forgotten only together with the whole browser profile. */
export interface Shelf {
  /** Puts unsent words down, or takes them away when there are none. */
  put(key: string, unsent: Unsent | null): Promise<void>;
  /**
   * Makes `tab` the keeper of whatever was left behind, oldest first: by tabs that are gone, or by this one in places it no
   * longer looks after.
   */
  adopt(member: string, tab: string, inUse: ReadonlySet<string>): Promise<Shelved[]>;
  keep(kept: Kept): Promise<void>;
  kept(release: string, member: string): Promise<Kept[]>;
  letGo(id: string): Promise<void>;
}

export const byTime = (a: Shelved, b: Shelved): number => (a.unsent.at < b.unsent.at ? -1 : 1);

/** A shelf that lasts as long as the page: where the browser has no storage, and in tests. */
export function memoryShelf(): Shelf & { unsent: Map<string, Unsent> } {
  const unsent = new Map<string, Unsent>();
  const kept = new Map<string, Kept>();
  return {
    unsent,
    put: async (key, words) => {
      if (words) unsent.set(key, structuredClone(words));
      else unsent.delete(key);
    },
    adopt: async (member, tab, inUse) => {
      const left = [...unsent].filter(([key, it]) => it.member === member && !inUse.has(key));
      return left
        .map(([old, it], index) => {
          unsent.delete(old);
          const taken = { key: `${tab}.${old}.${index}`, unsent: { ...it, tab } };
          unsent.set(taken.key, taken.unsent);
          return taken;
        })
        .sort(byTime);
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
