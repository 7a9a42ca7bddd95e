import Link from 'next/link';
import { buttonClass } from '#components/ui/button-class.ts';
import type { MissedLine } from '#lib/addresses/queries.ts';
import { numberLocale, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';

type Props = { lines: readonly MissedLine[]; site: string; manages: boolean; language: Language };

/** What readers asked for and nobody has, with how often and from where. On a phone each is a block. */
export function MissedList({ lines, site, manages, language }: Props) {
  const t = translator(language, 'redirects');
  const number = new Intl.NumberFormat(numberLocale(language));
  return (
    <ul aria-label={t('tab_missed')} className="border-t border-line">
      {lines.map(({ path, count, lastOn, referrer }) => (
        <li
          key={path}
          className="grid items-baseline gap-x-4 gap-y-1 border-b border-line py-2.5 panel:grid-cols-[minmax(0,4fr)_5rem_minmax(0,2fr)_minmax(0,2fr)_auto]"
        >
          <p className="min-w-0 text-[0.9375rem] font-semibold wrap-anywhere">
            <bdi dir="ltr">{path}</bdi>
          </p>
          <Fact says={t('count')}>{number.format(count)}</Fact>
          <Fact says={t('last')}>{writeDate(lastOn, language)}</Fact>
          <Fact says={t('referrer')}>{referrer ? <bdi dir="ltr">{referrer}</bdi> : t('no_referrer')}</Fact>
          {manages && (
            <p>
              <Link
                href={`/desk/redirects?${new URLSearchParams({ site, from: path })}#new-redirect`}
                prefetch={false}
                className={buttonClass({ small: true })}
                aria-label={t('redirect_this', { path })}
              >
                {t('redirect')}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Fact({ says, children }: { says: string; children: React.ReactNode }) {
  return (
    <p className="text-[0.8125rem] text-ink-2">
      <span className="block text-ink-3">{says}</span>
      {children}
    </p>
  );
}
