import { Checkbox } from '#components/form/checkbox.tsx';
import { Select } from '#components/form/select.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { Flat } from '#lib/directory/fields/field.ts';
import type { Language } from '#lib/languages.ts';
import type { Drawn } from './drawn.ts';
import type { FormWords } from './form-words.ts';
import { RowsInput } from './rows-input.tsx';
import { WordsInput } from './words-input.tsx';

export type FieldInputProps = {
  field: Drawn;
  /** Where it stands in the record, `phones.1.`; empty at the top. */
  at: string;
  values: Flat;
  languages: readonly Language[];
  words: FormWords;
};

const TYPES = { email: 'email', day: 'date', phone: 'tel', address: 'url', line: 'text' } as const;

/** The control of one field of a record, whatever it is. */
export function FieldInput({ field, at, values, languages, words }: FieldInputProps) {
  const path = `${at}${field.name}`;
  const name = `data.${path}`;
  const value = values[path] ?? '';
  const shared = { name, label: field.label, hint: field.hint, defaultValue: value };
  switch (field.as) {
    case 'words':
    case 'writings':
      return <WordsInput field={field} path={path} values={values} languages={languages} />;
    case 'rows':
    case 'list':
      return <RowsInput field={field} at={at} values={values} languages={languages} words={words} />;
    case 'yes':
      return <Checkbox name={name} label={field.label} hint={field.hint} defaultChecked={value === 'on'} />;
    case 'choice':
    case 'country':
    case 'member':
    case 'record':
      return <Select {...shared} options={field.options} />;
    default:
      return field.long ? (
        <TextArea {...shared} maxLength={field.max} rows={8} dir="auto" />
      ) : (
        <TextField
          {...shared}
          type={TYPES[field.as]}
          maxLength={field.max}
          autoComplete="off"
          dir={field.ltr || ['email', 'phone', 'address'].includes(field.as) ? 'ltr' : 'auto'}
        />
      );
  }
}
