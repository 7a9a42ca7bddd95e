import type { Reader, ThreadsSince } from '#lib/comments/view.ts';
import type { Answer } from '../session/desk.ts';
import { askDesk, type Send } from '../session/fetch-desk.ts';
import { type Draft, mentionedIn } from './draft.ts';

export type Heard<T> = Exclude<Answer<T>, { kind: 'behind' }>;

/** What comments ask of the newsroom. */
export interface TalkDesk {
  since(version: number): Promise<Heard<ThreadsSince>>;
  say(draft: Draft): Promise<Heard<unknown>>;
  settle(thread: string, resolved: boolean): Promise<Heard<unknown>>;
  readers(): Promise<Heard<{ readers: Reader[] }>>;
}

/** The newsroom over HTTP (docs/desk-api.md). Never throws: what goes wrong is an answer. */
export function fetchTalk(release: string, member: string, send?: Send): TalkDesk {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<Heard<T>> => {
    const init = {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    };
    const answer = await askDesk<T>(`/api/desk/releases/${release}/${path}`, member, init, send);
    return answer.kind === 'behind' ? { kind: 'trouble', why: 'server' } : answer;
  };
  return {
    since: (version) => ask('GET', `threads?since=${version}`),
    readers: () => ask('GET', 'readers'),
    settle: (thread, resolved) => ask('PATCH', `threads/${thread}`, { resolved }),
    say(draft) {
      const said = { words: draft.words.trim(), mentions: mentionedIn(draft).map(({ id }) => id) };
      const comment = { id: draft.id, ...said };
      const { thread, quote, blocking } = draft;
      switch (draft.kind) {
        case 'start':
          return ask('POST', 'threads', { id: thread, quote, blocking, comment });
        case 'reply':
          return ask('POST', `threads/${thread}/comments`, comment);
        case 'edit':
          return ask('PATCH', `threads/${thread}/comments/${draft.id}`, said);
      }
    },
  };
}
