import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { MemberFilters as Filters } from '#lib/members/queries.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the list of members; every view of it has an address. */
export function MemberFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'members');
  return (
    <search aria-label={t('find')}>
      <form action="/desk/members" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="search"
          name="q"
          label={t('text')}
          defaultValue={filters.q}
          className="min-w-56 flex-1"
        />
        {sites.length > 1 && (
          <Select
            name="site"
            label={t('site')}
            defaultValue={filters.site}
            options={[
              { value: '', label: t('allSites') },
              ...sites.map((site) => ({ value: site.key, label: inLanguage(site.name, language) })),
            ]}
          />
        )}
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  );
}
