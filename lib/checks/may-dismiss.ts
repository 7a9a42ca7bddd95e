import type { Actor } from '../members/roles.ts';
import { can, type Deed, type Subject } from '../releases/policy.ts';
import type { Finding } from './engine/rule.ts';

/** What it takes to let a finding stand. */
export type Weight = 'any' | 'block' | 'protection';

/** Which of the three a finding asks for: what blocks is for those who may sign, what protects people for who looks after that. */
export function weightOf({ severity, kind }: Pick<Finding, 'severity' | 'kind'>): Weight {
  if (severity !== 'block') return 'any';
  return kind === 'protection' ? 'protection' : 'block';
}

/** The deed of the policy for each. */
export const DISMISSING: Record<Weight, Deed> = {
  any: 'dismiss',
  block: 'dismiss_block',
  protection: 'dismiss_protection',
};

/** Which findings a member may let stand here: null, or the policy's reason why not. */
export type MayDismiss = Record<Weight, string | null>;

/** Asks the policy for all three. Pure. */
export function mayDismiss(actor: Actor, release: Subject): MayDismiss {
  const why = (weight: Weight) => {
    const answer = can(actor, DISMISSING[weight], release);
    return answer.allowed ? null : answer.reason;
  };
  return { any: why('any'), block: why('block'), protection: why('protection') };
}
