import { rfc3339 } from '../../time.ts';
import type { Feed, FeedItem } from './feed.ts';
import { cdata, element, xml, xmlDocument } from './xml.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** A feed as Atom 1.0 (RFC 4287); what was withdrawn is named as deleted (RFC 6721). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', rfc3339(feed.updatedAt ?? new Date(0))),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xml(feed.home)}"/>`,
    feed.next && `<link rel="next" type="application/atom+xml" href="${xml(feed.next)}"/>`,
    feed.hub && `<link rel="hub" href="${xml(feed.hub)}"/>`,
    ...feed.items.map((item) => writeEntry(item, feed)),
    ...feed.removed.map(({ id, at }) => `<at:deleted-entry ref="urn:uuid:${id}" when="${rfc3339(at)}"/>`),
    '</feed>',
  );
}

function writeEntry(item: FeedItem, { language }: Feed): string {
  return [
    '<entry>',
    element('id', `urn:uuid:${item.id}`),
    element('title', item.title),
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xml(item.url)}"/>`,
    element('published', rfc3339(item.publishedAt)),
    element('updated', rfc3339(item.updatedAt)),
    ...item.categories.map(
      ({ scheme, term, label }) =>
        `<category scheme="urn:newsroom:${scheme}" term="${xml(term)}" label="${xml(label)}"/>`,
    ),
    element('summary', item.summary),
    `<content type="html">${cdata(item.html)}</content>`,
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n');
}
