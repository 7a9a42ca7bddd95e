import { answerApi, answerJson } from '#lib/api/answer.ts';
import { describeApi } from '#lib/api/openapi.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerApi(async () => answerJson(describeApi()));
}
