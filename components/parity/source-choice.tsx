import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';

type Props = { release: DeskRelease; source: string | null; action: FormAction; language: Language };

/** Which version of the story this one was translated from. */
export function SourceChoice({ release, source, action, language }: Props) {
  const t = translator(language, 'parity');
  const others = release.versions.filter(({ id }) => id !== release.id);
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-2.5"
    >
      <HiddenFields values={{ releaseId: release.id }} />
      <Select
        name="sourceId"
        label={t('choose')}
        defaultValue={source ?? ''}
        options={[
          { value: '', label: t('choose_none') },
          ...others.map(({ id, language: of }) => ({ value: id, label: LANGUAGE_NAMES[of], lang: of })),
        ]}
      />
      <div>
        <SubmitButton variant="outline" small>
          {t('choose_save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
