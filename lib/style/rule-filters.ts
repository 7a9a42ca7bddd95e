import { z } from 'zod';
import type { RuleKind } from '../checks/engine/rule.ts';
import { LANGUAGES } from '../languages.ts';

/** What rules are about, in the order of a list: what matters most first. */
export const KINDS = [
  'protection',
  'figures',
  'terms',
  'names',
  'dates',
  'numbers',
  'contacts',
  'grammar',
  'style',
  'letters',
  'marks',
  'spacing',
] as const satisfies readonly RuleKind[];

/** What the list of rules can be narrowed to; anything unreadable counts as not given. */
export const ruleFilters = z.object({
  kind: z.enum(KINDS).optional().catch(undefined),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  only: z.enum(['tuned']).optional().catch(undefined),
});
export type RuleFilters = z.output<typeof ruleFilters>;
