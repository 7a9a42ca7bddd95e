import { ActSubmit } from '#components/desk/acts/act-submit.tsx';
import { KeepTyped } from '#components/desk/acts/keep-typed.tsx';
import { Moved } from '#components/desk/acts/moved.tsx';
import { meanwhileWords, standingOf, whyGone } from '#components/desk/acts/standing-of.tsx';
import { Disclosure } from '#components/desk/disclosure.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import type { ReleasePage } from '#components/desk/release-page.ts';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  here: ReleasePage;
  actions: { lock: FormAction; unlock: FormAction; takeOver: FormAction };
  sayWhen: (instant: Date) => string;
};

/** "Only I edit": taken, given back, or taken over for a reason. Not shown where it could never be pressed. */
export async function EditingLock({ member, release, here, actions, sayWhen }: Props) {
  const { language } = member;
  const { lock, subject } = release;
  const t = translator(language, 'review');
  const acts = translator(language, 'workflow');
  const hidden = { releaseId: release.id, seen: release.stateVersion, _here: here };
  const problem = translator(language, 'errors')('summary');
  const may = (act: 'lock' | 'unlock' | 'take_over') => can(member, act, subject).allowed;
  const keep = { standing: await standingOf(member, release), words: meanwhileWords(language) };
  const isShown = lock || may('lock');
  return (
    <KeepTyped {...keep} gone={isShown ? null : keep.words.title} holds={false}>
      <PanelSection title={t('lock.title')} id="lock">
        {lock && (
          <p>{lock.mine ? t('lock.mine') : t('lock.theirs', { who: lock.by, when: sayWhen(lock.since) })}</p>
        )}
        {may('lock') && (
          <ActionForm action={actions.lock} errorTitle={problem} className="grid gap-1.5">
            <HiddenFields values={hidden} />
            <div>
              <SubmitButton variant="outline">{acts('acts.lock')}</SubmitButton>
            </div>
            <p className="text-xs text-ink-3">{t('lock.hint')}</p>
          </ActionForm>
        )}
        {may('unlock') && (
          <ActionForm action={actions.unlock} errorTitle={problem}>
            <HiddenFields values={hidden} />
            <SubmitButton variant="outline">{acts('acts.unlock')}</SubmitButton>
          </ActionForm>
        )}
        <KeepTyped {...keep} gone={whyGone(member, release, 'take_over', acts('acts.take_over'))}>
          <Disclosure label={`${acts('acts.take_over')}…`}>
            <ActionForm action={actions.takeOver} errorTitle={problem} className="grid gap-3">
              <Moved />
              <HiddenFields values={hidden} />
              <TextArea
                name="text"
                label={t('lock.take_label', { who: lock?.by ?? '' })}
                rows={3}
                maxLength={1000}
                required
              />
              <div>
                <ActSubmit variant="primary">{acts('acts.take_over')}</ActSubmit>
              </div>
            </ActionForm>
          </Disclosure>
        </KeepTyped>
      </PanelSection>
    </KeepTyped>
  );
}
