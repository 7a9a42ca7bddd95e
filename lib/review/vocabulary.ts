/** Who signs a step: whoever holds a role, people by name, or somebody without an account. */
export const APPROVERS = ['role', 'people', 'outside'] as const;
export type Approver = (typeof APPROVERS)[number];

/** The roles a step can be given to. */
export const STEP_ROLES = ['translator', 'editor', 'publisher', 'protection', 'admin'] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** What whoever signs a step may be asked to confirm first, one by one; said in `review.json`. */
export const CHECKS = [
  'nobody_recognised',
  'consent_filed',
  'no_minor_named',
  'no_survivor_named',
  'no_place_and_time',
  'small_numbers',
  'voluntary_return',
  'figures_sourced',
  'quotes_approved',
  'partners_agreed',
  'donors_right',
  'names_cleared',
  'helplines_called',
  'contacts_reachable',
  'terms_right',
  'pictures_described',
] as const;
export type Check = (typeof CHECKS)[number];

/** The last stage a rule can name; steps of one stage are signed side by side. */
export const LAST_STAGE = 9;
