import { rfc3339 } from '../../time.ts';
import type { Feed } from './feed.ts';

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed): string {
  const authors = [{ name: feed.author, url: 'https://www.iom.int/' }];
  const full = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    next_url: feed.next ?? undefined,
    language: feed.language,
    authors,
    hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
    items: feed.items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      url: item.url,
      title: item.title,
      summary: item.summary || undefined,
      content_html: item.html,
      image: item.image ?? undefined,
      date_published: rfc3339(item.publishedAt),
      date_modified: rfc3339(item.updatedAt),
      language: feed.language,
      tags: item.categories.map(({ label }) => label),
    })),
  };
  return JSON.stringify(full, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
