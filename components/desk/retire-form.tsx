import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  /** The id and the version that was seen. */
  values: Record<string, string | number>;
  says: string;
  /** What becomes of what is retired; nothing where it is brought back. */
  hint: string | null;
  language: Language;
  action: FormAction;
};

/** At the foot of a page: takes something out of use, or brings it back. */
export function RetireForm({ values, says, hint, language, action }: Props) {
  return (
    <section className="border-t border-line pt-6">
      <ActionForm
        action={action}
        errorTitle={translator(language, 'errors')('summary')}
        className="grid gap-3"
      >
        <HiddenFields values={values} />
        {hint && <p className="text-[0.8125rem] text-ink-2">{hint}</p>}
        <div>
          <SubmitButton variant="outline">{says}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
