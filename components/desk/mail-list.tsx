import Link from 'next/link';
import type { MailLine } from '#lib/delivery/mail/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { sayWhen } from '#lib/when.ts';
import { MailStateBadge } from './mail-state-badge.tsx';

type Props = { lines: MailLine[]; language: Language; zone: string };

/** Mail one under the other: its state, what it says to whom, when. The whole row is the link. */
export function MailList({ lines, language, zone }: Props) {
  const now = new Date();
  const t = translator(language, 'members');
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li key={line.id} className="queue-row">
          <span>
            <MailStateBadge state={line.state} language={language} />
          </span>
          <div className="min-w-0">
            <h2 className="line-clamp-2 py-0.5 text-[0.9375rem] leading-[1.3125rem]">
              <Link
                href={`/desk/outbox/${line.id}`}
                prefetch={false}
                className="text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                <span lang={line.language} dir={directionOf(line.language)}>
                  {line.subject}
                </span>
              </Link>
            </h2>
            <p className="truncate text-[0.8125rem] text-ink-2">
              {t('outbox.to')}: <bdi dir="ltr">{line.recipient}</bdi>
            </p>
          </div>
          <p className="text-[0.8125rem] text-ink-2 tablet:text-end">
            {sayWhen(line.createdAt, now, language, zone)}
          </p>
        </li>
      ))}
    </ul>
  );
}
