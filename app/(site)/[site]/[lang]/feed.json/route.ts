import { answerFeed } from '#lib/delivery/feeds/answer.ts';
import { JSON_FEED_TYPE, writeJsonFeed } from '#lib/delivery/feeds/json-feed.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string; lang: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, params, { file: 'feed.json', type: JSON_FEED_TYPE, write: writeJsonFeed });
}
