import { FIELDS } from '#lib/directory/fields/fields-of.ts';
import { flatten } from '#lib/directory/fields/flatten.ts';
import type { RecordView } from '#lib/directory/queries/read.ts';
import { sayPath } from '#lib/directory/say-path.ts';
import { directionOf, isLanguage, type Language } from '#lib/languages.ts';
import type { Nameable } from './drawn.ts';
import { sayValue } from './say-value.ts';

type Props = { record: RecordView; nameable: Nameable; language: Language };

/** A record to read: what is known of it, line by line. */
export function RecordFacts({ record, nameable, language }: Props) {
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
              {sayValue(path, text, nameable, language)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
