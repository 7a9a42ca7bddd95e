import { countryName } from '../directory/countries.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import type { ReleaseView } from '../releases/view.ts';
import { writeDate } from '../time.ts';

/** What the picture of a shared link says. `notice` is that it was withdrawn; empty otherwise. */
export type Share = {
  language: Language;
  place: string;
  kind: string;
  date: string;
  headline: string;
  notice: string;
};

export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** The picture of a release's link, as data. */
export function shareOf({ language, site, kind, publishedAt, headline, withdrawal }: ReleaseView): Share {
  const t = translator(language, 'site');
  const when = (at: Date) => () => writeDate(at, language, site.timeZone);
  return {
    language,
    place: site.country ? countryName(site.country, language) : '',
    kind: t(`kinds.${kind}`),
    date: publishedAt ? writeDate(publishedAt, language, site.timeZone) : '',
    headline,
    notice: withdrawal
      ? [t.markup('release.withdrawnAt', { date: when(withdrawal.at) })].flat().join('')
      : '',
  };
}

/** The same in words, for who cannot see it. */
export const shareAlt = ({ notice, kind, headline, date, place }: Share): string =>
  [notice, kind, headline, ['IOM · OIM Newsroom', place].filter(Boolean).join(' '), date]
    .filter(Boolean)
    .join('. ');
