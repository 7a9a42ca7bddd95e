import { FilterForm } from '#components/desk/filter-form.tsx';
import { SiteFilter } from '#components/desk/site-filter.tsx';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { ListedBy } from '#lib/directory/input.ts';
import type { RecordKind } from '#lib/directory/kinds.ts';
import { EVERYBODYS } from '#lib/directory/queries/list.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = { kind: RecordKind; by: ListedBy; sites: readonly SiteView[]; language: Language };

/** Narrows a list of records; every view of it has an address. */
export function RecordFilters({ kind, by, sites, language }: Props) {
  const t = translator(language, 'directory');
  return (
    <FilterForm label={t('find')} address={addressOf(kind)} show={t('show')}>
      <TextField
        type="search"
        name="q"
        label={t('words')}
        defaultValue={by.q}
        autoComplete="off"
        className="min-w-56 flex-1"
      />
      {kind !== 'fact' && (
        <SiteFilter
          label={t('fields.site')}
          any={t('all')}
          sites={sites}
          chosen={by.site}
          more={kind === 'about' ? [] : [{ value: EVERYBODYS, label: t('everybodys') }]}
          language={language}
        />
      )}
      <Select
        name="retired"
        label={t('use')}
        defaultValue={by.retired}
        options={[
          { value: '', label: t('in_use') },
          { value: '1', label: t('retired') },
        ]}
      />
    </FilterForm>
  );
}
