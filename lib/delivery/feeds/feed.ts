import type { Language } from '../../languages.ts';

/** By what a release is told apart in a feed. */
export type Scheme = 'kind' | 'country' | 'topic' | 'sdg' | 'project' | 'language';

/** One live release in a feed. `id` is the release's own and outlives corrections and changes of address. */
export type FeedItem = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** The address of its first picture; left out without one. */
  image?: string | null;
  publishedAt: Date;
  /** When it was last published anew; a minor edition leaves it as it was. */
  updatedAt: Date;
  /** Kind, countries, topics, goals, projects and language in words, with the name of their list. */
  categories: { scheme: Scheme; term: string; label: string }[];
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
  /** The next page of it, with older ones; null on the last. */
  next: string | null;
  /** The WebSub hub that is told of it; null when there is none. */
  hub: string | null;
  /** When anything in it was last published, corrected or removed; null for a feed that was always empty. */
  updatedAt: Date | null;
  /** When its bytes may last have changed. */
  changedAt: Date | null;
  items: FeedItem[];
  /** What may have been in it and is not any more. */
  removed: { id: string; at: Date }[];
};
