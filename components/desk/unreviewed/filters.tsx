import Link from 'next/link';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { type UnreviewedFilters as Filters, STANDINGS } from '#lib/releases/queries/unreviewed.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { filters: Filters; sites: SiteView[]; language: Language };

/** Narrows the report: on which site, between which days, and what became of it. */
export function UnreviewedFilters({ filters, sites, language }: Props) {
  const t = translator(language, 'unreviewed');
  const all = { value: '', label: t('all') };
  return (
    <search aria-label={t('filters')}>
      <form action="/desk/unreviewed" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
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
        <Select
          name="standing"
          label={t('standing')}
          defaultValue={filters.standing}
          options={[all, ...STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) }))]}
        />
        <Button type="submit">{t('filter')}</Button>
        {Object.values(filters).some(Boolean) && (
          <Link href="/desk/unreviewed" prefetch={false} className="py-2 text-brand underline">
            {t('clear')}
          </Link>
        )}
      </form>
    </search>
  );
}
