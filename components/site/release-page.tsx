import { Body } from '#components/release/body.tsx';
import { countryName } from '#lib/directory/countries.ts';
import { renderFigures, renderHeadline, renderStandfirst } from '#lib/documents/render.ts';
import { findAll } from '#lib/documents/text.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { PaperLink } from '#lib/papers/links.ts';
import { type KindPage, kindPage } from '#lib/releases/kind-page.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { rfc3339, writeDate } from '#lib/time.ts';
import { CopyOf, EmbargoLine } from './embargo-line.tsx';
import { ReleaseAside } from './release-aside.tsx';
import { ReleaseNotices } from './release-notices.tsx';

/** A release as readers see it, and as the desk's preview shows a draft: headline, notices, text, what is around it. */
export function ReleasePage({ view, papers = [] }: { view: ReleaseView; papers?: readonly PaperLink[] }) {
  const { doc, language, site, publishedAt } = view;
  const t = translator(language, 'site');
  const standfirst = renderStandfirst(doc, language);
  const page = kindPage(view.kind, doc, language, t('release.zone', { place: placeOf(view) }));
  return (
    <article className={view.kind}>
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
          {view.reach === 'global' && site.country && ` · ${t('release.worldwide')}`}
        </p>
        <h1>{renderHeadline(doc, language)}</h1>
        {view.kind === 'statement' && <Speaker view={view} speaker={page.speaker} />}
        {standfirst && <p className="standfirst">{standfirst}</p>}
        <Jump view={view} />
      </header>
      <div className="grid">
        <div className="text">
          <ReleaseNotices view={view} />
          {page.figures && renderFigures(page.figures, language)}
          {page.contents.length > 0 && <Contents contents={page.contents} language={language} />}
          <Body doc={page.doc} language={language} about={view.about} facts={view.facts} over={view.over} />
          {view.embargo && <CopyOf embargo={view.embargo} language={language} />}
          <p className="cite">
            <bdi dir="ltr">{view.address}</bdi>
          </p>
        </div>
        <ReleaseAside view={view} papers={papers} />
      </div>
    </article>
  );
}

/** Who makes a statement: whoever it quotes, else the Organization itself. */
function Speaker({ view: { language }, speaker }: { view: ReleaseView; speaker: KindPage['speaker'] }) {
  const t = translator(language, 'site');
  return (
    <p className="speaker">
      <b>{speaker?.name ?? t('names.organization')}</b>
      {speaker?.rest && `${t('document.comma')}${speaker.rest}`}
    </p>
  );
}

/** The items of a note, to go to one of them. */
function Contents({ contents, language }: Pick<KindPage, 'contents'> & Pick<ReleaseView, 'language'>) {
  const t = translator(language, 'site');
  return (
    <nav className="contents" aria-labelledby="contents">
      <b id="contents">{t('release.contents')}</b>
      <ol>
        {contents.map(({ anchor, words }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

// Whose clock an hour of the text means: the mission's country, at headquarters Geneva.
function placeOf({ language, site: { country } }: ReleaseView): string {
  return country ? countryName(country, language) : translator(language, 'embargo')('line.geneva');
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
