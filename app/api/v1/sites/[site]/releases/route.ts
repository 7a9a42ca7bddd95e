import { answerApi } from '#lib/api/answer.ts';
import { answerReleases } from '#lib/api/read.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ site: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerApi(async () => answerReleases((await params).site, new URL(request.url).searchParams));
}
