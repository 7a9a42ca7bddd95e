import type { EventKind } from '#lib/events/kinds.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { TimelineEntry } from '#lib/releases/queries/history.ts';
import { EventSentence } from './event-sentence.tsx';

type Props = { entries: TimelineEntry[]; language: Language; sayWhen: (instant: Date) => string };

const DOTS: Partial<Record<EventKind, string>> = {
  'release.submitted': 'dot-review',
  'release.sent_back': 'dot-changes',
  'release.approved': 'dot-approved',
  'release.published': 'dot-published',
  'release.restored': 'dot-published',
  'release.withdrawn': 'dot-withdrawn',
  'release.unpublished': 'dot-withdrawn',
  'release.discarded': 'dot-draft',
};

/** What happened, newest first; edits of one sitting are one quiet line. */
export function Timeline({ entries, language, sayWhen }: Props) {
  const t = translator(language, 'releases');
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
          <li key={`sitting-${at.getTime()}`} className="text-ink-3">
            {t('history.sitting', { count: sitting.steps, names: sitting.names.join(', ') })}{' '}
            <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
              {sayWhen(at)}
            </time>
          </li>
        ),
      )}
    </ol>
  );
}
