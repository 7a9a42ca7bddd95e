import type { Finding, Setting } from '#lib/checks/engine/rule.ts';
import type { Known } from '#lib/checks/known.ts';
import type { Passage } from '#lib/checks/passage.ts';

/** What the writing page asks the thread that reads along, and what comes back. Answers to older turns are let go. */
export type Order = { turn: number; passages: readonly Passage[]; setting: Omit<Setting, 'known'> };
/** What is known beside the words: told to the thread once, for every order after it. */
export type Lesson = { known: Known };
export type Report = { turn: number; findings: readonly Finding[] };
