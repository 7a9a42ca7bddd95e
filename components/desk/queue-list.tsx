import Link from 'next/link';
import type { ReactNode } from 'react';
import { StateBadge } from '#components/release/state-badge.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { Headline } from './headline.tsx';

export type QueueItem = {
  line: ReleaseLine;
  href: string;
  /** What the reader of the queue must know besides site and language. */
  context?: ReactNode;
  /** When it is due or was touched, and below it how long it has been. */
  when: ReactNode;
  age?: ReactNode;
  person?: string | null;
  /** A box to tick it by, for what is done to several. */
  tick?: ReactNode;
};

/** Releases one under the other: state, headline with its context, when, who. The whole row is the link. */
export function QueueList({ items, language }: { items: QueueItem[]; language: Language }) {
  const t = translator(language, 'desk');
  return (
    <ul className="-mx-2 mt-2 border-t border-line">
      {items.map(({ line, href, context, when, age, person, tick }) => (
        <li key={line.id} className="queue-row">
          <span className="flex items-center gap-2">
            {tick && <span className="relative z-1 flex">{tick}</span>}
            <StateBadge state={line} language={language} />
          </span>
          <div className="min-w-0">
            <h3 className="line-clamp-2 py-0.5 text-[0.9375rem] leading-[1.3125rem]">
              <Link
                href={href}
                prefetch={false}
                className="text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                <Headline text={line.headline} language={line.language} untitled={t('line.untitled')} />
              </Link>
            </h3>
            <p className="text-[0.8125rem] text-ink-2">
              {inLanguage(line.site.name, language)} ·{' '}
              <bdi lang={line.language}>{LANGUAGE_NAMES[line.language]}</bdi>
              {context && <> · {context}</>}
            </p>
          </div>
          <p className="text-[0.8125rem] text-ink-2 tablet:text-end">
            {when}
            {age && <span className="block max-tablet:inline max-tablet:before:content-['_·_']">{age}</span>}
          </p>
          <span className="max-tablet:hidden">{person && <Avatar name={person} />}</span>
        </li>
      ))}
    </ul>
  );
}
