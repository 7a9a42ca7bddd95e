import Link from 'next/link';
import type { ConsentLine } from '#lib/consents/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import { ConsentState } from './consent-state.tsx';

type Props = { lines: ConsentLine[]; siteName: (key: string) => string; language: Language };

/** Records one under the other: whether each holds, for what, until when. The whole row is the link. */
export function ConsentList({ lines, siteName, language }: Props) {
  const t = translator(language, 'consents');
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="relative grid items-baseline gap-x-5 gap-y-0.5 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <p className="flex min-w-0 flex-wrap items-center gap-2 text-[0.9375rem]">
              <Link
                href={`/desk/consents/${line.id}`}
                prefetch={false}
                dir="auto"
                className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                {line.codeName}
              </Link>
              <ConsentState state={line.state} language={language} />
            </p>
            <p className="text-[0.8125rem] text-ink-2">
              {[
                ...line.covers.map((cover) => t(`covers.${cover}`)),
                ...line.channels.map((channel) => t(`channels.${channel}`)),
                line.languages.join(' ').toUpperCase(),
              ].join(' · ')}
            </p>
          </div>
          <div className="text-[0.8125rem] text-ink-3 panel:text-end">
            <p className="text-ink-2">
              {writeDate(line.obtainedOn, language)}
              {line.expiresOn && ` · ${t('until', { day: writeDate(line.expiresOn, language) })}`}
            </p>
            <p>
              <bdi>{siteName(line.siteKey)}</bdi> · <bdi>{line.story ?? t('any_story')}</bdi>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
