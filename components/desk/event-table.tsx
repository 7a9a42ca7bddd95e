import Link from 'next/link';
import type { EventView } from '#lib/events/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeDateTime } from '#lib/time.ts';
import { EventSentence } from './event-sentence.tsx';
import { Headline } from './headline.tsx';
import { releasePath } from './release-page.ts';

/** Events line by line: number, time in UTC, what happened, to which release. */
export function EventTable({ events, language }: { events: EventView[]; language: Language }) {
  const t = translator(language, 'audit');
  return (
    <table className="event-table">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('where')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <td className="text-ink-3 tabular-nums">{event.seq}</td>
            <td className="whitespace-nowrap text-ink-2 tabular-nums">
              <time dateTime={event.at.toISOString()}>{writeDateTime(event.at, language, 'UTC')}</time>
            </td>
            <td>
              <EventSentence event={event} language={language} />
            </td>
            <td>
              {event.release ? (
                <Link
                  href={releasePath(event.release.id, 'history')}
                  prefetch={false}
                  className="text-brand underline"
                >
                  <Headline
                    text={event.release.headline}
                    language={event.release.language}
                    untitled={translator(language, 'desk')('line.untitled')}
                  />
                </Link>
              ) : (
                <span className="text-ink-3">{event.siteKey ?? t('newsroom')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
