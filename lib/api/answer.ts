import type { z } from 'zod';
import { log } from '../log.ts';

/** Why the API says no: the end of a problem's `type`, its status and its title. */
const TROUBLES = {
  invalid: { status: 400, title: 'What was asked cannot be understood' },
  'not-found': { status: 404, title: 'Not found' },
  gone: { status: 410, title: 'It was taken away' },
  'only-read': { status: 405, title: 'This API is for reading' },
  unexpected: { status: 500, title: 'Something went wrong' },
} as const;
export type ApiTrouble = keyof typeof TROUBLES;

/** Every page of the web may read what is public. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Link',
} as const;

/** JSON that anybody may read; `keys` are what a cache may forget it by. Half characters are made whole. */
export function answerJson(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json; charset=utf-8', ...OPEN, ...headers },
  });
}

/** A problem as RFC 9457 has it; `keys` are what a cache may forget it by. */
export function apiProblem(
  trouble: ApiTrouble,
  { fields, keys }: { fields?: Record<string, string[]>; keys?: string } = {},
): Response {
  const { status, title } = TROUBLES[trouble];
  const body = { type: `urn:newsroom:problem:${trouble}`, title, status, ...(fields && { fields }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...OPEN, ...(keys && { 'surrogate-key': keys }) },
  });
}

/** Runs a route of the API; what nobody foresaw is logged and says nothing of itself. */
export async function answerApi(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log().error({ err: error }, 'a route of the public API failed');
    return apiProblem('unexpected');
  }
}

/** What is wrong, by the name of what it is wrong with. */
export function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    for (const name of names) {
      fields[name] ??= [];
      fields[name].push(issue.code === 'unrecognized_keys' ? 'is not known here' : issue.message);
    }
  }
  return fields;
}
