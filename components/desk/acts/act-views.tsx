import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { sayReason } from '#lib/i18n/refusals.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Offer, ShownAct } from '#lib/releases/offer.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { type ReleasePage, releasePath } from '../release-page.ts';
import { dialogFor } from './act-dialogs.tsx';
import type { ActView, Tally } from './act-view.ts';

export type ActActions = Record<ShownAct, FormAction>;

type Context = {
  release: DeskRelease;
  member: Pick<CurrentMember, 'id' | 'language'>;
  here: ReleasePage;
  actions: ActActions;
  tally: Tally;
};

const GRAVE: readonly ShownAct[] = [
  'withdraw',
  'unpublish',
  'discard',
  'force_publish',
  'end_embargo',
  'recall',
];
const FORWARD: readonly ShownAct[] = ['submit', 'approve', 'publish', 'start', 'restore'];

// What the checks may stand in the way of, and what somebody signs.
const COUNTED: readonly ShownAct[] = ['submit', 'approve', 'publish', 'schedule', 'force_publish'];

/** Turns what a release offers this member into what the bar draws, in their words. */
export function viewOf({ act, reason }: Offer, context: Context): ActView {
  const { release, member, here, actions, tally } = context;
  const { language } = member;
  const hidden: ActView['hidden'] = { releaseId: release.id, seen: release.stateVersion, _here: here };
  if (act === 'approve' || act === 'force_publish' || act === 'minor_fix')
    hidden.docVersion = release.docVersion;
  const label = labelOf(act, release, language);
  const view = { act, label, hidden, action: actions[act], leads: leadsOf(release, here, language) };
  return {
    ...view,
    grave: GRAVE.includes(act),
    forward: FORWARD.includes(act),
    tally: COUNTED.includes(act) ? tally : null,
    reason: reason && sayWhyNot(act, reason, language),
    dialog: reason ? null : dialogFor(view, release, member),
  };
}

/** The name of an act on this release: starting again what was never published is bringing it back. */
export function labelOf(act: ShownAct, release: DeskRelease, language: Language): string {
  const t = translator(language, 'workflow');
  return act === 'start' && release.live !== 'published' ? t('acts.start_again') : t(`acts.${act}`);
}

// The review page shows both; of the others the writing page does.
function leadsOf({ id }: DeskRelease, here: ReleasePage, language: Language): ActView['leads'] {
  const t = translator(language, 'workflow');
  const review = here === 'review';
  return {
    suggestions_open: {
      href: review ? '#open-suggestions' : `${releasePath(id)}?suggestions=open`,
      label: t('leads.suggestions_open'),
    },
    comments_blocking: {
      href: review ? '#comments' : `${releasePath(id)}?comments=blocking`,
      label: t('leads.comments_blocking'),
    },
    parity_open: { href: releasePath(id, 'parity'), label: t('leads.parity_open') },
    findings_blocking: {
      href: review ? '#findings' : `${releasePath(id)}?finding=block`,
      label: t('leads.findings_blocking'),
    },
  };
}

function sayWhyNot(act: ShownAct, reason: string, language: Language): string {
  const sooner = reason === 'not_in_this_state' ? phrase(language, `workflow.later.${act}`) : null;
  return sooner ?? sayReason(language, reason) ?? reason;
}
