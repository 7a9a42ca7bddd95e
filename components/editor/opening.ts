import type { Dismissals } from '#lib/checks/queries/dismissals.ts';
import type { MayDismiss } from '#lib/checks/weight.ts';
import type { ThreadsSince } from '#lib/comments/view.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Messages } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** What the writing page hands to the editor when it is opened. */
export type Opening = {
  release: string;
  member: { id: string; name: string };
  /** Of the text, and of the interface around it. */
  language: Language;
  memberLanguage: Language;
  /** The zone the times of this text are told in, as on the other pages: its site's. */
  zone: string;
  doc: NodeJson;
  version: number;
  stateVersion: number;
  savedAt: string;
  /** Why the member may not write now: a reason of the policy; null when they may. */
  locked: string | null;
  /** The site's About text in the language of the release. */
  about: string;
  /** Institutional facts by key, as they are written in the language of the release. */
  facts: Readonly<Record<string, string>>;
  /** What each of them is called in the member's language. */
  factNames: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2 codes with names in the member's language, in its order. */
  countries: { code: string; name: string }[];
  messages: Pick<Messages, 'editor' | 'comments' | 'tools' | 'beside' | 'checks'>;
  /** What was said about it so far. */
  threads: ThreadsSince;
  /** Whether the member may comment now, tie a comment to words, and let findings stand. */
  may: { comment: boolean; mark: boolean; dismiss: MayDismiss };
  /** What is let stand in it, and how much stands against it, as the newsroom read it: what blocks, and what is wrong. */
  left: Dismissals;
  found: { block: number; open: number };
  /** What the policy's and the newsroom's reasons mean, in the member's language. */
  reasons: Record<string, string>;
};
