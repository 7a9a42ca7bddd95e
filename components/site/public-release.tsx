import type { PaperLink } from '#lib/papers/links.ts';
import { newsArticle } from '#lib/releases/news-article.ts';
import type { ReleaseView } from '#lib/releases/view.ts';
import { Answer } from './answer.tsx';
import { ReleasePage } from './release-page.tsx';
import { Shell } from './shell.tsx';

/** A live release at its public address: the page, and for machines the article it is. */
export function PublicRelease({ view, papers }: { view: ReleaseView; papers: readonly PaperLink[] }) {
  const { site, language, versions } = view;
  return (
    <Shell site={site} language={language} versions={versions}>
      <Answer status={200} keys={`release-${view.id}`} modified={view.updatedAt ?? view.publishedAt} />
      <ReleasePage view={view} papers={papers} />
      {!view.withdrawal && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped; as text React would quote it
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: newsArticle(view) }} />
      )}
    </Shell>
  );
}
