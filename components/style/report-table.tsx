import Link from 'next/link';
import type { ReactNode } from 'react';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { BuiltIn } from '#lib/style/built-in.ts';
import type { RuleCount } from '#lib/style/queries/report.ts';
import { RuleSample } from './rule-sample.tsx';

export type Named = RuleCount & {
  name: string;
  href: string | null;
  lang?: Language;
  sample?: BuiltIn['sample'];
};

/** Rules with how often they were found, let stand, and stand before readers. On a phone each is a block. */
export function ReportTable({ rows, language }: { rows: readonly Named[]; language: Language }) {
  const t = translator(language, 'style');
  const number = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language);
  return (
    <table className="w-full border-t border-line text-[0.8125rem] max-tablet:block">
      <thead className="text-start text-ink-2 max-tablet:sr-only">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 text-start font-semibold">
            {t('report.rule')}
          </th>
          {(['found', 'left', 'live'] as const).map((column) => (
            <th key={column} scope="col" className="px-3 py-2 text-end font-semibold">
              {t(`report.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-tablet:block">
        {rows.map(({ rule, name, href, lang, sample, found, left, live, places }) => (
          <tr
            key={rule}
            className="border-b border-line align-baseline max-tablet:grid max-tablet:gap-0.5 max-tablet:py-2"
          >
            <th scope="row" className="py-2 text-start text-sm font-normal max-tablet:py-0">
              {href ? (
                <Link href={href} prefetch={false} className="text-ink">
                  <bdi lang={lang}>{name}</bdi>
                </Link>
              ) : (
                <span className="text-ink-3">{name}</span>
              )}
              <RuleSample of={sample} />
            </th>
            <Cell label={t('report.found')} isNone={found === 0}>
              {number.format(found)}
            </Cell>
            <Cell label={t('report.left')} isNone={left === 0}>
              {number.format(left)}
            </Cell>
            <Cell label={t('report.live')} isNone={live === 0}>
              {t('report.live_count', { count: live })}
              {places > live && (
                <span className="block text-ink-3">{t('report.places', { count: places })}</span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ label, isNone, children }: { label: string; isNone: boolean; children: ReactNode }) {
  return (
    <td
      className={`px-3 py-2 text-end tabular-nums max-tablet:flex max-tablet:justify-between max-tablet:gap-4 max-tablet:p-0 ${isNone ? 'text-ink-3' : ''}`}
    >
      <span className="text-ink-3 tablet:hidden">{label}</span>
      <span>{children}</span>
    </td>
  );
}
