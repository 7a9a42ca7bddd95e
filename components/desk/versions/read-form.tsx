import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';

type Props = {
  release: DeskRelease;
  /** When the member last said that they have read the text as it is now. */
  readAt: Date | null;
  action: FormAction;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** "I have read this": from then on the review shows what changed since. */
export function ReadForm({ release, readAt, action, language, sayWhen }: Props) {
  const t = translator(language, 'versions');
  if (readAt) return <p className="mt-6 text-ink-2">{t('review.read_at', { when: sayWhen(readAt) })}</p>;
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="mt-6 flex flex-wrap items-center gap-3"
    >
      <HiddenFields values={{ releaseId: release.id, docVersion: release.docVersion, _here: 'review' }} />
      <SubmitButton variant="outline">{t('review.read')}</SubmitButton>
      <span className="text-[0.8125rem] text-ink-2">{t('review.read_hint')}</span>
    </ActionForm>
  );
}
