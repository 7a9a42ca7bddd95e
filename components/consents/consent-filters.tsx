import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ConsentFilters as Filters } from '#lib/consents/input.ts';
import { STATES } from '#lib/consents/vocabulary.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: readonly SiteView[]; language: Language };

/** Narrows the list of records; every view of it has an address. */
export function ConsentFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'consents');
  return (
    <search aria-label={t('filters.label')}>
      <form action="/desk/consents" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="search"
          name="q"
          label={t('filters.q')}
          defaultValue={filters.q}
          autoComplete="off"
          className="min-w-56 flex-1"
        />
        <Select
          name="site"
          label={t('filters.site')}
          defaultValue={filters.site ?? ''}
          options={[
            { value: '', label: t('filters.any') },
            ...sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
          ]}
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
        <Button type="submit">{t('filters.show')}</Button>
      </form>
    </search>
  );
}
