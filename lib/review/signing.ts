import type { Language } from '../languages.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import type { Approver, StepRole } from './vocabulary.ts';

/** What the policy needs to know of a step of a review. */
export type ReviewStep = {
  id: string;
  stage: number;
  approver: Approver;
  role: StepRole | null;
  /** Where the role is held. */
  site: string;
  people: readonly string[];
  needed: boolean;
  /** Whether nobody may sign this step and another one. */
  apart: boolean;
  /** Whether a signature counts now. */
  signed: boolean;
  /** The member who signed, null when nobody did or somebody without an account. */
  signedBy: string | null;
};

type Reviewed = {
  language: Language;
  steps: readonly ReviewStep[];
  authors: readonly string[];
  submittedBy: string | null;
};

/** Why somebody may not sign now, or the steps they may sign. */
export type Signing =
  | { steps: ReviewStep[] }
  | {
      steps: [];
      why:
        | 'not_your_step'
        | 'step_waits'
        | 'step_signed'
        | 'wrote_part'
        | 'submitted_it'
        | 'signed_other_step';
    };

/** The step there is when no rule asks for any: an editor of the site. */
export const editorStep = (site: string): ReviewStep => ({
  id: '',
  stage: 1,
  approver: 'role',
  role: 'editor',
  site,
  people: [],
  needed: true,
  apart: true,
  signed: false,
  signedBy: null,
});

/** Whether a step is this person's to sign, apart from what stands in their way just now. Pure. */
export function isReviewer(actor: Actor, step: ReviewStep, language: Language): boolean {
  if (actor.disabled || !step.needed) return false;
  if (step.approver === 'people') return step.people.includes(actor.id);
  if (step.approver === 'outside' || step.role === null) return false;
  const roles = rolesOn(actor, step.site, language);
  const { role } = step;
  return role === 'translator' || role === 'protection' ? roles.includes(role) : atLeast(roles, role);
}

/**
 * Whether a step asks for this person: its role itself, not whoever stands above it; publishers are asked with editors.
 * Administrators look after the newsroom, they are not told of every text. Pure.
 */
export function asks(step: ReviewStep, person: Actor, language: Language): boolean {
  if (!isReviewer(person, step, language) || step.role === null) return isReviewer(person, step, language);
  const roles = rolesOn(person, step.site, language);
  return roles.includes(step.role) || (step.role === 'editor' && roles.includes('publisher'));
}

/** The steps whose turn it is: needed, unsigned, with every earlier one signed. Pure. */
export function openSteps<S extends Pick<ReviewStep, 'needed' | 'signed' | 'stage'>>(
  steps: readonly S[],
): S[] {
  const unsigned = steps.filter(({ needed, signed }) => needed && !signed);
  const turn = Math.min(...unsigned.map(({ stage }) => stage));
  return unsigned.filter(({ stage }) => stage === turn);
}

/**
 * Whether a step is among the last: the last a member signs, and what comes after it. Whoever wrote part of the text signs
 * none of them. Pure.
 */
export function isLast(
  step: Pick<ReviewStep, 'stage'>,
  steps: readonly Pick<ReviewStep, 'needed' | 'stage' | 'approver'>[],
): boolean {
  return steps.every(
    ({ needed, stage, approver }) => !needed || approver === 'outside' || stage <= step.stage,
  );
}

/**
 * Whether this person may ask for the answer that signs a step from outside: not who wrote part of the text, who submitted
 * it, or who signed another step that asks for somebody else. Pure.
 */
export function mayAskFor(
  personId: string,
  step: ReviewStep,
  { steps, authors, submittedBy }: Omit<Reviewed, 'language'>,
): boolean {
  return !authors.includes(personId) && submittedBy !== personId && !signedAnother(personId, step, steps);
}

/** What this person may sign now, or why nothing. Pure. */
export function signingOf(actor: Actor, review: Reviewed): Signing {
  const mine = review.steps.filter((step) => isReviewer(actor, step, review.language));
  if (mine.length === 0) return { steps: [], why: 'not_your_step' };
  const turn = openSteps(review.steps).filter((step) => mine.includes(step));
  if (turn.length === 0)
    return { steps: [], why: mine.some(({ signed }) => !signed) ? 'step_waits' : 'step_signed' };
  const refused = turn.map((step) => refusalOf(actor, step, review));
  const steps = turn.filter((_step, index) => refused[index] === null);
  const [why] = refused;
  return steps.length > 0 || !why ? { steps } : { steps: [], why };
}

function refusalOf(actor: Actor, step: ReviewStep, { steps, authors, submittedBy }: Reviewed) {
  if (isLast(step, steps)) {
    if (authors.includes(actor.id)) return 'wrote_part' as const;
  } else if (submittedBy === actor.id) return 'submitted_it' as const;
  return signedAnother(actor.id, step, steps) ? ('signed_other_step' as const) : null;
}

function signedAnother(personId: string, step: ReviewStep, steps: readonly ReviewStep[]): boolean {
  return steps.some(
    (each) =>
      each !== step && each.needed && each.signed && each.signedBy === personId && (each.apart || step.apart),
  );
}
