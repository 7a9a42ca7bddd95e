import { sql } from 'drizzle-orm';
import { publishedReleases as live } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import { summaryOf } from '../documents/plain-text.ts';
import { pathOf } from './address.ts';
import type { Kind } from './kinds.ts';
import type { ReleaseCard } from './view.ts';

/** What a list needs of a live release: never the whole document, only the paragraph it opens with. */
export const cardColumns = {
  id: live.id,
  storyId: live.storyId,
  siteKey: live.siteKey,
  language: live.language,
  slug: live.slug,
  kind: sql<Kind>`details->>'kind'`,
  headline: live.headline,
  standfirst: live.standfirst,
  opening: sql<NodeJson | null>`case when standfirst = '' then jsonb_path_query_first(doc,
    '$.content[*] ? (@.type == "body").content[*] ? (@.type == "paragraph" && exists (@.content))') end`,
  publishedAt: live.firstPublishedAt,
  withdrawnAt: live.withdrawnAt,
  corrected: sql<boolean>`exists (select from published_corrections c where c.release_id = published_releases.id and not c.restored)`,
};

type CardRow = Omit<ReleaseCard, 'href' | 'summary'> & {
  siteKey: string;
  slug: string;
  standfirst: string;
  opening: NodeJson | null;
};

/** A row of these columns as a list shows it. */
export function cardOf({ siteKey, slug, standfirst, opening, ...row }: CardRow): ReleaseCard {
  return {
    ...row,
    href: pathOf(siteKey, row.language, slug),
    summary: standfirst.trim() || openingWords(opening, row.language),
  };
}

function openingWords(opening: NodeJson | null, language: ReleaseCard['language']): string {
  if (!opening) return '';
  return summaryOf({ type: 'doc', content: [{ type: 'body', content: [opening] }] }, language, 200);
}
