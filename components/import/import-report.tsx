import Link from 'next/link';
import { StateBadge } from '#components/release/state-badge.tsx';
import type { ImportLine } from '#lib/documents/import/report.ts';
import { sayFinding } from '#lib/documents/import/say.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import { sayWhen } from '#lib/when.ts';

type Props = { lines: readonly ImportLine[]; language: Language; zone: string };

/** Files that were imported: what they became, where readers found them before, and what to look at. */
export function ImportReport({ lines, language, zone }: Props) {
  const t = translator(language, 'import');
  const now = new Date();
  return (
    <ul aria-label={t('report.title')} className="border-t border-line">
      {lines.map((line) => (
        <li key={line.releaseId} className="grid gap-1 border-b border-line py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/desk/releases/${line.releaseId}`}
              prefetch={false}
              className="min-w-0 text-[0.9375rem] font-semibold text-ink wrap-anywhere"
            >
              <bdi lang={line.language} dir={directionOf(line.language)}>
                {line.headline || line.fileName}
              </bdi>
            </Link>
            <StateBadge state={line} language={language} />
          </p>
          <p className="text-[0.8125rem] text-ink-2 wrap-anywhere">
            <bdi>{line.fileName}</bdi> · {sayWhen(line.importedAt, now, language, zone)} ·{' '}
            <bdi>{line.by}</bdi>
          </p>
          {line.address && (
            <p className="text-[0.8125rem] wrap-anywhere">
              {t('report.address')}: <bdi dir="ltr">{line.address}</bdi>
              {line.publicOn &&
                ` · ${t('report.since', { day: writeDate(new Date(line.publicOn), language) })}`}
            </p>
          )}
          {line.findings.length > 0 && (
            <details className="text-[0.8125rem]">
              <summary className="py-1">{t('report.count', { count: line.findings.length })}</summary>
              <ul className="grid list-disc gap-1 ps-5 text-ink-2">
                {line.findings.map((finding) => (
                  <li key={JSON.stringify(finding)}>{sayFinding(finding, language)}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
