import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { Flat } from '#lib/directory/fields/field.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { Drawn } from './drawn.ts';

type Props = { field: Drawn; path: string; values: Flat; languages: readonly Language[] };

/** The same words in each language, side by side. */
export function WordsInput({ field, path, values, languages }: Props) {
  const long = field.long || field.as === 'writings';
  const hint = `hint-${path}`;
  return (
    <fieldset className="min-w-0" aria-describedby={field.hint ? hint : undefined}>
      <legend className="text-[0.8125rem] font-semibold">{field.label}</legend>
      {field.hint && (
        <p id={hint} className="text-[0.8125rem] text-ink-2">
          {field.hint}
        </p>
      )}
      <div className="mt-1 grid gap-x-3 gap-y-2 tablet:grid-cols-2">
        {languages.map((each) => {
          const shared = {
            name: `data.${path}.${each}`,
            label: (
              <span lang={each} className="text-xs font-normal text-ink-2">
                {LANGUAGE_NAMES[each]}
              </span>
            ),
            defaultValue: values[`${path}.${each}`] ?? '',
            lang: each,
            dir: directionOf(each),
            maxLength: field.as === 'words' ? field.max : undefined,
          };
          return long ? (
            <TextArea key={each} {...shared} rows={3} />
          ) : (
            <TextField key={each} {...shared} autoComplete="off" />
          );
        })}
      </div>
    </fieldset>
  );
}
