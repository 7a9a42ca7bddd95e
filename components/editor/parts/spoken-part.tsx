import { nameSpoken, SPOKEN } from '#lib/directory/spoken.ts';
import { useWriting } from '../context.ts';
import { CheckPart, SelectPart } from './fields.tsx';
import type { Part } from './use-part.ts';

type Props = { part: Part; value: readonly string[] };

/** The languages a contact speaks: those that were chosen as boxes to untick, the others to add one by one. */
export function SpokenPart({ part, value }: Props) {
  const { t, opening } = useWriting();
  const language = opening.memberLanguage;
  const others = SPOKEN.filter((code) => !value.includes(code))
    .map((code) => ({ value: code, label: nameSpoken(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <fieldset className="grid gap-1 tablet:col-span-2">
      <legend className="text-xs text-ink-3">{t('contact.spoken')}</legend>
      {value.length > 0 && (
        <div className="flex flex-wrap gap-x-4">
          {value.map((code) => (
            <CheckPart
              key={code}
              part={part}
              label={nameSpoken(code, language)}
              value
              onValue={() =>
                part.set(
                  'spoken',
                  value.filter((it) => it !== code),
                )
              }
            />
          ))}
        </div>
      )}
      <SelectPart
        part={part}
        label={t('contact.add_spoken')}
        value=""
        onValue={(code) => code && part.set('spoken', [...value, code].slice(0, 12))}
        options={[{ value: '', label: '' }, ...others]}
      />
    </fieldset>
  );
}
