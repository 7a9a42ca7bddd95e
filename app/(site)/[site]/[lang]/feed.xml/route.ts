import { answerFeed } from '#lib/delivery/feeds/answer.ts';
import { RSS_TYPE, writeRss } from '#lib/delivery/feeds/rss.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, params, { file: 'feed.xml', type: RSS_TYPE, write: writeRss });
}
