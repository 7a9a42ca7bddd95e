import type { Finding, Severity } from './engine/rule.ts';
import type { FrozenFinding, Left, Noticed } from './frozen.ts';

/** Findings with who let them stand, by the print of what was dismissed. Pure. */
export function noticedOf(findings: readonly Finding[], left: ReadonlyMap<string, Left>): Noticed[] {
  return findings.map((finding) => ({ ...finding, left: left.get(finding.print) ?? null }));
}

/** What nobody has let stand. */
export const standing = (noticed: readonly Noticed[]): Noticed[] => noticed.filter(({ left }) => !left);

/** What keeps a release from going on. */
export const blocking = (noticed: readonly Noticed[]): Noticed[] =>
  standing(noticed).filter(({ severity }) => severity === 'block');

/** How much of each severity stands against a text, and how much somebody let stand. */
export type Tally = Record<Severity | 'left', number>;

/** Counts findings by severity. */
export function tallyOf(noticed: readonly { severity: Severity; left: unknown }[]): Tally {
  const tally: Tally = { block: 0, error: 0, warning: 0, info: 0, left: 0 };
  for (const { severity, left } of noticed) tally[left ? 'left' : severity] += 1;
  return tally;
}

/** A finding as it is kept: without its place, which only the open text has. */
export function frozen({
  rule,
  kind,
  severity,
  part,
  text,
  say,
  params,
  source,
  fix,
  print,
  left,
}: Noticed): FrozenFinding {
  const by = left && { by: left.by, at: left.at, note: left.note };
  return { rule, kind, severity, part, text, say, params, source, fix, print, left: by };
}
