/** What a verb or query may refuse with. `reason` is a stable code; the interface says it in the member's language. */
export type Params = Record<string, string | number>;

class NewsroomError extends Error {
  readonly reason: string;
  readonly params: Params;

  constructor(reason: string, params: Params = {}) {
    super(reason);
    this.name = new.target.name;
    this.reason = reason;
    this.params = params;
  }
}

/** The thing does not exist, or does not exist for this person. */
export class NotFound extends NewsroomError {}

/** The person may see it but not do this. `reason` comes from the policy. */
export class Forbidden extends NewsroomError {}

/** Somebody else was first, or the version seen is no longer current. */
export class Conflict extends NewsroomError {}

/** A rule of the newsroom stands in the way; `reason` says which and what to do. */
export class RuleBroken extends NewsroomError {}

/** What was sent cannot be read. `fields` maps a field's name to reason codes. */
export class Invalid extends NewsroomError {
  readonly fields: Record<string, string[]>;

  constructor(reason: string, fields: Record<string, string[]> = {}, params: Params = {}) {
    super(reason, params);
    this.fields = fields;
  }
}

/** True for the five errors above: those whose reason may be shown to a person. */
export function isRefusal(error: unknown): error is NotFound | Forbidden | Conflict | RuleBroken | Invalid {
  return error instanceof NewsroomError;
}
