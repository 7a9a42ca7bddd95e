import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { client } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, reload, seen } from '#db/testing/factories.ts';
import { countStreams, endStreams } from '#lib/front/streams.ts';
import { startThread } from '../comments/start-thread.ts';
import type { Actor } from '../members/roles.ts';
import { submit } from '../releases/submit.ts';
import { announce } from './hub.ts';
import { sayWhere } from './presence.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { appendSteps } from './steps.ts';
import { openStream, sortWanted } from './stream.ts';

testDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await openNewsroom();
});

type Event = { event: string; id?: string; data: Record<string, unknown> };

// One browser that listens; `next` waits for the next event of a kind and drops what came before it.
function listen(
  actor: Actor,
  there: { release: string; since: number; client: string }[],
  again: () => Promise<Actor | null> = async () => actor,
) {
  const hangUp = new AbortController();
  const stream = openStream({ there }, { actor, again }, hangUp.signal);
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const one = async (): Promise<Event | null> => {
    while (true) {
      const end = rest.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await reader.read();
        if (done) return null;
        rest += value;
        continue;
      }
      const lines = rest.slice(0, end).split('\n');
      rest = rest.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = field('event');
      if (event) return { event, id: field('id'), data: JSON.parse(field('data') ?? '{}') };
    }
  };
  const next = async (kind: string, fits: (data: Event['data']) => boolean = () => true) => {
    for (let event = await one(); event; event = await one()) {
      if (event.event === kind && fits(event.data)) return event;
    }
    throw new Error(`the stream ended before ${kind}`);
  };
  return { next, hangUp: () => hangUp.abort(), isOver: async () => (await one()) === null };
}

async function type(by: Actor, release: { id: string }, text: string): Promise<void> {
  const { docVersion } = await reload(release);
  await appendSteps(by, {
    releaseId: release.id,
    baseVersion: docVersion,
    schemaVersion: SCHEMA_VERSION,
    key: randomUUID(),
    clientId: 'typing-1',
    steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } }],
  });
}

