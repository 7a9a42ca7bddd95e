import { FilterForm } from '#components/desk/filter-form.tsx';
import { SiteFilter } from '#components/desk/site-filter.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { MemberFilters as Filters } from '#lib/members/queries.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the list of members; every view of it has an address. */
export function MemberFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'members');
  return (
    <FilterForm label={t('find')} address="/desk/members" show={t('show')}>
      <TextField
        type="search"
        name="q"
        label={t('text')}
        defaultValue={filters.q}
        className="min-w-56 flex-1"
      />
      {sites.length > 1 && (
        <SiteFilter
          label={t('site')}
          any={t('allSites')}
          sites={sites}
          chosen={filters.site}
          language={language}
        />
      )}
    </FilterForm>
  );
}
