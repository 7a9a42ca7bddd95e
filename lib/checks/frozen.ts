import type { Finding } from './engine/rule.ts';

/** Who let a finding stand, when (ISO 8601) and why. */
export type Left = { id: string; by: string; at: string; note: string };

/** A finding of the text as it is now; `left` says who let it stand, null while it stands against the text. */
export type Noticed = Finding & { left: Left | null };

/** A finding as it is kept with the revision it was found in. */
export type FrozenFinding = Pick<
  Finding,
  'rule' | 'kind' | 'severity' | 'part' | 'text' | 'say' | 'params' | 'source' | 'fix' | 'print'
> & { left: Omit<Left, 'id'> | null };
