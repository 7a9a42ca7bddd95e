import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { RecordView } from '#lib/directory/queries/read.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = { record: RecordView; language: Language; action: FormAction };

/** Takes a record out of what is offered, or offers it again. */
export function RecordSwitch({ record, language, action }: Props) {
  const t = translator(language, 'directory');
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid justify-items-start gap-2.5"
    >
      <HiddenFields values={{ recordId: record.id, seen: record.version }} />
      <p className="text-[0.8125rem] text-ink-2">
        {record.retiredAt ? t('bring_back_hint') : t('retire_hint')}
      </p>
      <SubmitButton variant="outline">{record.retiredAt ? t('bring_back') : t('retire')}</SubmitButton>
    </ActionForm>
  );
}
