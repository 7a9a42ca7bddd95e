import { isLanguage } from '../../languages.ts';
import { chooseFrom } from '../../releases/choice.ts';
import { findSite } from '../../sites/public.ts';
import type { Feed } from './feed.ts';
import { readFeed } from './public.ts';

type Address = { site: string; lang: string };
type Form = { file: string; type: string; write: (feed: Feed) => string };

/**
 * Answers a request for a feed, filtered by `?country=` and `?kind=`. Only `Last-Modified` is compared here;
 * the server in front compares the ETag. An unknown newsroom or language is 404 without a body.
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
  const { kind, country } = chooseFrom(Object.fromEntries(new URL(request.url).searchParams));
  const feed = await readFeed(site, lang, { kind, country, file });
  const headers = new Headers({
    'content-type': type,
    'content-language': lang,
    'surrogate-key': `list-${key}-${lang}`,
  });
  if (feed.updatedAt) headers.set('last-modified', feed.updatedAt.toUTCString());
  return isOlder(request, feed.updatedAt)
    ? new Response(null, { status: 304, headers })
    : new Response(write(feed), { headers });
}

// RFC 9110 §13.1.3: If-Modified-Since counts only without If-None-Match, and to the second.
function isOlder({ headers }: Request, updatedAt: Date | null): boolean {
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  if (!updatedAt || Number.isNaN(since) || headers.has('if-none-match')) return false;
  return Math.floor(updatedAt.getTime() / 1000) * 1000 <= since;
}