describe('a stream', () => {
  test('begins with what was missed, then tells of every step once and in order', async () => {
    const release = await draft(cast.amal);
    await type(cast.amal, release, 'a');
    await type(cast.amal, release, 'b');
    const tomas = listen(cast.tomas, [{ release: release.id, since: 1, client: 'tomas-tab' }]);
    expect((await tomas.next('open')).data).toMatchObject({
      member: { id: cast.tomas.id },
      schemaVersion: SCHEMA_VERSION,
    });
    const missed = await tomas.next('steps');
    expect(missed.id).toBe(`${release.id}:2`);
    expect(missed.data).toMatchObject({
      release: release.id,
      head: 2,
      steps: [{ version: 2, clientId: 'typing-1', member: { name: 'Amal Berrada' } }],
    });
    const versions: number[] = [];
    await Promise.all([
      type(cast.amal, release, 'c').then(() => type(cast.amal, release, 'd')),
      (async () => {
        while (versions.at(-1) !== 4) {
          const { data } = await tomas.next('steps');
          versions.push(...(data.steps as { version: number }[]).map(({ version }) => version));
        }
      })(),
    ]);
    expect(versions).toEqual([3, 4]);
    tomas.hangUp();
  });

  test('tells whoever comes later how it stands and what they miss, though nothing is new to the others', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    await amal.next('state');
    await type(cast.amal, release, 'a');
    await amal.next('steps');
    const tomas = listen(cast.tomas, [{ release: release.id, since: 0, client: 'tomas-tab' }]);
    expect((await tomas.next('steps')).data).toMatchObject({ version: 1 });
    expect((await tomas.next('state')).data).toMatchObject({ work: 'draft' });
    amal.hangUp();
    tomas.hangUp();
  });

  test('tells each person whether they may write now, and why not', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    const tomas = listen(cast.tomas, [{ release: release.id, since: 0, client: 'tomas-tab' }]);
    expect((await amal.next('state')).data).toMatchObject({ work: 'draft', write: { allowed: true } });
    await tomas.next('state');
    await submit(cast.amal, seen(await reload(release)));
    announce(release.id);
    expect((await amal.next('state')).data).toMatchObject({
      work: 'in_review',
      write: { allowed: false, reason: 'only_reviewers_edit' },
    });
    expect((await tomas.next('state')).data).toMatchObject({ work: 'in_review', write: { allowed: true } });
    amal.hangUp();
    tomas.hangUp();
  });

  test('tells that something was said about the release, and whether one may answer', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    const otto = listen(cast.otto, [{ release: release.id, since: 0, client: 'otto-tab1' }]);
    expect((await amal.next('state')).data).toMatchObject({
      comment: { allowed: true },
      annotate: { allowed: true },
    });
    expect((await otto.next('state')).data).toMatchObject({
      comment: { allowed: false, reason: 'needs_writer' },
    });
    const comment = { id: randomUUID(), words: 'Where exactly?' };
    await startThread(cast.tomas, { releaseId: release.id, id: randomUUID(), quote: 'the clinic', comment });
    for (const listener of [amal, otto]) {
      const { data } = await listener.next('threads', ({ version }) => version === 1);
      expect(data).toEqual({ release: release.id, version: 1 });
      listener.hangUp();
    }
  });

  test('hears of what another process stored', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    await amal.next('state');
    const there = await draft(cast.amal);
    await type(cast.amal, there, 'x');
    const sql = client();
    await sql.begin(async (tx) => {
      await tx`insert into release_steps (release_id, version, step, member_id, client_id, batch_key, schema_version)
        select ${release.id}, 1, step, member_id, 'elsewhere', gen_random_uuid(), 1 from release_steps where release_id = ${there.id}`;
      await tx`update releases set doc_version = 1 where id = ${release.id}`;
    });
    await sql.notify('newsroom', JSON.stringify({ from: 'another process', news: [release.id] }));
    expect((await amal.next('steps')).data).toMatchObject({ steps: [{ clientId: 'elsewhere' }] });
    amal.hangUp();
  });

  test('says who is here, tab by tab, and who has left', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [
      { release: release.id, since: 0, client: 'amal-tab1' },
      { release: release.id, since: 0, client: 'amal-tab2' },
    ]);
    const tomas = listen(cast.tomas, [{ release: release.id, since: 0, client: 'tomas-tab' }]);
    const here =
      (...clients: string[]) =>
      (data: Event['data']) =>
        String((data.people as { client: string }[]).map(({ client: tab }) => tab)) === String(clients);
    await amal.next('here', here('amal-tab1', 'amal-tab2', 'tomas-tab'));
    tomas.hangUp();
    await amal.next('here', here('amal-tab1', 'amal-tab2'));
    const elsewhere = { client: 'lina-tab1', id: cast.lina.id, name: 'Lina Haddad', since: '2026-01-01' };
    const message = { from: 'another process', here: { release: release.id, people: [elsewhere] } };
    await client().notify('newsroom', JSON.stringify(message));
    await amal.next('here', here('lina-tab1', 'amal-tab1', 'amal-tab2'));
    amal.hangUp();
  });

  test('says what people do and where their carets are, also to whoever comes later, and forgets the ones who rest', async () => {
    const release = await draft(cast.amal);
    const at = (client: string) => ({ release: release.id, since: 0, client });
    const say = (doing: string, head: number) =>
      sayWhere(cast.amal, {
        releaseId: release.id,
        client: 'amal-tab1',
        doing,
        caret: { version: 0, anchor: 1, head },
      });
    const amal = listen(cast.amal, [at('amal-tab1')]);
    await amal.next('state');
    const tomas = listen(cast.tomas, [at('tomas-tab')]);
    await tomas.next('state');
    await say('editing', 4);
    const caret = { client: 'amal-tab1', version: 0, anchor: 1, head: 4 };
    expect((await tomas.next('carets')).data).toEqual({ release: release.id, carets: [caret] });
    const lina = listen(cast.lina, [at('lina-tab1')]);
    expect((await lina.next('carets')).data).toMatchObject({ carets: [caret] });
    const doing = (data: Event['data']) =>
      String((data.people as { client: string; doing: string }[]).map((it) => `${it.client} ${it.doing}`));
    await lina.next(
      'here',
      (data) => doing(data) === 'amal-tab1 editing,tomas-tab viewing,lina-tab1 viewing',
    );
    await say('away', 4);
    await lina.next('here', (data) => doing(data) === 'tomas-tab viewing,lina-tab1 viewing');
    for (const each of [amal, tomas, lina]) each.hangUp();
  });

  test('hears through the database where somebody is whose stream another process holds', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    await amal.next('state');
    const lina = { client: 'lina-tab1', id: cast.lina.id, name: 'Lina Haddad', since: '2026-01-01' };
    const told: { where: { release: string; places: unknown[] } }[] = [];
    await client().listen('newsroom', (payload) => told.push(JSON.parse(payload)));
    const tell = (message: object) =>
      client().notify('newsroom', JSON.stringify({ from: 'another process', ...message }));
    await tell({ here: { release: release.id, people: [lina] } });
    await amal.next('here', (data) => (data.people as unknown[]).length === 2);
    const caret = { version: 0, anchor: 2, head: 2 };
    const place = { client: 'lina-tab1', member: cast.lina.id, doing: 'editing', caret };
    await tell({ where: { release: release.id, places: [{ ...place, member: cast.tomas.id }, place] } });
    expect((await amal.next('carets')).data).toMatchObject({ carets: [{ client: 'lina-tab1', ...caret }] });

    const own = { releaseId: release.id, client: 'amal-tab1', doing: 'viewing', caret };
    await sayWhere(cast.amal, own);
    await vi.waitFor(() =>
      expect(told).toContainEqual(
        expect.objectContaining({
          where: { release: release.id, places: [expect.objectContaining({ client: 'amal-tab1' })] },
        }),
      ),
    );
    amal.hangUp();
  });

  test('where somebody is is taken from nobody who may not see the release, and stored nowhere', async () => {
    const release = await draft(cast.amal);
    const where = { releaseId: release.id, client: 'hana-tab1', doing: 'editing', caret: null };
    await expect(sayWhere(cast.hana, where)).rejects.toThrow('release_unknown');
    await expect(sayWhere(cast.amal, { ...where, doing: 'dancing' })).rejects.toThrow('input_invalid');
    const { docVersion, stateVersion, updatedAt } = await reload(release);
    await sayWhere(cast.amal, where);
    expect(await reload(release)).toMatchObject({ docVersion, stateVersion, updatedAt });
  });

  test('closes for somebody whose access has ended, and says so', async () => {
    const release = await draft(cast.amal);
    let again: Actor | null = cast.lina;
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
    try {
      const lina = listen(
        cast.lina,
        [{ release: release.id, since: 0, client: 'lina-tab1' }],
        async () => again,
      );
      await lina.next('state');
      again = null;
      await vi.advanceTimersByTimeAsync(4_900);
      expect((await lina.next('end')).data).toEqual({ reason: 'signed_out' });
      expect(await lina.isOver()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('lets go of a release that somebody may no longer see, and of nothing else', async () => {
    const [here, gone] = [await draft(cast.hana, { siteKey: 'global' }), await draft(cast.amal)];
    const both: Actor = { ...cast.hana, grants: [...cast.hana.grants, ...cast.amal.grants] };
    let now = both;
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
    try {
      const hana = listen(
        both,
        [here, gone].map(({ id }) => ({ release: id, since: 0, client: 'hana-tab1' })),
        async () => now,
      );
      await hana.next('state');
      await hana.next('state');
      now = cast.hana;
      await vi.advanceTimersByTimeAsync(4_900);
      expect((await hana.next('gone')).data).toEqual({ release: gone.id, reason: 'no_access' });
      await type(cast.hana, here, 'still here');
      expect((await hana.next('steps')).data).toMatchObject({ release: here.id });
      hana.hangUp();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not opened on what is not there for this person', async () => {
    const release = await draft(cast.amal);
    const wanted = [
      { release: release.id, since: 0, client: 'a-tab-one' },
      { release: randomUUID(), since: 0, client: 'a-tab-one' },
    ];
    expect((await sortWanted(cast.hana, wanted)).there).toEqual([]);
    expect(await sortWanted(cast.amal, wanted)).toEqual({ there: [wanted[0]], gone: [wanted[1]?.release] });
  });

  test('tells an editor that is ahead of the document that it must start anew', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 9, client: 'amal-tab1' }]);
    expect((await amal.next('gone')).data).toMatchObject({ reason: 'version_unknown' });
    amal.hangUp();
  });

  test('ends when the newsroom shuts down', async () => {
    const release = await draft(cast.amal);
    const amal = listen(cast.amal, [{ release: release.id, since: 0, client: 'amal-tab1' }]);
    await amal.next('state');
    endStreams();
    expect((await amal.next('end')).data).toEqual({ reason: 'restart' });
    expect(await amal.isOver()).toBe(true);
    expect(countStreams()).toBe(0);
  });
});
