import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';

type Props = {
  label: string;
  /** What comes between `texts.` and the language in the names of its fields. */
  path: string;
  languages: readonly Language[];
  values: Partial<Record<Language, string>>;
  hint?: (language: Language) => string;
  long?: boolean;
  /** The label is said already by what stands above. */
  quiet?: boolean;
};

/** The same words in each language, side by side. */
export function PerLanguage({ label, path, languages, values, hint, long = false, quiet = false }: Props) {
  const Control = long ? TextArea : TextField;
  return (
    <fieldset className="min-w-0">
      <legend className={quiet ? 'sr-only' : 'text-[0.8125rem] font-semibold'}>{label}</legend>
      <div className="mt-1 grid gap-x-3 gap-y-2 tablet:grid-cols-2 tablet:items-end">
        {languages.map((each) => (
          <Control
            key={each}
            name={`texts.${path}.${each}`}
            label={
              <span lang={each} className="text-xs font-normal text-ink-2">
                {LANGUAGE_NAMES[each]}
              </span>
            }
            hint={hint?.(each)}
            defaultValue={values[each] ?? ''}
            lang={each}
            dir={directionOf(each)}
          />
        ))}
      </div>
    </fieldset>
  );
}
