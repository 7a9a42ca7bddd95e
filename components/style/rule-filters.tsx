import { FilterForm } from '#components/desk/filter-form.tsx';
import { Select } from '#components/form/select.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { type RuleFilters as Filters, KINDS } from '#lib/style/rule-filters.ts';

/** Narrows the rules: about what, in which language, and only those a site takes otherwise. */
export function RuleFilters({ filters, language }: { filters: Filters; language: Language }) {
  const t = translator(language, 'style');
  const all = (label: string) => ({ value: '', label });
  return (
    <FilterForm
      label={t('rules.filter')}
      address="/desk/style/rules"
      show={t('rules.filter')}
      clear={Object.values(filters).some(Boolean) && t('rules.clear')}
    >
      <Select
        name="kind"
        label={t('rules.kind')}
        defaultValue={filters.kind}
        options={[
          all(t('rules.all_kinds')),
          ...KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
      />
      <Select
        name="lang"
        label={t('rules.language')}
        defaultValue={filters.lang}
        options={[
          all(t('rules.all_languages')),
          ...LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
        ]}
      />
      <Select
        name="only"
        label={t('rules.only')}
        defaultValue={filters.only}
        options={[all(t('rules.all')), { value: 'tuned', label: t('rules.tuned_only') }]}
      />
    </FilterForm>
  );
}
