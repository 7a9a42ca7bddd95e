import { FilterForm } from '#components/desk/filter-form.tsx';
import { SiteFilter } from '#components/desk/site-filter.tsx';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { CONSENTS, type FileFilters as Filters, USAGES } from '#lib/media/input.ts';
import { ASSET_KINDS, TERMS } from '#lib/media/vocabulary.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: readonly SiteView[]; language: Language };

/** Narrows the library; every view of it has an address. */
export function FileFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'media');
  const any = { value: '', label: t('filters.any') };
  const { q: _, consent: __, usage: ___, kind: ____, after: _____, ...further } = filters;
  const spoken = LANGUAGES.filter((each) => sites.some((site) => site.languages.includes(each)));
  return (
    <FilterForm
      label={t('filters.label')}
      address="/desk/media"
      show={t('filters.show')}
      clear={Object.values(filters).some(Boolean) && t('filters.clear')}
    >
      <TextField
        type="search"
        name="q"
        label={t('filters.q')}
        defaultValue={filters.q}
        autoComplete="off"
        className="min-w-48 flex-1"
      />
      <Select
        name="kind"
        label={t('filters.kind')}
        defaultValue={filters.kind}
        options={[any, ...ASSET_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))]}
      />
      <Select
        name="consent"
        label={t('filters.consent')}
        defaultValue={filters.consent}
        className="max-w-56"
        options={[any, ...CONSENTS.map((one) => ({ value: one, label: t(`consents.${one}`) }))]}
      />
      <Select
        name="usage"
        label={t('filters.usage')}
        defaultValue={filters.usage}
        options={[any, ...USAGES.map((one) => ({ value: one, label: t(`usages.${one}`) }))]}
      />
      <details className="w-full" open={Object.values(further).some(Boolean)}>
        <summary className="inline-flex min-h-9 items-center font-medium text-brand max-tablet:min-h-11">
          {t('filters.more')}
        </summary>
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2 pt-1">
          <TextField
            name="person"
            label={t('filters.person')}
            hint={t('filters.person_hint')}
            defaultValue={filters.person}
            autoComplete="off"
          />
          <TextField
            name="place"
            label={t('filters.place')}
            defaultValue={filters.place}
            autoComplete="off"
          />
          <TextField name="tag" label={t('filters.tag')} defaultValue={filters.tag} autoComplete="off" />
          <TextField type="date" name="from" label={t('filters.from')} defaultValue={filters.from} />
          <TextField type="date" name="to" label={t('filters.to')} defaultValue={filters.to} />
          <Select
            name="terms"
            label={t('filters.terms')}
            defaultValue={filters.terms}
            options={[any, ...TERMS.map((one) => ({ value: one, label: t(`terms.${one}`) }))]}
          />
          <Select
            name="gap"
            label={t('filters.gap')}
            defaultValue={filters.gap}
            options={[
              any,
              ...spoken.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
            ]}
          />
          {sites.length > 1 && (
            <SiteFilter
              label={t('filters.site')}
              any={t('filters.any')}
              sites={sites}
              chosen={filters.site}
              language={language}
            />
          )}
        </div>
      </details>
    </FilterForm>
  );
}
