import { ActionForm } from '#components/form/action-form.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { KINDS } from '#lib/releases/kinds.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { TemplatePlaces } from '#lib/templates/queries.ts';

type Props = { language: Language; places: TemplatePlaces; action: FormAction };

/** Whose it is, in which language, for what, and what it is called. Its text is written on the next page. */
export function NewTemplate({ language, places, action }: Props) {
  const t = translator(language, 'templates');
  const kinds = translator(language, 'releases');
  const own = places.sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }));
  const spoken = places.everySite
    ? [...LANGUAGES]
    : [...new Set(places.sites.flatMap((site) => site.languages))];
  return (
    <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')} className="grid gap-4">
      <TextField name="name" label={t('name')} hint={t('name_hint')} maxLength={160} autoComplete="off" />
      <Select
        name="siteKey"
        label={t('site')}
        options={places.everySite ? [...own, { value: '', label: t('every') }] : own}
        defaultValue={own[0]?.value ?? ''}
      />
      <Select
        name="language"
        label={t('language')}
        options={spoken.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
        defaultValue={spoken.includes(language) ? language : (spoken[0] ?? 'en')}
      />
      <Select
        name="kind"
        label={t('kind')}
        options={KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) }))}
        defaultValue="press_release"
      />
      <div>
        <SubmitButton>{t('make_button')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
