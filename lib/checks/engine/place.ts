import type { Reading } from '../reading.ts';
import type { Hit, Placed, Rule, Severity, WholeRule } from './rule.ts';

type Says = Pick<Rule | WholeRule, 'id' | 'kind' | 'severity' | 'say' | 'source'>;

// What somebody said is theirs: about their words the newsroom only remarks.
const WORDING = new Set(['terms', 'grammar', 'style', 'names']);

/** A hit as a finding in its passage. */
export function place(rule: Says, hit: Hit, reading: Reading): Placed {
  const isQuoted = reading.isQuoted(hit);
  const isTheirs = isQuoted && reading.isSaid(hit) && WORDING.has(rule.kind);
  const severity = hit.severity ?? rule.severity;
  const fix = isTheirs ? null : (hit.fix ?? null);
  return {
    rule: rule.id,
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
    batch: fix !== null && !isQuoted && hit.batch !== false,
    print: printOf(rule.id, hit, reading.text),
  };
}

const mildest = (severity: Severity): Severity => (severity === 'block' ? 'warning' : 'info');

const NEAR = 24;

// The words themselves and the nearest around them: an edit elsewhere leaves it as it is.
function printOf(id: string, { start, end }: Hit, text: string): string {
  const words = (part: string) => part.split(/[^\p{L}\p{N}]/u).filter(Boolean);
  const before = words(text.slice(Math.max(0, start - NEAR), start)).at(-1) ?? '';
  const after = words(text.slice(end, end + NEAR))[0] ?? '';
  return [id, before, text.slice(start, Math.min(end, start + 160)), after].join('|');
}
