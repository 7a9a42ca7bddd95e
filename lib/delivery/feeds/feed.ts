import type { Language } from '../../languages.ts';

/** One live release in a feed. `id` is the release's own and outlives corrections and changes of address. */
export type FeedItem = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  publishedAt: Date;
  updatedAt: Date;
  /** Kind and countries in words, with the name of their list. */
  categories: { scheme: 'kind' | 'country'; term: string; label: string }[];
};

/** The newest of a newsroom in one language, for machines. Addresses are absolute. */
export type Feed = {
  /** A URI that stays the same wherever the newsroom is served. */
  id: string;
  language: Language;
  title: string;
  description: string;
  author: string;
  home: string;
  self: string;
  /** When anything in it last changed, removals included; null for a feed that was always empty. */
  updatedAt: Date | null;
  items: FeedItem[];
  /** What was in it and has been withdrawn. */
  removed: { id: string; at: Date }[];
};
