import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { TermLine } from '#lib/style/queries/terms.ts';
import { sayWhen } from '#lib/when.ts';
import { SeverityBadge } from './severity-badge.tsx';

type Props = {
  lines: readonly TermLine[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
};

/** Terms one under the other: the wording and what should stand there, what is wrong, whose it is. The row is the link. */
export function TermList({ lines, language, zone, siteName }: Props) {
  const t = translator(language, 'style');
  const now = new Date();
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => {
        const own = { lang: line.language, dir: directionOf(line.language) };
        return (
          <li
            key={line.id}
            className="relative grid items-baseline gap-x-3.5 gap-y-1 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)]"
          >
            <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-[0.9375rem]">
              <Link
                href={`/desk/style/terms/${line.id}`}
                prefetch={false}
                className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                <bdi {...own} className="break-words">
                  {line.pattern}
                </bdi>
              </Link>
              {line.retiredAt ? (
                <Badge tone="withdrawn">{t('retired')}</Badge>
              ) : (
                <SeverityBadge severity={line.severity} language={language} />
              )}
            </p>
            <p className="min-w-0 text-[0.8125rem] text-ink-2">
              <bdi {...own}>{line.message}</bdi>
              {line.fix !== null && (
                <span className="block">
                  {t('terms.instead')} <bdi {...own}>{line.fix}</bdi>
                </span>
              )}
            </p>
            <p className="text-[0.8125rem] text-ink-3 panel:text-end">
              {line.siteKey === null ? t('every') : siteName(line.siteKey)}
              <span className="block">
                {t('terms.changed', {
                  version: line.version,
                  when: sayWhen(line.updatedAt, now, language, zone),
                  who: line.by,
                })}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
