import type { Finding } from './engine/rule.ts';

/** What it takes to let a finding stand. */
export type Weight = 'any' | 'block' | 'protection';

/** Which of the three a finding asks for: what blocks is for those who may sign, what protects people for who looks after that. */
export function weightOf({ severity, kind }: Pick<Finding, 'severity' | 'kind'>): Weight {
  if (severity !== 'block') return 'any';
  return kind === 'protection' ? 'protection' : 'block';
}

/** Which findings a member may let stand in a release: null, or the policy's reason why not. */
export type MayDismiss = Record<Weight, string | null>;
