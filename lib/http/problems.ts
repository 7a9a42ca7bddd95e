/** Every way a desk route may say no: its status and its English title. The key ends its `type`, which never changes. */
export const PROBLEMS = {
  'no-session': { status: 401, title: 'Nobody is signed in' },
  'other-member': { status: 401, title: 'Somebody else is signed in' },
  'cross-origin': { status: 403, title: 'The request did not come from the newsroom' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'version-behind': { status: 409, title: 'Others were first' },
  'version-unknown': { status: 409, title: 'The document never had this version' },
  'schema-moved-on': { status: 409, title: 'The editor is of another version than the newsroom' },
  conflict: { status: 409, title: 'Somebody was first' },
  'too-large': { status: 413, title: 'Too much at once' },
  invalid: { status: 422, title: 'What was sent cannot be used' },
  'rule-broken': { status: 422, title: 'A rule of the newsroom stands in the way' },
  'base-version-missing': { status: 428, title: 'The version it is based on is missing' },
  'too-many': { status: 429, title: 'Too many requests' },
  unexpected: { status: 500, title: 'Something went wrong' },
} as const satisfies Record<string, { status: number; title: string }>;

export type Problem = keyof typeof PROBLEMS;

/** The stable `type` of a problem (RFC 9457 §3.1.1). */
export const problemType = (problem: Problem): string => `urn:newsroom:problem:${problem}`;
