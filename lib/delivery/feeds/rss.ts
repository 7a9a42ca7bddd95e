import { rfc822 } from '../../time.ts';
import type { Feed, FeedItem } from './feed.ts';
import { cdata, element, xml, xmlDocument } from './xml.ts';

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

/** A feed as RSS 2.0 (rssboard.org/rss-specification) with the whole text in content:encoded. */
export function writeRss(feed: Feed): string {
  return xmlDocument(
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.language),
    element('lastBuildDate', feed.updatedAt && rfc822(feed.updatedAt)),
    `<atom:link href="${xml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    feed.next && `<atom:link href="${xml(feed.next)}" rel="next" type="application/rss+xml"/>`,
    feed.hub && `<atom:link href="${xml(feed.hub)}" rel="hub"/>`,
    ...feed.items.map((item) => writeItem(item, feed)),
    '</channel>',
    '</rss>',
  );
}

function writeItem(item: FeedItem, { author, language }: Feed): string {
  return [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    element('guid', `urn:uuid:${item.id}`, 'isPermaLink="false"'),
    element('pubDate', rfc822(item.publishedAt)),
    element('dc:creator', author),
    element('dc:language', language),
    ...item.categories.map(({ scheme, label }) => element('category', label, `domain="${scheme}"`)),
    element('description', item.summary),
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    '</item>',
  ]
    .filter(Boolean)
    .join('\n');
}
