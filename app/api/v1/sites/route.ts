import { answerApi } from '#lib/api/answer.ts';
import { answerSites } from '#lib/api/read.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerApi(answerSites);
}
