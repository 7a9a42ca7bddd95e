import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { type UnreviewedFilters as Filters, STANDINGS } from '#lib/releases/queries/unreviewed.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import { FilterForm } from '../filter-form.tsx';
import { SiteFilter } from '../site-filter.tsx';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the report: on which site, between which days, and what became of it. */
export function UnreviewedFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'unreviewed');
  const all = { value: '', label: t('all') };
  return (
    <FilterForm
      label={t('filters')}
      address="/desk/unreviewed"
      show={t('filter')}
      clear={Object.values(filters).some(Boolean) && t('clear')}
    >
      {sites.length > 1 && (
        <SiteFilter
          label={t('site')}
          any={all.label}
          sites={sites}
          chosen={filters.site}
          language={language}
        />
      )}
      <TextField type="date" name="from" label={t('from')} defaultValue={filters.from} />
      <TextField type="date" name="to" label={t('to')} defaultValue={filters.to} />
      <Select
        name="standing"
        label={t('standing')}
        defaultValue={filters.standing}
        options={[all, ...STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) }))]}
      />
    </FilterForm>
  );
}
