import { Body } from '#components/release/body.tsx';
import { renderHeadline, renderStandfirst } from '#lib/documents/render.ts';
import { findAll } from '#lib/documents/text.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { rfc3339, writeDate } from '#lib/time.ts';
import { CopyOf, EmbargoLine } from './embargo-line.tsx';
import { ReleaseAside } from './release-aside.tsx';
import { ReleaseNotices } from './release-notices.tsx';

/** A release as readers see it, and as the desk's preview shows a draft: headline, notices, text, what is around it. */
export function ReleasePage({ view }: { view: ReleaseView }) {
  const { doc, language, site, publishedAt } = view;
  const t = translator(language, 'site');
  const standfirst = renderStandfirst(doc, language);
  return (
    <article>
      {view.embargo && <EmbargoLine embargo={view.embargo} language={language} />}
      <header>
        <p className="kicker marker">
          <b>{t(`kinds.${view.kind}`)}</b>
          {publishedAt && (
            <>
              {' · '}
              <time dateTime={rfc3339(publishedAt, site.timeZone)}>
                {writeDate(publishedAt, language, site.timeZone)}
              </time>
            </>
          )}
        </p>
        <h1>{renderHeadline(doc, language)}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
        <Jump view={view} />
      </header>
      <div className="grid">
        <div className="text">
          <ReleaseNotices view={view} />
          <Body doc={doc} language={language} about={view.about} facts={view.facts} over={view.over} />
          {view.embargo && <CopyOf embargo={view.embargo} language={language} />}
          <p className="cite">
            <bdi dir="ltr">{view.address}</bdi>
          </p>
        </div>
        <ReleaseAside view={view} />
      </div>
    </article>
  );
}

/** Help before history: the numbers and the contacts in one tap from the headline. */
function Jump({ view: { doc, language } }: { view: ReleaseView }) {
  const t = translator(language, 'site');
  const help = findAll(doc, 'helplines').length > 0;
  const press = findAll(doc, 'contacts').length > 0;
  return help || press ? (
    <p className="jump">
      {help && <a href="#help">{t('release.jumpHelp')}</a>}{' '}
      {press && <a href="#press">{t('release.jumpPress')}</a>}
    </p>
  ) : null;
}
