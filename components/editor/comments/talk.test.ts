import { describe, expect, test } from 'vitest';
import type { ThreadView } from '#lib/comments/view.ts';
import { StillClock } from '../session/testing.ts';
import type { Heard, TalkDesk } from './desk.ts';
import { type Draft, memoryDrafts, mentionedIn } from './draft.ts';
import { Talk } from './talk.ts';

const member = { id: 'tomas', name: 'Tomás' };

/** A newsroom that keeps what is said once, and may fail the next time it is asked. */
class SmallDesk implements TalkDesk {
  threads = new Map<string, ThreadView>();
  version = 0;
  heard: Draft[] = [];
  next: ('lost' | 'answer_lost' | Heard<never>)[] = [];

  since = async (version: number) => ({
    kind: 'ok' as const,
    value: {
      version: this.version,
      threads: [...this.threads.values()].filter((thread) => thread.version > version),
    },
  });
  say = async (draft: Draft): Promise<Heard<unknown>> => {
    this.heard.push(draft);
    const mishap = this.next.shift();
    if (mishap === 'lost') return { kind: 'trouble', why: 'offline' };
    if (mishap && mishap !== 'answer_lost') return mishap;
    this.store(draft);
    return mishap ? { kind: 'trouble', why: 'offline' } : { kind: 'ok', value: {} };
  };
  settle = async () => ({ kind: 'ok' as const, value: {} });
  readers = async () => ({ kind: 'ok' as const, value: { readers: [] } });

  store({ id, thread, words, quote, blocking, at }: Draft): void {
    const before = this.threads.get(thread);
    if (before?.comments.some((comment) => comment.id === id)) return;
    this.version += 1;
    const comment = { id, words, by: member, at, editedAt: null, mentions: [] };
    this.threads.set(thread, {
      ...(before ?? { id: thread, quote, blocking, at, resolved: null, comments: [] }),
      version: this.version,
      comments: [...(before?.comments ?? []), comment],
    });
  }
}

function sit({ desk = new SmallDesk(), shelf = memoryDrafts() } = {}) {
  const clock = new StillClock();
  const known = { version: 0, threads: [] };
  const talk = new Talk({
    release: 'r',
    member,
    tab: () => 'a-tab',
    desk,
    shelf: async () => shelf,
    clock,
    known,
  });
  return { talk, desk, shelf, clock };
}

const ask = (talk: Talk, words: string, thread = 'one') => {
  const { id } = talk.begin({ id: `${thread}-first`, kind: 'start', thread, quote: 'the bridge' });
  talk.write(id, { words });
  return id;
};

