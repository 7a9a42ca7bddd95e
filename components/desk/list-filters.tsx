import Link from 'next/link';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { type ListFilters as Filters, LISTED_STATES, type ListedState } from '#lib/releases/queries/list.ts';
import { LIVE, type Live } from '#lib/releases/workflow.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = {
  filters: Filters;
  sites: SiteView[];
  authors: { id: string; name: string }[];
  language: Language;
};

/** Narrows the list. An ordinary form: every view of the list has an address that can be sent to somebody. */
export function ListFilters({ filters, sites, authors, language }: Props) {
  const t = translator(language, 'releases');
  const all = { value: '', label: t('list.all') };
  const spoken = LANGUAGES.filter((each) => sites.some((site) => site.languages.includes(each)));
  return (
    <search aria-label={t('list.filters')}>
      <form action="/desk/releases" className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        <TextField
          type="search"
          name="q"
          label={t('list.search')}
          placeholder={t('list.search_hint')}
          defaultValue={filters.q}
          className="min-w-56 flex-1"
        />
        <Select
          name="state"
          label={t('list.state')}
          defaultValue={filters.state}
          options={[all, ...LISTED_STATES.map((state) => ({ value: state, label: nameOf(state, language) }))]}
        />
        {sites.length > 1 && (
          <Select
            name="site"
            label={t('list.site')}
            defaultValue={filters.site}
            options={[
              all,
              ...sites.map((site) => ({ value: site.key, label: inLanguage(site.name, language) })),
            ]}
          />
        )}
        <Select
          name="lang"
          label={t('list.language')}
          defaultValue={filters.lang}
          options={[all, ...spoken.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))]}
        />
        <Select
          name="author"
          label={t('list.author')}
          defaultValue={filters.author}
          options={[all, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Button type="submit">{t('list.filter')}</Button>
        {Object.values(filters).some(Boolean) && (
          <Link href="/desk/releases" prefetch={false} className="py-2 text-brand underline">
            {t('list.clear')}
          </Link>
        )}
      </form>
    </search>
  );
}

function nameOf(state: ListedState, language: Language): string {
  if (state === 'discarded') return translator(language, 'releases')('list.discarded');
  const t = translator(language, 'workflow');
  return isLive(state) ? t(`live.${state}`) : t(`work.${state}`);
}

const isLive = (state: ListedState): state is ListedState & Live => LIVE.some((live) => live === state);
