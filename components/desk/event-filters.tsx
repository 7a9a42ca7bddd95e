import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { EventFilters as Filters } from '#lib/events/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import { FilterForm } from './filter-form.tsx';
import { SiteFilter } from './site-filter.tsx';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the events: about what, on which site, by whom, between which days. */
export function EventFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'audit');
  const all = { value: '', label: t('all') };
  return (
    <FilterForm
      label={t('filters')}
      address="/desk/audit"
      show={t('filter')}
      clear={Object.values(filters).some(Boolean) && t('clear')}
    >
      <TextField
        type="search"
        name="who"
        label={t('who')}
        defaultValue={filters.who}
        className="min-w-48 flex-1"
      />
      <Select
        name="about"
        label={t('about')}
        defaultValue={filters.about}
        options={[
          all,
          ...(['release', 'story', 'member'] as const).map((about) => ({
            value: about,
            label: t(`abouts.${about}`),
          })),
        ]}
      />
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
    </FilterForm>
  );
}
