import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  language: Language;
  release: string;
  stance: 'follow' | 'mute' | null;
  action: FormAction;
};

/** How much a member wants to hear of one release. */
export function StanceForm({ language, release, stance, action }: Props) {
  const t = translator(language, 'notices');
  return (
    <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')} className="grid gap-2">
      <HiddenFields values={{ releaseId: release }} />
      <Select
        name="stance"
        label={t('stance.label')}
        defaultValue={stance ?? 'usual'}
        options={(['usual', 'follow', 'mute'] as const).map((value) => ({
          value,
          label: t(`stance.${value}`),
        }))}
      />
      <FormDone>{t('saved')}</FormDone>
      <div>
        <SubmitButton variant="outline">{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
