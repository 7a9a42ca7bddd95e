import Link from 'next/link';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { EventFilters as Filters } from '#lib/events/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the events: about what, on which site, by whom, between which days. */
export function EventFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'audit');
  const all = { value: '', label: t('all') };
  return (
    <search aria-label={t('filters')}>
      <form action="/desk/audit" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
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
          <Select
            name="site"
            label={t('site')}
            defaultValue={filters.site}
            options={[
              all,
              ...sites.map((site) => ({ value: site.key, label: inLanguage(site.name, language) })),
            ]}
          />
        )}
        <TextField type="date" name="from" label={t('from')} defaultValue={filters.from} />
        <TextField type="date" name="to" label={t('to')} defaultValue={filters.to} />
        <Button type="submit">{t('filter')}</Button>
        {Object.values(filters).some(Boolean) && (
          <Link href="/desk/audit" prefetch={false} className="py-2 text-brand underline">
            {t('clear')}
          </Link>
        )}
      </form>
    </search>
  );
}
