import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { PRECISIONS } from '#lib/checks/figures/figure.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Values = { label: string; unit: string; asOf: string; source: string; precision: string };

/** What is known of a figure beside its number. */
export function FigureFields({ values, language }: { values: Values; language: Language }) {
  const t = translator(language, 'figures');
  return (
    <>
      <TextField
        name="label"
        label={t('fields.label')}
        defaultValue={values.label}
        maxLength={160}
        required
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">
        <TextField name="unit" label={t('fields.unit')} defaultValue={values.unit} maxLength={40} />
        <TextField name="asOf" type="date" label={t('fields.asOf')} defaultValue={values.asOf} />
      </div>
      <TextField name="source" label={t('fields.source')} defaultValue={values.source} maxLength={240} />
      <Select
        name="precision"
        label={t('fields.precision')}
        defaultValue={values.precision}
        options={PRECISIONS.map((value) => ({ value, label: t(`precision.${value}`) }))}
      />
    </>
  );
}
