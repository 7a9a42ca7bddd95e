import { translator } from '#lib/i18n/translate.ts';
import { numberOf } from '#lib/releases/correction-number.ts';
import { oldAfter } from '#lib/releases/old.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { rfc3339, writeDateTime } from '#lib/time.ts';
import { Words } from './words.tsx';

/** What a reader must know before the text: that it was withdrawn, that it was corrected or is back, that it is no edition yet. */
export function ReleaseNotices({ view }: { view: ReleaseView }) {
  const { corrections, language, publishedAt, site, withdrawal } = view;
  const t = translator(language, 'site');
  const when = (at: Date) => (
    <time dateTime={rfc3339(at, site.timeZone)}>{writeDateTime(at, language, site.timeZone)}</time>
  );
  return (
    <>
      {!publishedAt && !view.embargo && <p className="notice draft">{t('release.draft')}</p>}
      {withdrawal && (
        <div className="notice withdrawn">
          <b>{t.rich('release.withdrawnAt', { date: () => when(withdrawal.at) })}</b>
          <p>
            <Words text={withdrawal.text} language={language} />
          </p>
          <p>{t('release.withdrawnKept')}</p>
        </div>
      )}
      <Old view={view} />
      {corrections.map(({ at, note, restored }, place) => (
        <div className="notice" key={at.toISOString()}>
          {numberOf(corrections, place) > 0 && (
            <p>{t('release.correctionNumber', { number: numberOf(corrections, place) })}</p>
          )}
          <b>{t.rich(restored ? 'release.restoredAt' : 'release.correctedAt', { date: () => when(at) })}</b>
          <p>
            <Words text={note} language={language} />
          </p>
        </div>
      ))}
    </>
  );
}

/** That what was true when it was written may not be any more. */
function Old({ view }: { view: ReleaseView }) {
  const { language, site } = view;
  const years = oldAfter(view);
  const t = translator(language, 'site');
  return years === null ? null : (
    <div className="notice">
      <b>{t('release.old', { years })}</b>
      <p>
        {t('release.oldWhy')} <a href={`/${site.key}/${language}/news`}>{t('missing.latest')}</a>
      </p>
    </div>
  );
}
