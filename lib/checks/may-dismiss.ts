import type { Actor } from '../members/roles.ts';
import { can, type Deed, type Subject } from '../releases/policy.ts';
import type { MayDismiss, Weight } from './weight.ts';

/** The deed of the policy for each weight. */
export const DISMISSING: Record<Weight, Deed> = {
  any: 'dismiss',
  block: 'dismiss_block',
  protection: 'dismiss_protection',
};

/** Asks the policy which findings a member may let stand. Pure. */
export function mayDismiss(actor: Actor, release: Subject): MayDismiss {
  const why = (weight: Weight) => {
    const answer = can(actor, DISMISSING[weight], release);
    return answer.allowed ? null : answer.reason;
  };
  return { any: why('any'), block: why('block'), protection: why('protection') };
}
