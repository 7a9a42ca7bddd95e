import { apiProblem } from '#lib/api/answer.ts';

/** No such address in the public API. */
export function GET(): Response {
  return apiProblem('not-found');
}
