import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeDate } from '#lib/time.ts';
import { Planning } from './acts/planning.tsx';
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
export function WhileLive({ member, release, here, actions }: Props) {
  const { language } = member;
  const t = translator(language, 'releases');
  if (release.live !== 'published') return null;
  const problem = translator(language, 'errors')('summary');
  const own = { releaseId: release.id, _here: here };
  const seen = { ...own, seen: release.stateVersion };
  return (
    <>
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
      {can(member, 'plan_removal', release.subject).allowed && (
        <PanelSection title={translator(language, 'workflow')('acts.plan_removal')}>
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
            <ActionForm
              key={release.stateVersion}
              action={actions.planRemoval}
              errorTitle={problem}
              className="grid gap-3"
            >
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
              <TextArea
                name="text"
                label={t('acts.plan_removal.label')}
                defaultValue={release.removal?.text ?? ''}
                required
                lang={release.language}
                dir={directionOf(release.language)}
              />
              <div>
                <SubmitButton variant="grave">
                  {translator(language, 'workflow')('acts.plan_removal')}
                </SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        </PanelSection>
      )}
    </>
  );
}
