import { clsx } from 'clsx';
import Link from 'next/link';
import { StateBadge } from '#components/release/state-badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ReleaseLine } from '#lib/releases/queries/rows.ts';
import { Headline } from './headline.tsx';

type Props = {
  title: string;
  empty: string;
  lines: { line: ReleaseLine; when: string }[];
  language: Language;
};

const DOTS = {
  published: 'before:border-published before:bg-published',
  withdrawn: 'before:border-withdrawn before:bg-withdrawn',
  approved: 'before:border-approved',
} as const;

/** What goes or went out, along a line in the order of time. */
export function GoingOut({ title, empty, lines, language }: Props) {
  const t = translator(language, 'desk');
  return (
    <section>
      <h2 className="mb-2 text-base">{title}</h2>
      {lines.length === 0 && <p className="text-ink-2">{empty}</p>}
      <ol className="ms-1.5 grid gap-4 border-s-2 border-line">
        {lines.map(({ line, when }) => (
          <li
            key={line.id}
            className={clsx(
              'relative ps-4 before:absolute before:-start-[0.4375rem] before:top-1 before:size-3 before:rounded-full before:border-2 before:bg-paper',
              DOTS[dotOf(line)],
            )}
          >
            <p className="text-[0.8125rem] text-ink-2 tabular-nums">{when}</p>
            <p className="line-clamp-3 py-0.5 font-semibold">
              <Link
                href={`/desk/releases/${line.id}`}
                prefetch={false}
                className="text-ink no-underline hover:underline"
              >
                <Headline text={line.headline} language={line.language} untitled={t('line.untitled')} />
              </Link>
            </p>
            <StateBadge state={line} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function dotOf(line: ReleaseLine): keyof typeof DOTS {
  if (['approved', 'scheduled', 'embargoed'].includes(line.work)) return 'approved';
  return line.live === 'withdrawn' ? 'withdrawn' : 'published';
}
