import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeDate } from '#lib/time.ts';
import { publicWords } from './acts/act-dialogs.tsx';
import { ActSubmit } from './acts/act-submit.tsx';
import { KeepTyped } from './acts/keep-typed.tsx';
import { Moved } from './acts/moved.tsx';
import { Planning } from './acts/planning.tsx';
import { PublicWords } from './acts/public-words.tsx';
import { meanwhileWords, standingOf, whyGone } from './acts/standing-of.tsx';
import { Disclosure } from './disclosure.tsx';
import { PanelSection } from './panel-section.tsx';
import type { ReleasePage } from './release-page.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  here: ReleasePage;
  actions: { planReview: FormAction; planRemoval: FormAction; unplanRemoval: FormAction };
};

/** What is planned for a text while readers see it: when somebody looks at it again, and when it is taken away. */
export async function WhileLive({ member, release, here, actions }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  const problem = translator(language, 'errors')('summary');
  const own = { releaseId: release.id, _here: here };
  const seen = { ...own, seen: release.stateVersion };
  const act = translator(language, 'workflow')('acts.plan_removal');
  const gone = whyGone(member, release, 'plan_removal', act);
  return (
    <>
      {release.live === 'published' && (
        <PanelSection title={t('panel.review_on')}>
          {release.reviewOn && <p className="text-[0.8125rem]">{writeDate(release.reviewOn, language)}</p>}
          {can(member, 'plan_review', release.subject).allowed && (
            <ActionForm
              key={release.reviewOn}
              action={actions.planReview}
              errorTitle={problem}
              className="grid gap-3"
            >
              <HiddenFields values={own} />
              <TextField
                name="reviewOn"
                type="date"
                label={t('fields.reviewOn')}
                hint={t('panel.review_hint')}
                defaultValue={release.reviewOn ?? ''}
              />
              <div>
                <SubmitButton variant="outline">{t('panel.review_save')}</SubmitButton>
              </div>
            </ActionForm>
          )}
        </PanelSection>
      )}
      <KeepTyped gone={gone} standing={await standingOf(member, release)} words={meanwhileWords(language)}>
        <PanelSection title={act}>
          {release.removal && (
            <ActionForm action={actions.unplanRemoval} errorTitle={problem} className="grid gap-2">
              <HiddenFields values={seen} />
              <p className="text-[0.8125rem] text-ink-2">{t('acts.unplan_removal.says')}</p>
              <div>
                <SubmitButton variant="outline">
                  {translator(language, 'workflow')('acts.unplan_removal')}
                </SubmitButton>
              </div>
            </ActionForm>
          )}
          <Disclosure label={t('acts.plan_removal.title')}>
            <ActionForm action={actions.planRemoval} errorTitle={problem} className="grid gap-3">
              <Moved />
              <HiddenFields values={seen} />
              <p className="text-[0.8125rem] text-ink-2">{t('acts.plan_removal.says')}</p>
              <Planning release={release} language={language} planned={release.removal} />
              <fieldset>
                <legend className="mb-1 text-[0.8125rem] font-semibold">{t('acts.plan_removal.how')}</legend>
                {(['withdraw', 'unpublish'] as const).map((kind) => (
                  <Checkbox
                    key={kind}
                    type="radio"
                    name="kind"
                    value={kind}
                    defaultChecked={kind === (release.removal?.kind ?? 'withdraw')}
                    label={t(`acts.plan_removal.${kind}`)}
                  />
                ))}
              </fieldset>
              <PublicWords
                name="text"
                label={t('acts.plan_removal.label')}
                defaultValue={release.removal?.text ?? ''}
                required
                {...publicWords(release, member.id, language)}
              />
              <div>
                <ActSubmit variant="grave">{act}</ActSubmit>
              </div>
            </ActionForm>
          </Disclosure>
        </PanelSection>
      </KeepTyped>
    </>
  );
}
