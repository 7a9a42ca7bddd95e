import { PROBLEMS, type Problem, problemType } from '#lib/http/problems.ts';
import type { Answer, Batch, Desk, Missing } from './desk.ts';
import type { Said } from './whereabouts.ts';

const PATIENCE_MS = 20_000;

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** The newsroom over HTTP (docs/desk-api.md). Never throws: what goes wrong is an answer. */
export function fetchDesk(releaseId: string, memberId: string, send: Send = (...on) => fetch(...on)): Desk {
  const address = `/api/desk/releases/${releaseId}/steps`;
  const ask = <T>(path: string, init: RequestInit) => askDesk<T>(path, memberId, init, send);
  return {
    save: (batch: Batch) =>
      ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(batch),
      }),
    since: (version: number) => ask<Missing>(`${address}?since=${version}`, { method: 'GET' }),
  };
}

/** One request of a page of the desk, in the name of its member. Never throws: what goes wrong is an answer. */
export async function askDesk<T>(
  path: string,
  memberId: string,
  init: RequestInit,
  send: Send = (...on) => fetch(...on),
): Promise<Answer<T>> {
  try {
    const response = await send(path, {
      ...init,
      headers: { ...init.headers, 'newsroom-member': memberId },
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: 'no-store',
      // What is on its way when the tab is closed still arrives; browsers allow it up to 64 kB.
      keepalive: String(init.body ?? '').length < 20_000,
    });
    return await answerOf<T>(response);
  } catch {
    return { kind: 'trouble', why: navigator.onLine ? 'server' : 'offline' };
  }
}

/** Tells the newsroom where this tab is in a release. @returns whether it arrived; never throws */
export async function tellWhere(releaseId: string, memberId: string, said: Said): Promise<boolean> {
  try {
    const { ok } = await fetch(`/api/desk/releases/${releaseId}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'newsroom-member': memberId },
      body: JSON.stringify(said),
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: 'no-store',
    });
    return ok;
  } catch {
    return false;
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const body = await response.json();
  if (response.ok) return { kind: 'ok', value: body };
  const reason = String(body.reason ?? '');
  switch (nameOf(body.type)) {
    case 'version-behind':
      return { kind: 'behind', missing: body };
    case 'no-session':
      return { kind: 'trouble', why: 'signed_out' };
    case 'other-member':
      return { kind: 'trouble', why: 'other_member' };
    case 'too-many':
      return {
        kind: 'trouble',
        why: 'slow_down',
        waitMs: 1000 * Number(response.headers.get('retry-after') ?? 1),
      };
    case 'forbidden':
    case 'cross-origin':
      return { kind: 'refused', why: 'forbidden', reason };
    case 'not-found':
      return { kind: 'refused', why: 'gone', reason };
    case 'schema-moved-on':
    case 'version-unknown':
      return { kind: 'refused', why: 'outdated', reason };
    case 'invalid':
    case 'too-large':
    case 'base-version-missing':
    case 'rule-broken':
    case 'conflict':
      return { kind: 'refused', why: 'invalid', reason };
    case 'unexpected':
    case undefined:
      return { kind: 'trouble', why: 'server' };
  }
}

function nameOf(type: unknown): Problem | undefined {
  return (Object.keys(PROBLEMS) as Problem[]).find((name) => problemType(name) === type);
}
