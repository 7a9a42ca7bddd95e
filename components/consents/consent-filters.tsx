import { FilterForm } from '#components/desk/filter-form.tsx';
import { SiteFilter } from '#components/desk/site-filter.tsx';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { ConsentFilters as Filters } from '#lib/consents/input.ts';
import { STATES } from '#lib/consents/vocabulary.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: readonly SiteView[]; language: Language };

/** Narrows the list of records; every view of it has an address. */
export function ConsentFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'consents');
  return (
    <FilterForm label={t('filters.label')} address="/desk/consents" show={t('filters.show')}>
      <TextField
        type="search"
        name="q"
        label={t('filters.q')}
        defaultValue={filters.q}
        autoComplete="off"
        className="min-w-56 flex-1"
      />
      <SiteFilter
        label={t('filters.site')}
        any={t('filters.any')}
        sites={sites}
        chosen={filters.site}
        language={language}
      />
      <Select
        name="state"
        label={t('filters.state')}
        defaultValue={filters.state ?? ''}
        options={[
          { value: '', label: t('filters.any') },
          ...STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
        ]}
      />
    </FilterForm>
  );
}
