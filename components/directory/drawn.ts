import type { SelectOption } from '#components/form/select.tsx';
import { COUNTRIES } from '#lib/directory/countries.ts';
import type { Field } from '#lib/directory/fields/field.ts';
import { FIELDS } from '#lib/directory/fields/fields-of.ts';
import type { RecordKind } from '#lib/directory/kinds.ts';
import { nameSpoken, SPOKEN } from '#lib/directory/spoken.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { isLanguage, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';

/** A field as a form draws it: words and choices in the member's language, nothing that is not plain data. */
export type Drawn = {
  name: string;
  as: Field['as'];
  label: string;
  hint: string | null;
  max?: number;
  long?: boolean;
  ltr?: boolean;
  options: SelectOption[];
  of: Drawn[];
};

/** What a record may name, by id. */
export type Nameable = { members: SelectOption[]; donors: SelectOption[] };

/** The fields of a kind as a form draws them. */
export function drawnFields(kind: RecordKind, language: Language, nameable: Nameable): Drawn[] {
  return FIELDS[kind].map((field) => draw(kind, field, '', language, nameable));
}

function draw(kind: RecordKind, field: Field, before: string, language: Language, nameable: Nameable): Drawn {
  const key = `${before}${field.name}`;
  const inner = field.as === 'rows' ? field.of : field.as === 'list' ? [field.of] : [];
  return {
    name: field.name,
    as: field.as,
    label: phrase(language, `directory.fields.${key}`) ?? key,
    // What stands in braces in a text stands so in the hint.
    hint: phrase(language, `directory.hints.${kind}_${key}`, { value: '{value}', members: '{members}' }),
    ...('max' in field && { max: field.max }),
    ...('long' in field && { long: field.long }),
    ...('ltr' in field && { ltr: field.ltr }),
    options: optionsOf(field, language, nameable),
    of: inner.map((each) => draw(kind, each, `${field.name}_`, language, nameable)),
  };
}

function optionsOf(field: Field, language: Language, { members, donors }: Nameable): SelectOption[] {
  const none = { value: '', label: translator(language, 'directory')('nobody') };
  switch (field.as) {
    case 'country':
      return [none, ...countryOptions(language)];
    case 'member':
      return [none, ...members];
    case 'record':
      return [none, ...donors];
    case 'choice':
      return [
        ...(field.empty ? [{ value: '', label: translator(language, 'directory')('unknown') }] : []),
        ...(field.of === SPOKEN
          ? spokenOptions(language)
          : field.of.map((value) => ({
              value,
              label: isLanguage(value)
                ? LANGUAGE_NAMES[value]
                : (phrase(language, `directory.choices.${value}`) ?? value),
            }))),
      ];
    default:
      return [];
  }
}

function spokenOptions(language: Language): SelectOption[] {
  const inOrder = new Intl.Collator(language);
  return SPOKEN.map((value) => ({ value, label: nameSpoken(value, language) })).sort((a, b) =>
    inOrder.compare(a.label, b.label),
  );
}

function countryOptions(language: Language): SelectOption[] {
  const inOrder = new Intl.Collator(language);
  return COUNTRIES.map(({ iso2, name }) => ({ value: iso2, label: name[language] })).sort((a, b) =>
    inOrder.compare(a.label, b.label),
  );
}
