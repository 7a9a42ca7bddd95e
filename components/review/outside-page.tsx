import { ReleasePage } from '#components/site/release-page.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';
import type { OutsideView } from '#lib/review/outside/queries.ts';
import { writeInstant } from '#lib/time.ts';

type Props = { token: string; found: OutsideView };

/** What somebody without an account sees: who asks and until when, the text as readers would see it, and two answers. */
export function OutsidePage({ token, found }: Props) {
  const { asked, by, revision, timeZone, view } = found;
  const { language } = asked;
  const t = translator(language, 'review');
  const when = (instant: Date) => writeInstant(instant, language, timeZone);
  return (
    <>
      <a className="skip" href="#text">
        {view.headline}
      </a>
      <header className="band">
        <div className="wrap">
          <span className="mark">
            <bdi dir="ltr">
              <b>IOM · OIM</b> Newsroom
            </bdi>
          </span>
        </div>
      </header>
      <main className="wrap">
        <section className="asks">
          <h1>{t('outside.page.title')}</h1>
          <p>{t('outside.page.asks', { who: by, name: asked.name })}</p>
          {asked.note && <blockquote dir="auto">{asked.note}</blockquote>}
          <p>{t('outside.page.private', { until: when(asked.expiresAt), revision })}</p>
          <p>
            <a href="#answer">{t('outside.page.to_answer')}</a>
          </p>
        </section>
        <div id="text" lang={view.language} dir={directionOf(view.language)}>
          <ReleasePage view={view} />
        </div>
        <section className="answers" id="answer">
          <h2>{t('outside.page.answer')}</h2>
          {asked.answer && asked.answeredAt ? (
            <div className="answered" role="status">
              <p>{t(`outside.page.done_${asked.answer}`, { when: when(asked.answeredAt), who: by })}</p>
              {asked.words && <blockquote dir="auto">{asked.words}</blockquote>}
            </div>
          ) : (
            <Answers token={token} language={language} />
          )}
        </section>
      </main>
    </>
  );
}

function Answers({ token, language }: { token: string; language: OutsideView['asked']['language'] }) {
  const t = translator(language, 'review');
  const action = `/approve/${encodeURIComponent(token)}/answer`;
  return (
    <>
      <form method="post" action={action}>
        <input type="hidden" name="answer" value="approved" />
        <label htmlFor="words-yes">{t('outside.page.words')}</label>
        <textarea id="words-yes" name="words" rows={2} maxLength={4000} dir="auto" />
        <button type="submit" className="yes">
          {t('outside.page.approve')}
        </button>
      </form>
      <form method="post" action={action}>
        <input type="hidden" name="answer" value="refused" />
        <label htmlFor="words-no">{t('outside.page.words_no')}</label>
        <textarea id="words-no" name="words" rows={4} maxLength={4000} required dir="auto" />
        <button type="submit">{t('outside.page.refuse')}</button>
      </form>
    </>
  );
}
