import { ActionForm } from '#components/form/action-form.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { FIELDS } from '#lib/directory/fields/fields-of.ts';
import { flatten } from '#lib/directory/fields/flatten.ts';
import type { RecordKind } from '#lib/directory/kinds.ts';
import type { RecordPlaces } from '#lib/directory/queries/places.ts';
import type { RecordView } from '#lib/directory/queries/read.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import { drawnFields, type Nameable } from './drawn.ts';
import { FieldInput } from './field-input.tsx';

type Props = {
  kind: RecordKind;
  /** Null for a new one. */
  record: RecordView | null;
  places: RecordPlaces;
  sites: readonly SiteView[];
  nameable: Nameable;
  language: Language;
  action: FormAction;
};

/** A record of any kind: its fields in the order one fills them in. */
export function RecordForm({ kind, record, places, sites, nameable, language, action }: Props) {
  const t = translator(language, 'directory');
  const values = record ? flatten(FIELDS[kind], record.data) : {};
  const asked = record
    ? sites.filter(({ key }) => key === record.siteKey).flatMap((site) => site.languages)
    : places.sites.flatMap((site) => site.languages);
  const everywhere = record ? record.siteKey === null : places.everybodys;
  const languages = LANGUAGES.filter(
    (each) =>
      everywhere || asked.includes(each) || Object.keys(values).some((path) => path.endsWith(`.${each}`)),
  );
  const owned = [
    ...places.sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
    ...(places.everybodys ? [{ value: '', label: t('everybodys') }] : []),
  ];
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-5"
      label={t(`kinds.${kind}.one`)}
    >
      <HiddenFields values={record ? { recordId: record.id, seen: record.version } : { kind }} />
      {!record && (
        <Select
          name="siteKey"
          label={t('fields.site')}
          options={owned}
          defaultValue={owned[0]?.value ?? ''}
          className="max-w-md"
        />
      )}
      {drawnFields(kind, language, nameable).map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          at=""
          values={values}
          languages={languages}
          words={{ add: t('add_row'), remove: t('remove_row') }}
        />
      ))}
      <div>
        <SubmitButton>{record ? t('save') : t('make')}</SubmitButton>
      </div>
      <FormDone>{t('saved')}</FormDone>
    </ActionForm>
  );
}
