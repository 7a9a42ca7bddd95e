import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import type { NewsView } from '#lib/releases/news.ts';

const FAR = 50;

/** The way through a long list: first, last, and the pages around this one; the last only where all were counted. */
export function Pages({ view }: { view: NewsView }) {
  const { site, language, path, choice, list, instead } = view;
  const { page, pages, next } = list;
  if (pages === null ? page === 1 && !next : pages < 2) return null;
  const t = translator(language, 'site');
  const asked = { ...choice, ...(instead && { q: instead }), ...(path && { year: undefined }) };
  const hrefOf = (to: number, before?: string) => {
    const query = queryOf(asked, to, before);
    return `/${site.key}/${language}/news${path}${query && `?${query}`}`;
  };
  const last = pages ?? page;
  // far behind, a place is found at once and a number must be counted to
  const behind = pages === null || choice.q || page >= FAR ? (next ?? undefined) : undefined;
  const shown = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((it) => it >= 1 && it <= last)
    .sort((a, b) => a - b);
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      {shown.map((it, at) => (
        <span key={it}>
          {at > 0 && it - (shown[at - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          {it === page ? (
            <span aria-current="page">{it}</span>
          ) : (
            <a href={hrefOf(it, it === page + 1 ? behind : undefined)}>{it}</a>
          )}
        </span>
      ))}
      {next && (
        <a rel="next" href={hrefOf(page + 1, behind)}>
          {t('list.next')}
        </a>
      )}
    </nav>
  );
}
