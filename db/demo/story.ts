import type { NodeJson } from '#lib/documents/parse.ts';
import type { Language } from '#lib/languages.ts';
import type { Kind, Reach } from '#lib/releases/kinds.ts';
import type { Calendar } from './calendar.ts';
import type { CastKey } from './cast.ts';
import type { SiteKey } from './sites.ts';

/** One thing that happens to a release after it was started, and who does it. */
export type Happening =
  | { act: 'submit'; by: CastKey }
  | { act: 'retract'; by: CastKey }
  | { act: 'sendBack'; by: CastKey; reason: string }
  | { act: 'approve'; by: CastKey; comment?: string }
  | { act: 'reopen'; by: CastKey }
  /** `correction` is what readers see above the text when something was live before. */
  | { act: 'publish'; by: CastKey; correction?: string }
  | { act: 'schedule'; by: CastKey; day: string; time: string; zone: string }
  | { act: 'embargo'; by: CastKey; day: string; time: string; zone: string }
  /** New work on what is live; its text becomes `doc`. */
  | { act: 'startEdition'; by: CastKey; doc: NodeJson }
  | { act: 'withdraw'; by: CastKey; explanation: string }
  | { act: 'restore'; by: CastKey; remark: string }
  | { act: 'unpublishInError'; by: CastKey; explanation: string }
  | { act: 'merge'; by: CastKey; explanation: string; into: string }
  | { act: 'discard'; by: CastKey }
  | ({ act: 'comment' } & Remark);

/** What somebody says about words of the text, in the language they work in, and what others answer. */
export type Remark = {
  by: CastKey;
  on: string;
  words: string;
  blocking?: boolean;
  mentions?: CastKey[];
  answers?: { by: CastKey; words: string }[];
  resolvedBy?: CastKey;
};

/** One language version: who starts it, with which text, and what happens then. `name` lets others refer to it. */
export type DemoRelease = {
  name?: string;
  language: Language;
  by: CastKey;
  doc: NodeJson;
  happens: Happening[];
};

/** One piece of news of the demo newsroom, in its languages. */
export type DemoStory = {
  site: SiteKey;
  kind: Kind;
  reach: Reach;
  countries: string[];
  topics: string[];
  sdgs: number[];
  /** Codes of projects of the directory. */
  projects?: string[];
  releases: DemoRelease[];
};

/** A story is written for the day the demo is made. */
export type Telling = (when: Calendar) => DemoStory;

/** The way of an ordinary release: submitted by who wrote it, approved by somebody else, published by a third. */
export const published = (
  by: CastKey,
  editor: CastKey,
  publisher: CastKey,
  correction?: string,
): Happening[] => [
  { act: 'submit', by },
  { act: 'approve', by: editor },
  correction ? { act: 'publish', by: publisher, correction } : { act: 'publish', by: publisher },
];

/** At headquarters, and in the Morocco mission. */
export const publishedAtHq = (correction?: string) =>
  published('hq.writer', 'hq.editor', 'hq.publisher', correction);
export const publishedInMorocco = (by: 'writer' | 'translator' = 'writer', correction?: string) =>
  published(by, 'editor', 'publisher', correction);
