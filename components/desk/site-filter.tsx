import { Select } from '#components/form/select.tsx';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = {
  label: string;
  any: string;
  sites: readonly SiteView[];
  chosen: string | undefined;
  /** Further choices behind the sites. */
  more?: { value: string; label: string }[];
  language: Language;
};

/** Chooses one of the member's sites, or any. */
export function SiteFilter({ label, any, sites, chosen, more = [], language }: Props) {
  return (
    <Select
      name="site"
      label={label}
      defaultValue={chosen ?? ''}
      options={[
        { value: '', label: any },
        ...sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
        ...more,
      ]}
    />
  );
}
