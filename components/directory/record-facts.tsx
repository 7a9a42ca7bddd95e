import { countryName } from '#lib/directory/countries.ts';
import { FIELDS } from '#lib/directory/fields/fields-of.ts';
import { flatten } from '#lib/directory/fields/flatten.ts';
import type { RecordView } from '#lib/directory/queries/read.ts';
import { sayPath } from '#lib/directory/say-path.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import type { Nameable } from './drawn.ts';

type Props = { record: RecordView; nameable: Nameable; language: Language };

/** A record to read: what is known of it, line by line. */
export function RecordFacts({ record, nameable, language }: Props) {
  const named = new Map([...nameable.members, ...nameable.donors].map(({ value, label }) => [value, label]));
  return (
    <dl className="grid gap-x-6 gap-y-3 tablet:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      {Object.entries(flatten(FIELDS[record.kind], record.data)).map(([path, text]) => {
        const end = path.split('.').at(-1);
        const spoken = isLanguage(end) ? end : null;
        return (
          <div key={path} className="contents">
            <dt className="text-[0.8125rem] text-ink-2">{sayPath(language, path)}</dt>
            <dd
              lang={spoken ?? undefined}
              dir={spoken ? directionOf(spoken) : 'auto'}
              className="min-w-0 whitespace-pre-line text-start wrap-break-word max-tablet:-mt-2"
            >
              {sayValue(path, text, named, language)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function sayValue(path: string, text: string, named: Map<string, string>, language: Language): string {
  if (text === 'on') return translator(language, 'directory')('yes');
  if (path === 'country') return countryName(text, language);
  if (path === 'language' && isLanguage(text)) return LANGUAGE_NAMES[text];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeDate(text, language);
  if (/\.(type|cost)$/.test(path)) return phrase(language, `directory.choices.${text}`) ?? text;
  return named.get(text) ?? text;
}
