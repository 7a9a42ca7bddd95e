import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { type ListFilters as Filters, LISTED_STATES, type ListedState } from '#lib/releases/queries/list.ts';
import { LIVE, type Live } from '#lib/releases/workflow.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import { FilterForm } from './filter-form.tsx';
import { SiteFilter } from './site-filter.tsx';

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
    <FilterForm
      label={t('list.filters')}
      address="/desk/releases"
      show={t('list.filter')}
      clear={Object.values(filters).some(Boolean) && t('list.clear')}
    >
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
        <SiteFilter
          label={t('list.site')}
          any={all.label}
          sites={sites}
          chosen={filters.site}
          language={language}
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
    </FilterForm>
  );
}

function nameOf(state: ListedState, language: Language): string {
  if (state === 'discarded') return translator(language, 'releases')('list.discarded');
  const t = translator(language, 'workflow');
  return isLive(state) ? t(`live.${state}`) : t(`work.${state}`);
}

const isLive = (state: ListedState): state is ListedState & Live => LIVE.some((live) => live === state);
