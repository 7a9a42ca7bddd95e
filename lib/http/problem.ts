import { Conflict, Forbidden, Invalid, isRefusal, NotFound, type Params } from '../errors.ts';
import { log } from '../log.ts';
import { hasLeft } from './has-left.ts';
import { PROBLEMS, type Problem, problemType } from './problems.ts';

/** Members of a problem besides `type`, `title` and `status`. */
export type Details = { reason?: string; fields?: Record<string, string[]>; [name: string]: unknown };

/** An answer that says what went wrong, as RFC 9457 has it. */
export function problem(
  name: Problem,
  details: Details = {},
  headers: Record<string, string> = {},
): Response {
  const { status, title } = PROBLEMS[name];
  return new Response(JSON.stringify({ type: problemType(name), title, status, ...details }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

// Nobody hears it, but logs and figures may not call it a fault; nginx has the same number for it.
const LEFT = 499;

/** The same for an error of a verb. Whatever the newsroom did not foresee is logged and says nothing of itself. */
export function problemOf(error: unknown): Response {
  if (hasLeft(error)) {
    log().debug({ err: error }, 'a desk request was left before it was whole');
    return new Response(null, { status: LEFT });
  }
  if (!isRefusal(error)) {
    log().error({ err: error }, 'a desk route failed');
    return problem('unexpected');
  }
  const { reason, params } = error;
  const details: Details = { reason, ...withParams(params) };
  if (error instanceof Invalid && Object.keys(error.fields).length) details.fields = error.fields;
  return problem(special[reason] ?? nameOf(error), details);
}

const special: Record<string, Problem> = {
  no_session: 'no-session',
  other_member: 'other-member',
  cross_origin: 'cross-origin',
  schema_moved_on: 'schema-moved-on',
  version_unknown: 'version-unknown',
  body_too_large: 'too-large',
  base_version_missing: 'base-version-missing',
};

function nameOf(error: Error): Problem {
  if (error instanceof NotFound) return 'not-found';
  if (error instanceof Forbidden) return 'forbidden';
  if (error instanceof Conflict) return 'conflict';
  return error instanceof Invalid ? 'invalid' : 'rule-broken';
}

const withParams = (params: Params) => (Object.keys(params).length ? { params } : {});
