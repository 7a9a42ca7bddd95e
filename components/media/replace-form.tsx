import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { FileView } from '#lib/media/queries/file.ts';
import type { FileLine } from '#lib/media/queries/list.ts';

type Props = {
  file: FileView;
  /** Files that could take its place. */
  others: readonly Pick<FileLine, 'id' | 'title'>[];
  language: Language;
  action: FormAction;
};

/** Puts a newer file in the place of this one: first it is uploaded, then chosen. */
export function ReplaceForm({ file, others, language, action }: Props) {
  const t = translator(language, 'media');
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      label={t('parts.replace')}
      className="grid gap-3"
    >
      <HiddenFields values={{ assetId: file.id, seen: file.version }} />
      <p className="text-[0.8125rem] text-ink-2">{t('replace.hint')}</p>
      <Select
        name="byId"
        label={t('replace.choose')}
        options={others.map(({ id, title }) => ({
          value: id,
          label: title || `${t('untitled')} · ${id.slice(0, 8)}`,
        }))}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="outline">{t('replace.do')}</SubmitButton>
        <ButtonLink href={`/desk/media/new?site=${file.siteKey}`}>{t('add')}</ButtonLink>
      </div>
    </ActionForm>
  );
}
