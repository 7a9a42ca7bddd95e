import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { TemplateView } from '#lib/templates/queries.ts';

type Props = { template: TemplateView; language: Language; action: FormAction };

/** Takes a template out of what is offered, or offers it again. */
export function TemplateSwitch({ template, language, action }: Props) {
  const t = translator(language, 'templates');
  return (
    <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')} className="grid gap-3">
      <HiddenFields values={{ templateId: template.id, seen: template.version }} />
      {!template.retiredAt && <p className="text-[0.8125rem] text-ink-2">{t('retire_hint')}</p>}
      <div>
        <SubmitButton variant="outline">{template.retiredAt ? t('bring_back') : t('retire')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
