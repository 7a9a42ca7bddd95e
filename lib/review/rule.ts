import type { Language } from '../languages.ts';
import type { Kind, Reach, Sensitivity } from '../releases/kinds.ts';
import type { Approver, Check, StepRole } from './vocabulary.ts';

/** When a rule applies. Within a list one is enough, an empty list asks nothing; every list that asks must be met. */
export type Conditions = {
  kinds: readonly Kind[];
  reach: Reach | null;
  languages: readonly Language[];
  topics: readonly string[];
  sensitivities: readonly Sensitivity[];
};

/** Why a step is asked for, or left out: the condition that decided, and what it asked. `always`: it asks nothing. */
export type Because =
  | { by: 'always' }
  | { by: 'no_rule' }
  | { by: 'kinds'; words: Kind[] }
  | { by: 'reach'; words: Reach[] }
  | { by: 'languages'; words: Language[] }
  | { by: 'topics'; words: string[] }
  | { by: 'sensitivities'; words: Sensitivity[] }
  /** What nobody has said needs care, and the text itself shows. */
  | { by: 'signals'; words: Sensitivity[] };

/** A rule as the engine reads it. */
export type Rule = Conditions & {
  id: string;
  version: number;
  names: Partial<Record<Language, string>>;
  stage: number;
  approver: Approver;
  role: StepRole | null;
  atSite: string | null;
  people: string[];
  checks: Check[];
  again: boolean;
  apart: boolean;
};

/** What rules ask of a release. */
export type Facts = {
  siteKey: string;
  language: Language;
  kind: Kind;
  reach: Reach;
  topics: readonly string[];
  sensitivities: readonly Sensitivity[];
  /** What in the text itself calls for care. */
  signals?: readonly Sensitivity[];
};

/** A step as a rule asks for it of one release, or leaves it out. */
export type PlannedStep = {
  ruleId: string | null;
  ruleVersion: number | null;
  names: Partial<Record<Language, string>>;
  stage: number;
  approver: Approver;
  role: StepRole | null;
  siteKey: string;
  people: string[];
  checks: Check[];
  again: boolean;
  apart: boolean;
  needed: boolean;
  because: Because[];
  conditions: Conditions;
};

const NOTHING: Conditions = { kinds: [], reach: null, languages: [], topics: [], sensitivities: [] };

/**
 * The steps a release has to go through by these rules, in their order, with those that are left out and why. When no
 * rule asks for a member, an editor of the site signs last, as if there were no rules. Pure.
 */
export function planSteps(rules: readonly Rule[], facts: Facts): PlannedStep[] {
  const steps = rules.map((rule) => stepOf(rule, facts));
  const asksMember = steps.some(({ needed, approver }) => needed && approver !== 'outside');
  const last = Math.max(0, ...steps.filter(({ needed }) => needed).map(({ stage }) => stage));
  const all = asksMember ? steps : [...steps, editorOf(facts.siteKey, last + 1)];
  return all.sort((a, b) => a.stage - b.stage || Number(b.needed) - Number(a.needed));
}

/** Whether these conditions are met, and which decided: those that were met, or those that were not. Pure. */
export function decide(conditions: Conditions, facts: Facts): { needed: boolean; because: Because[] } {
  const asked = asksOf(conditions, facts);
  const missed = asked.filter(({ met }) => met.length === 0);
  if (missed.length > 0) return { needed: false, because: missed.map(({ wanted }) => wanted) };
  if (asked.length === 0) return { needed: true, because: [{ by: 'always' }] };
  return { needed: true, because: asked.flatMap((one) => sayMet(one, facts)) };
}

// What the details say, and what only the text says.
function sayMet({ wanted, met }: Asked, { sensitivities }: Facts): Because[] {
  if (wanted.by !== 'sensitivities') return [{ ...wanted, words: met } as Because];
  const said = wanted.words.filter((word) => sensitivities.includes(word));
  const seen = wanted.words.filter((word) => met.includes(word) && !said.includes(word));
  return [
    ...(said.length > 0 ? [{ by: 'sensitivities' as const, words: said }] : []),
    ...(seen.length > 0 ? [{ by: 'signals' as const, words: seen }] : []),
  ];
}

type Asked = { wanted: Because; met: string[] };

function asksOf({ kinds, reach, languages, topics, sensitivities }: Conditions, facts: Facts): Asked[] {
  const both = (words: readonly string[], own: readonly string[]) =>
    words.filter((word) => own.includes(word));
  return [
    { wanted: { by: 'kinds', words: [...kinds] }, met: both(kinds, [facts.kind]) },
    { wanted: { by: 'reach', words: reach ? [reach] : [] }, met: both(reach ? [reach] : [], [facts.reach]) },
    { wanted: { by: 'languages', words: [...languages] }, met: both(languages, [facts.language]) },
    { wanted: { by: 'topics', words: [...topics] }, met: both(topics, facts.topics) },
    {
      wanted: { by: 'sensitivities', words: [...sensitivities] },
      met: both(sensitivities, [...facts.sensitivities, ...(facts.signals ?? [])]),
    },
  ].filter(({ wanted }) => wanted.words.length > 0) as Asked[];
}

function stepOf(rule: Rule, facts: Facts): PlannedStep {
  const { id, version, atSite, kinds, reach, languages, topics, sensitivities } = rule;
  const { names, stage, approver, role, people, checks, again, apart } = rule;
  const conditions = { kinds, reach, languages, topics, sensitivities };
  return {
    ruleId: id,
    ruleVersion: version,
    siteKey: atSite ?? facts.siteKey,
    ...{ names, stage, approver, role, people, checks, again, apart, conditions },
    ...decide(conditions, facts),
  };
}

function editorOf(siteKey: string, stage: number): PlannedStep {
  return {
    ruleId: null,
    ruleVersion: null,
    names: {},
    stage,
    approver: 'role',
    role: 'editor',
    siteKey,
    people: [],
    checks: [],
    again: false,
    apart: true,
    needed: true,
    because: [{ by: 'no_rule' }],
    conditions: NOTHING,
  };
}
