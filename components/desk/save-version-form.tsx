import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import type { ReleasePage } from './release-page.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage; action: FormAction };

/** Keeps the text as it is now under a name. */
export function SaveVersionForm({ member, release, here, action }: Props) {
  const t = translator(member.language, 'releases');
  if (!can(member, 'save_revision', release.subject).allowed) return null;
  return (
    <ActionForm
      key={release.docVersion}
      action={action}
      errorTitle={translator(member.language, 'errors')('summary')}
      className="grid gap-3"
    >
      <HiddenFields values={{ releaseId: release.id, _here: here }} />
      <TextField
        name="label"
        label={t('fields.label')}
        hint={t('panel.version_hint')}
        maxLength={120}
        autoComplete="off"
      />
      <div>
        <SubmitButton variant="outline">{t('panel.version')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
