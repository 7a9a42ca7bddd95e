import type { Language } from '../../languages.ts';
import type { Known } from '../known.ts';
import type { Part, Passage } from '../passage.ts';
import type { Range, Reading } from '../reading.ts';
import type { SourceKey } from '../sources.ts';

/** `block` keeps a release from going on, `error` is wrong, `warning` is probably wrong, `info` could be better. */
export const SEVERITIES = ['block', 'error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule is about. Fixes of one kind are applied together. */
export type RuleKind =
  | 'spacing'
  | 'marks'
  | 'letters'
  | 'numbers'
  | 'dates'
  | 'names'
  | 'terms'
  | 'grammar'
  | 'style'
  | 'contacts'
  | 'figures'
  | 'protection';

export type Params = Record<string, string | number>;

/** A place where a rule has something to say; what is left out is as the rule has it. */
export type Hit = Range & {
  /** The rule it counts as, when one rule looks for what several say. */
  id?: string | undefined;
  /** What should stand there instead, when that is certain enough to offer. */
  fix?: string | undefined;
  /** The institutional fact (its key) whose words the fix are: the editor puts the fact itself. */
  fact?: string | undefined;
  /** False when a person has to look at this fix by itself. */
  batch?: boolean | undefined;
  say?: string | undefined;
  params?: Params | undefined;
  severity?: Severity | undefined;
};

/**
 * Examples are the tests of a rule. A hit is `text ⇒ text after the fixes`, or only the text when nothing is offered;
 * `es| …` says the language when the rule knows several.
 */
export type Examples = { hits: readonly string[]; misses: readonly string[] };

type About = {
  id: string;
  languages: readonly Language[];
  severity: Severity;
  kind: RuleKind;
  /** The message in the catalogue `checks`; rules of a family may share one. */
  say: string;
  /** Who says so. */
  source: SourceKey;
  examples: Examples;
};

/** A rule that reads one passage at a time. */
export type Rule = About & { find: (reading: Reading, setting: Setting) => readonly Hit[] };

/** A rule that compares passages: each hit says in which (by its index) it is. */
export type WholeRule = Omit<About, 'examples'> & {
  across: (readings: readonly Reading[], setting: Setting) => readonly (Hit & { at: number })[];
};

/** What is known beside a release's words: its language, the day it is dated (YYYY-MM-DD), and what the newsroom knows. */
export type Setting = { language: Language; date: string | null; known: Known };

/** What a rule found, as the desk, the command line and a report show it. */
export type Finding = {
  rule: string;
  kind: RuleKind;
  severity: Severity;
  path: readonly number[];
  attribute: string | null;
  part: Part;
  /** Offsets in the passage's text, UTF-16 units. */
  start: number;
  end: number;
  text: string;
  say: string;
  params: Params;
  source: SourceKey;
  fix: string | null;
  /** The institutional fact whose words the fix are. */
  fact: string | null;
  /** Whether the fix may be applied together with others of its kind. */
  batch: boolean;
  /**
   * The same as long as these words and their neighbours stay and the same is said of them: what a dismissal is tied to.
   * What counts other places does not belong into `params`, else every edit there brings the finding back.
   */
  print: string;
};

/** A finding that does not know yet where its passage stands. */
export type Placed = Omit<Finding, 'path' | 'attribute'>;
export type Checked = { passage: Passage; reading: Reading; placed: readonly Placed[] };
