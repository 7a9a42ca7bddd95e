import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = { site: string; from: string; language: Language; action: FormAction };

/** Leads an address on. `from` is filled in for who comes from what was not found. */
export function RedirectForm({ site, from, language, action }: Props) {
  const t = translator(language, 'redirects');
  const field = {
    dir: 'ltr',
    spellCheck: false,
    autoComplete: 'off',
    maxLength: 1000,
    required: true,
  } as const;
  return (
    <section aria-labelledby="new-redirect" className="mb-8">
      <h2 id="new-redirect" className="mb-3 text-base">
        {t('new')}
      </h2>
      <ActionForm
        action={action}
        errorTitle={translator(language, 'errors')('summary')}
        className="grid max-w-(--container-page) gap-4"
        label={t('new')}
      >
        <HiddenFields values={{ siteKey: site }} />
        <div className="grid gap-3 tablet:grid-cols-2 tablet:items-end">
          <TextField name="from" label={t('from')} hint={t('from_hint')} defaultValue={from} {...field} />
          <TextField name="to" label={t('to')} hint={t('to_hint')} {...field} />
        </div>
        <div>
          <SubmitButton>{t('make')}</SubmitButton>
        </div>
        <FormDone>{t('made')}</FormDone>
      </ActionForm>
    </section>
  );
}
