import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { standfirstOf } from '#lib/documents/text.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { SHARE_SIZE, shareAlt, shareOf } from '#lib/papers/share-of.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { pageTitle, siteTitle } from '#lib/sites/titles.ts';

// About as much as search engines show; what is longer ends in "…" there.
const SEEN = { title: 60, description: 155 } as const;

type Props = { view: ReleaseView; language: Language; picture: string };

/** How a release is shown where it is found and where its link is shared, and what should be mended for that. */
export function Elsewhere({ view, language, picture }: Props) {
  const t = translator(language, 'beside');
  const title = pageTitle(view.headline, view.site, view.language);
  const told = { lang: view.language, dir: directionOf(view.language) };
  const doubts = [
    ...(standfirstOf(view.doc).trim() ? [] : [t('elsewhere.no_standfirst')]),
    ...(view.headline.length > SEEN.title
      ? [t('elsewhere.long_title', { length: view.headline.length, most: SEEN.title })]
      : []),
  ];
  return (
    <section aria-labelledby="elsewhere" className="mt-8 grid max-w-[72rem] gap-4">
      <div>
        <h2 id="elsewhere" className="text-lg leading-6">
          {t('elsewhere.title')}
        </h2>
        <p className="text-ink-2">{t('elsewhere.hint')}</p>
      </div>
      {doubts.length > 0 && (
        <ul className="grid gap-1 text-warning">
          {doubts.map((words) => (
            <li key={words} className="flex items-start gap-1.5">
              <Icon of={TriangleAlert} className="mt-1" />
              {words}
            </li>
          ))}
        </ul>
      )}
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <Card name={t('elsewhere.search')}>
          <div {...told} className="grid gap-1 p-4">
            <p className="text-xs text-ink-3">
              <bdi dir="ltr" className="wrap-anywhere">
                {view.address}
              </bdi>
            </p>
            <p className="text-lg leading-6 font-medium text-brand wrap-anywhere">
              {cutAt(title, SEEN.title)}
            </p>
            <p className="text-ink-2 wrap-anywhere">{cutAt(view.summary, SEEN.description)}</p>
          </div>
        </Card>
        <Card name={t('elsewhere.shared')}>
          {/* biome-ignore lint/performance/noImgElement: drawn for this page, as readers' networks will have it */}
          <img src={picture} alt={shareAlt(shareOf(view))} {...SHARE_SIZE} className="block h-auto w-full" />
          <div {...told} className="grid gap-0.5 border-t border-line bg-ground p-3">
            <p className="text-xs text-ink-3">{siteTitle(view.site, view.language)}</p>
            <p className="font-semibold wrap-anywhere">{view.headline}</p>
            <p className="line-clamp-2 text-sm text-ink-2 wrap-anywhere">{view.summary}</p>
          </div>
        </Card>
      </div>
    </section>
  );
}

function Card({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="m-0 grid gap-1.5">
      <figcaption className="text-xs text-ink-3">{name}</figcaption>
      <div className="overflow-hidden rounded-lg border border-line bg-paper">{children}</div>
    </figure>
  );
}

// At the end of a word, as search engines cut.
function cutAt(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:،؛–—-]+$/, '')}…`;
}
