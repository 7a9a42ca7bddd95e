import { translator } from '#lib/i18n/translate.ts';
import { queryOf } from '#lib/releases/choice.ts';
import type { NewsView } from '#lib/releases/news.ts';

/** The way through a long list: first, last, and the pages around this one. */
export function Pages({ view }: { view: NewsView }) {
  const { site, language, path, choice, list } = view;
  if (list.pages < 2) return null;
  const t = translator(language, 'site');
  const hrefOf = (page: number) => {
    const query = queryOf(path ? { ...choice, year: undefined } : choice, page);
    return `/${site.key}/${language}/news${path}${query && `?${query}`}`;
  };
  const shown = [...new Set([1, list.page - 1, list.page, list.page + 1, list.pages])]
    .filter((page) => page >= 1 && page <= list.pages)
    .sort((a, b) => a - b);
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      {shown.map((page, at) => (
        <span key={page}>
          {at > 0 && page - (shown[at - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          {page === list.page ? <span aria-current="page">{page}</span> : <a href={hrefOf(page)}>{page}</a>}
        </span>
      ))}
      {list.page < list.pages && (
        <a rel="next" href={hrefOf(list.page + 1)}>
          {t('list.next')}
        </a>
      )}
    </nav>
  );
}
