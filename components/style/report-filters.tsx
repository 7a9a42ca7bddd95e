import { FilterForm } from '#components/desk/filter-form.tsx';
import { SiteFilter } from '#components/desk/site-filter.tsx';
import { Select } from '#components/form/select.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import type { ReportFilters as Filters } from '#lib/style/queries/report.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the report to a site and a language, and says what stands first. */
export function ReportFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'style');
  return (
    <FilterForm label={t('report.filter')} address="/desk/style/report" show={t('report.filter')}>
      {sites.length > 1 && (
        <SiteFilter
          label={t('report.site')}
          any={t('report.all_sites')}
          sites={sites}
          chosen={filters.site}
          language={language}
        />
      )}
      <Select
        name="lang"
        label={t('report.language')}
        defaultValue={filters.lang}
        options={[
          { value: '', label: t('report.all_languages') },
          ...LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
        ]}
      />
      <Select
        name="by"
        label={t('report.order')}
        defaultValue={filters.by}
        options={(['found', 'left', 'live'] as const).map((by) => ({
          value: by,
          label: t(`report.by.${by}`),
        }))}
      />
    </FilterForm>
  );
}
