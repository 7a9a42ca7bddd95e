import { publishedListings as listed } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import { summaryOf } from '../documents/plain-text.ts';
import { setSpaces } from '../documents/spacing.ts';
import { pathOf } from './address.ts';
import type { ReleaseCard } from './view.ts';

/** What a list needs of a live release: never the document, only the paragraph it opens with. */
export const cardColumns = {
  id: listed.releaseId,
  storyId: listed.storyId,
  homeKey: listed.homeKey,
  language: listed.language,
  slug: listed.slug,
  kind: listed.kind,
  headline: listed.headline,
  standfirst: listed.standfirst,
  opening: listed.opening,
  publishedAt: listed.publishedAt,
  withdrawnAt: listed.withdrawnAt,
  corrected: listed.corrected,
};

type CardRow = Omit<ReleaseCard, 'href' | 'summary'> & {
  homeKey: string;
  slug: string;
  standfirst: string;
  opening: NodeJson | null;
};

/** A row of these columns as a list shows it. */
export function cardOf({ homeKey, slug, standfirst, opening, ...row }: CardRow): ReleaseCard {
  return {
    ...row,
    headline: setSpaces(row.headline, row.language),
    href: pathOf(homeKey, row.language, slug),
    summary: setSpaces(standfirst || openingWords(opening, row.language), row.language),
  };
}

function openingWords(opening: NodeJson | null, language: ReleaseCard['language']): string {
  if (!opening) return '';
  return summaryOf({ type: 'doc', content: [{ type: 'body', content: [opening] }] }, language, 200);
}