describe('a comment', () => {
  test('is on the shelf from the first letter, and leaves it when the newsroom has it', async () => {
    const { talk, desk, shelf, clock } = sit();
    const id = ask(talk, 'W');
    await clock.pass(0);
    expect(shelf.drafts.get(id)).toMatchObject({ words: 'W', state: 'writing', quote: 'the bridge' });
    expect(talk.isHolding).toBe(true);
    talk.send(id);
    await clock.pass(0);
    expect(shelf.drafts.size).toBe(0);
    expect(talk.isHolding).toBe(false);
    expect(talk.thread('one')?.comments.map(({ words }) => words)).toEqual(['W']);
    expect(desk.heard).toHaveLength(1);
  });

  test('is never seen to go away between what was on its way and what is there', async () => {
    const { talk, clock } = sit();
    const id = ask(talk, 'Where?');
    const seen: boolean[] = [];
    talk.subscribe(() => seen.push(talk.draft(id) !== null || talk.thread('one') !== null));
    talk.send(id);
    await clock.pass(0);
    expect(seen).not.toContain(false);
  });

  test('goes out once the network is back, though nobody presses anything', async () => {
    const { talk, desk, clock, shelf } = sit();
    desk.next = ['lost', 'lost'];
    talk.send(ask(talk, 'Where?'));
    await clock.pass(0);
    expect(talk.trouble()).toBe('offline');
    expect(shelf.drafts.size).toBe(1);
    await clock.pass(4000);
    expect(talk.thread('one')?.comments).toHaveLength(1);
    expect(talk.trouble()).toBeNull();
  });

  test('whose answer was lost is sent again and stored once', async () => {
    const { talk, desk, clock } = sit();
    desk.next = ['answer_lost'];
    talk.send(ask(talk, 'Where?'));
    await clock.pass(2000);
    expect(desk.heard).toHaveLength(2);
    expect(talk.thread('one')?.comments).toHaveLength(1);
  });

  test('that is answered offline keeps its order: first the question', async () => {
    const { talk, desk, clock } = sit();
    desk.next = ['lost'];
    talk.send(ask(talk, 'Where?'));
    talk.begin({ id: 'reply-1', kind: 'reply', thread: 'one' });
    talk.write('reply-1', { words: 'At the bridge.' });
    talk.send('reply-1');
    await clock.pass(5000);
    expect(talk.thread('one')?.comments.map(({ words }) => words)).toEqual(['Where?', 'At the bridge.']);
  });

  test('that is refused stays with its author, with the reason', async () => {
    const { talk, desk, clock, shelf } = sit();
    desk.next = [{ kind: 'refused', why: 'invalid', reason: 'mention_without_access' }];
    const id = ask(talk, '@Hana, look.');
    talk.send(id);
    await clock.pass(0);
    expect(talk.notTaken(id)).toMatchObject({ reason: 'mention_without_access' });
    expect(talk.draft(id)).toMatchObject({ state: 'writing', words: '@Hana, look.' });
    expect(shelf.drafts.size).toBe(1);
    talk.write(id, { words: 'Look.' });
    talk.send(id);
    await clock.pass(0);
    expect(talk.thread('one')?.comments).toHaveLength(1);
  });

  test('without words is not sent', async () => {
    const { talk, desk, clock } = sit();
    talk.send(ask(talk, '  \n'));
    await clock.pass(0);
    expect(desk.heard).toEqual([]);
    expect(talk.isHolding).toBe(false);
  });
});

describe('after a crash', () => {
  test('words that were being typed are there again and wait; words that were sent go out', async () => {
    const shelf = memoryDrafts();
    const before = sit({ shelf });
    before.desk.next = ['lost'];
    before.talk.send(ask(before.talk, 'Where?', 'sent'));
    ask(before.talk, 'And wh', 'typing');
    await before.clock.pass(0);
    before.talk.close();

    const desk = new SmallDesk();
    const { talk, clock } = sit({ shelf, desk });
    await talk.open();
    await clock.pass(0);
    expect(talk.thread('sent')?.comments).toHaveLength(1);
    expect(talk.thread('typing')).toBeNull();
    expect(talk.begun()).toMatchObject([{ thread: 'typing', words: 'And wh', state: 'writing' }]);
  });
});

test('what others say is asked for once, however often it is told', async () => {
  const { talk, desk, clock } = sit();
  let asked = 0;
  const since = desk.since;
  desk.since = (version) => {
    asked += 1;
    return since(version);
  };
  desk.store({ id: 'c', thread: 'theirs', words: 'Hm.', quote: '', blocking: false, at: '2026' } as Draft);
  await Promise.all([talk.hear(1), talk.hear(1)]);
  await talk.hear(1);
  await clock.pass(0);
  expect(talk.threads().map(({ id }) => id)).toEqual(['theirs']);
  expect(asked).toBeLessThanOrEqual(2);
});

test('what others said is asked for again when the asking failed, though nobody says anything more', async () => {
  const { talk, desk, clock } = sit();
  const since = desk.since;
  const mishaps: Heard<never>[] = [{ kind: 'trouble', why: 'server' }];
  const failing: TalkDesk['since'] = async (version) => mishaps.shift() ?? since(version);
  desk.since = failing as typeof since;
  desk.store({ ...talk.begin({ id: 'c', kind: 'start', thread: 't', words: 'When?' }), id: 'd' });
  await talk.hear(1);
  expect(talk.threads()).toEqual([]);
  await clock.pass(5_000);
  expect(talk.threads().map(({ id }) => id)).toEqual(['t']);
});

test('only those whose names still stand in the words are mentioned', () => {
  const lina = { id: '1', name: 'Lina Haddad' };
  const yusuf = { id: '2', name: 'Yusuf Adeyemi' };
  expect(mentionedIn({ words: '@Lina Haddad and yusuf', mentions: [lina, yusuf, lina] })).toEqual([lina]);
});
