import type { Tuned } from '../house/tuned.ts';
import type { Reading } from '../reading.ts';
import type { Hit, Placed, Rule, Severity, WholeRule } from './rule.ts';

type Says = Pick<Rule | WholeRule, 'id' | 'kind' | 'severity' | 'say' | 'source'>;

// What somebody said is theirs: about their words the newsroom only remarks.
const WORDING = new Set(['terms', 'grammar', 'style', 'names']);

/** A hit as a finding in its passage, as grave as the site takes it; null when the site has switched its rule off. */
export function place(
  rule: Says,
  hit: Hit,
  reading: Reading,
  tuned: Readonly<Record<string, Tuned>>,
): Placed | null {
  const severity = tuned[hit.id ?? rule.id] ?? hit.severity ?? rule.severity;
  if (severity === 'off') return null;
  const isQuoted = reading.isQuoted(hit);
  const isTheirs = isQuoted && reading.isSaid(hit) && WORDING.has(rule.kind);
  const fix = isTheirs ? null : (hit.fix ?? null);
  return {
    rule: hit.id ?? rule.id,
    kind: rule.kind,
    severity: isTheirs ? mildest(severity) : severity,
    part: reading.part,
    start: hit.start,
    end: hit.end,
    text: reading.text.slice(hit.start, hit.end),
    say: hit.say ?? rule.say,
    params: hit.params ?? {},
    source: rule.source,
    fix,
    fact: fix === null ? null : (hit.fact ?? null),
    batch: fix !== null && !isQuoted && hit.batch !== false,
    print: printOf({ ...rule, id: hit.id ?? rule.id }, hit, reading.text),
  };
}

const mildest = (severity: Severity): Severity => (severity === 'block' ? 'warning' : 'info');

const NEAR = 24;

// The words themselves, the nearest around them, and what is said of them: an edit elsewhere leaves it as it is, unless a
// rule says something else of these words because of it.
function printOf(
  { id, ...rule }: Says,
  { start, end, say = rule.say, params = {} }: Hit,
  text: string,
): string {
  const wordsOf = (part: string) => part.split(/[^\p{L}\p{N}]/u).filter(Boolean);
  const before = wordsOf(text.slice(Math.max(0, start - NEAR), start)).at(-1) ?? '';
  const after = wordsOf(text.slice(end, end + NEAR))[0] ?? '';
  const words = text.slice(start, Math.min(end, start + 160));
  const said = Object.values(params).join('|').slice(0, 240);
  return [id, before, words, after, say, said].join('|');
}
