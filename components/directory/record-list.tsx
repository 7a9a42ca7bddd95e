import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { type ListedLine, lineOf } from '#lib/directory/line-of.ts';
import { nameOf } from '#lib/directory/name-of.ts';
import type { ListedRecord } from '#lib/directory/queries/list.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = {
  rows: readonly ListedRecord[];
  language: Language;
  today: string;
  siteName: (key: string) => string;
  donorName: (id: string) => string;
};

/** Records one under the other: what it is, what is known, what is amiss. The whole row is the link. */
export function RecordList({ rows, language, today, siteName, donorName }: Props) {
  const t = translator(language, 'directory');
  return (
    <ul className="-mx-2 border-t border-line">
      {rows.map((row) => {
        const { detail, end, amiss } = lineOf(row, { language, today, donorName });
        return (
          <li
            key={row.id}
            className="relative grid items-baseline gap-x-5 gap-y-0.5 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
          >
            <div className="min-w-0">
              <p className="flex min-w-0 flex-wrap items-center gap-2 text-[0.9375rem]">
                <Link
                  href={addressOf(row.kind, row.id)}
                  prefetch={false}
                  dir="auto"
                  className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
                >
                  {nameOf(row.kind, row.data, language)}
                </Link>
                {row.retiredAt && <Badge tone="withdrawn">{t('retired')}</Badge>}
              </p>
              <Said parts={detail} className="text-[0.8125rem] text-ink-2" />
              {amiss.map((sentence) => (
                <p key={sentence} className="text-[0.8125rem] font-medium text-changes">
                  {sentence}
                </p>
              ))}
            </div>
            <div className="text-[0.8125rem] text-ink-3 panel:text-end">
              <Said parts={end} className="text-ink-2" />
              <p>{row.siteKey === null ? t('everybodys') : <bdi>{siteName(row.siteKey)}</bdi>}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Said({ parts, className }: { parts: ListedLine['detail']; className: string }) {
  if (parts.length === 0) return null;
  return (
    <p className={`wrap-break-word ${className}`}>
      {parts.map(({ text, ltr }, at) => (
        <span key={text}>
          {at > 0 && ' · '}
          <bdi dir={ltr ? 'ltr' : 'auto'}>{text}</bdi>
        </span>
      ))}
    </p>
  );
}
