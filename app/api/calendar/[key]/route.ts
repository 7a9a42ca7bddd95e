import { readFeed } from '#lib/calendar/feed.ts';

/** The calendar of whoever holds a private address. Nobody is signed in here: the key in the address is the way in. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  const calendar = await readFeed((await params).key);
  const headers = {
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  };
  return calendar === null
    ? new Response(null, { status: 404, headers })
    : new Response(calendar, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
}
