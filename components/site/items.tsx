import { setSpaces } from '#lib/documents/spacing.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { siteOf } from '#lib/releases/path.ts';
import type { Marked, ReleaseCard, SiteView } from '#lib/releases/view.ts';
import { rfc3339, writeDate, writeDayAndMonth } from '#lib/time.ts';

type Props = { items: ReleaseCard[]; site: SiteView; language: Language; withYear?: boolean };

/** Releases in a list: day and kind, headline, then what it is about or what happened to it. */
export function Items({ items, site, language, withYear = false }: Props) {
  const t = translator(language, 'site');
  const write = withYear ? writeDate : writeDayAndMonth;
  return (
    <ol className="items">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <time dateTime={rfc3339(item.publishedAt, site.timeZone)}>
              {write(item.publishedAt, language, site.timeZone)}
            </time>
            {` · ${t(`kinds.${item.kind}`)}`}
            <From item={item} site={site} language={language} />
            {item.corrected && !item.withdrawnAt && (
              <>
                {' · '}
                <b>{t('list.corrected')}</b>
              </>
            )}
          </p>
          <h3>
            <a href={item.href}>
              {item.marked ? <Hits of={item.marked.headline} language={item.language} /> : item.headline}
            </a>
          </h3>
          {item.withdrawnAt ? (
            <p className="note">
              {t('list.withdrawn', { date: writeDayAndMonth(item.withdrawnAt, language, site.timeZone) })}
            </p>
          ) : (
            item.summary && (
              <p>{item.marked ? <Hits of={item.marked.summary} language={item.language} /> : item.summary}</p>
            )
          )}
        </li>
      ))}
    </ol>
  );
}

function Hits({ of, language }: { of: Marked; language: Language }) {
  return of.map(({ text: said, hit }, at) => {
    const text = setSpaces(said, language);
    const key = `${at} ${text}`;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

/** Whose release it is, where its page is on another newsroom than the list. */
export function From({ item, site, language }: Pick<Props, 'site' | 'language'> & { item: ReleaseCard }) {
  const home = siteOf(item.href);
  const name = home === site.key ? undefined : site.newsrooms?.[home];
  return name ? (
    <>
      {' · '}
      {translator(language, 'site')('list.from', { site: name })}
    </>
  ) : null;
}
