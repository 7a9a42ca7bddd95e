import { readCursor } from '../../finding/cursor.ts';
import { isLanguage } from '../../languages.ts';
import { chooseFrom } from '../../releases/choice.ts';
import { findSite } from '../../sites/public.ts';
import type { Feed } from './feed.ts';
import { readFeed } from './public.ts';

type Address = { site: string; lang: string };
type Form = { file: string; type: string; write: (feed: Feed) => string };

/**
 * Answers a request for a feed, of all or of a `?kind=`, `?country=`, `?topic=` or `?project=`; what makes no sense is left out, as in
 * lists, and the feed's own address says what was understood. Only `Last-Modified` is compared here; the server in front
 * compares the ETag. An unknown newsroom or language is 404 without a body.
 */
export async function answerFeed(
  request: Request,
  params: Promise<Address>,
  { file, type, write }: Form,
): Promise<Response> {
  const { site: key, lang } = await params;
  const site = isLanguage(lang) ? await findSite(key, lang) : null;
  if (!site || !isLanguage(lang) || !site.languages.includes(lang))
    return new Response(null, { status: 404 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { kind, country, topic, project } = chooseFrom(asked);
  const before = readCursor(asked.before ?? '') ? asked.before : undefined;
  const feed = await readFeed(site, lang, { kind, country, topic, project, before, file });
  const headers = new Headers({
    'content-type': type,
    'content-language': lang,
    'surrogate-key': `list-${key}-${lang}`,
  });
  headers.set('access-control-allow-origin', '*');
  if (feed.hub) headers.set('link', `<${feed.hub}>; rel="hub", <${feed.self}>; rel="self"`);
  const changedAt = settled(feed.changedAt);
  if (changedAt) headers.set('last-modified', changedAt.toUTCString());
  return isOlder(request, changedAt)
    ? new Response(null, { status: 304, headers })
    : new Response(write(feed), { headers });
}

// RFC 9110 §13.1.3: If-Modified-Since counts only without If-None-Match, and to the second.
function isOlder({ headers }: Request, updatedAt: Date | null): boolean {
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  if (!updatedAt || Number.isNaN(since) || headers.has('if-none-match')) return false;
  return Math.floor(updatedAt.getTime() / 1000) * 1000 <= since;
}

// A date says a second: while that second lasts, it may change once more under the same date (RFC 9110 §8.8.2.2).
function settled(changedAt: Date | null): Date | null {
  return changedAt && Date.now() - changedAt.getTime() > 2000 ? changedAt : null;
}
