import Link from 'next/link';
import type { EventKind } from '#lib/events/kinds.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Sitting, TimelineEntry } from '#lib/releases/queries/timeline.ts';
import { EventSentence } from './event-sentence.tsx';

type Props = {
  entries: TimelineEntry[];
  language: Language;
  sayWhen: (instant: Date) => string;
  /** Where the changes of a sitting are shown. */
  changes?: (sitting: { begin: number; end: number }) => string;
};

const DOTS: Partial<Record<EventKind, string>> = {
  'release.submitted': 'dot-review',
  'release.sent_back': 'dot-changes',
  'release.approved': 'dot-approved',
  'release.published': 'dot-published',
  'release.restored': 'dot-published',
  'release.version_restored': 'dot-changes',
  'release.withdrawn': 'dot-withdrawn',
  'release.unpublished': 'dot-withdrawn',
  'release.discarded': 'dot-draft',
};

/** What happened, newest first; edits of one sitting are one quiet line. */
export function Timeline({ entries, language, sayWhen, changes }: Props) {
  const t = translator(language, 'versions');
  return (
    <ol className="timeline">
      {entries.map(({ at, event, sitting }) =>
        event ? (
          <li key={`event-${event.seq}`} className={DOTS[event.kind]}>
            <EventSentence event={event} language={language} />{' '}
            <time dateTime={at.toISOString()} className="whitespace-nowrap text-ink-3 tabular-nums">
              {sayWhen(at)}
            </time>
          </li>
        ) : (
          <li key={`sitting-${sitting.end}`} className="text-ink-3">
            {t('history.sitting', { people: sayPeople(sitting.people, language) })}{' '}
            <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
              {sayWhen(at)}
            </time>
            {changes && (
              <>
                {' · '}
                <Link href={changes(sitting)} prefetch={false} className="text-brand underline">
                  {t('history.changes')}
                  <span className="sr-only"> {sayWhen(at)}</span>
                </Link>
              </>
            )}
          </li>
        ),
      )}
    </ol>
  );
}

function sayPeople(people: Sitting['people'], language: Language): string {
  const t = translator(language, 'versions');
  const list = new Intl.ListFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { type: 'conjunction' });
  return list.format(people.map(({ name, steps }) => t('history.person', { name, count: steps })));
}
