import { FilterForm } from '#components/desk/filter-form.tsx';
import { Select } from '#components/form/select.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { address: string; site: string; sites: readonly SiteView[]; language: Language };

/** Chooses whose redirects are shown; for who has one site there is nothing to choose. */
export function WhichSite({ address, site, sites, language }: Props) {
  const t = translator(language, 'redirects');
  if (sites.length < 2) return null;
  return (
    <FilterForm label={t('site')} address={address} show={t('choose')}>
      <Select
        key={site}
        name="site"
        label={t('site')}
        defaultValue={site}
        options={sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
      />
    </FilterForm>
  );
}
