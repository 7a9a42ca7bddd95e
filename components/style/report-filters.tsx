import { Select } from '#components/form/select.tsx';
import { Button } from '#components/ui/button.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import type { ReportFilters as Filters } from '#lib/style/queries/report.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the report to a site and a language, and says what stands first. */
export function ReportFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'style');
  return (
    <search aria-label={t('report.filter')}>
      <form action="/desk/style/report" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        {sites.length > 1 && (
          <Select
            name="site"
            label={t('report.site')}
            defaultValue={filters.site}
            options={[
              { value: '', label: t('report.all_sites') },
              ...sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
            ]}
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
        <Button type="submit">{t('report.filter')}</Button>
      </form>
    </search>
  );
}
