import type { Finding, Setting } from '#lib/checks/engine/rule.ts';
import type { Passage } from '#lib/checks/passage.ts';

/** What the writing page asks the thread that reads along, and what comes back. Answers to older turns are let go. */
export type Order = { turn: number; passages: readonly Passage[]; setting: Setting };
export type Report = { turn: number; findings: readonly Finding[] };
