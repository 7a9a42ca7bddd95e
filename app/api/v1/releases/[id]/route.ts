import { answerApi } from '#lib/api/answer.ts';
import { answerRelease } from '#lib/api/read.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerApi(async () => answerRelease((await params).id));
}
