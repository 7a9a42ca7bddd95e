import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { members } from '#db/schema/members.ts';
import { editions, releases } from '#db/schema/releases.ts';
import { writtenDocument } from '#db/testing/factories.ts';
import { env } from '#lib/env.ts';
import type { Actor, Role } from '#lib/members/roles.ts';
import { approve } from '#lib/releases/approve.ts';
import { schedule } from '#lib/releases/schedule.ts';
import { start } from '#lib/releases/start.ts';
import { submit } from '#lib/releases/submit.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { withDatabase } from '../with-database.ts';
import { chanceOf, upTo } from './chance.ts';
import type { Gate, Options } from './gate.ts';

const WORKERS = 4;
const KILLS = 10;
/** Within this time after the first kill everything is due. */
const SPREAD_SECONDS = 20;
const PATIENCE_MS = 180_000;

/** 2,000 releases become due while four workers look after them and are killed ten times: each is out once, none early. */
export const scheduling: Gate = async (options) => {
  const { newsroomPort, seed, seconds, nightly } = options;
  const home = env().NEWSROOM_HOME;
  const amount = seconds ? seconds * 10 : nightly ? 5_000 : 2_000;
  const url = `http://localhost:${newsroomPort}`;
  const newsroom = new OwnNewsroom({ home, port: newsroomPort, url });
  // It makes the database and the demo; what is due is then left to the workers alone.
  await newsroom.start();
  await newsroom.stop();
  return withDatabase(async () => {
    const seen = await publishThroughKills(amount, chanceOf(seed), options);
    const faults = [seen.missing, seen.early, seen.twice, seen.untold];
    return {
      held: faults.every((count) => count === 0) && seen.kills === KILLS,
      figures: [
        `${amount} releases due within ${SPREAD_SECONDS} s, ${WORKERS} workers, ${seen.kills} kills, seed ${seed}`,
        `all out ${seen.seconds.toFixed(1)} s after the last was due`,
        `${seen.missing} not out, ${seen.early} early, ${seen.twice} twice, ${seen.untold} without exactly one event`,
      ].join(' · '),
    };
  });
};

async function publishThroughKills(amount: number, chance: () => number, { say }: Options) {
  const ids = await scheduleMany(amount, say);
  await db().execute(sql`
    update releases set publish_at = now() + interval '2 seconds'
      + make_interval(secs => ${SPREAD_SECONDS} * (row_number / ${amount}::float))
    from (select id as due, row_number() over (order by id)::float as row_number from releases
      where work = 'scheduled') as numbered
    where releases.id = numbered.due`);
  const due = new Map(
    (
      await db()
        .select({ id: releases.id, at: releases.publishAt })
        .from(releases)
        .where(inArray(releases.id, ids))
    ).map(({ id, at }) => [id, at ?? new Date(Number.NaN)]),
  );
  const workers = Array.from({ length: WORKERS }, () => newWorker());
  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    await pause(1_200 + upTo(1_200, chance));
    const victim = upTo(WORKERS, chance);
    await killed(workers[victim]);
    workers[victim] = newWorker();
  }
  const waiting = () => db().$count(releases, eq(releases.work, 'scheduled'));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && (await waiting()) > 0; ) {
    say(`${await waiting()} of ${amount} wait`);
    await pause(1_000);
  }
  await Promise.all(workers.map(killed));
  return { kills, ...(await verify(ids, due)) };
}

const newWorker = (): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'due-worker.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

async function killed(worker: ChildProcess | undefined): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function scheduleMany(amount: number, say: (line: string) => void): Promise<string[]> {
  const [writer, editor, publisher] = await Promise.all(
    (['writer', 'editor', 'publisher'] as const).map((role) => fromTheDemo(`hq.${role}@demo.example`, role)),
  );
  if (!writer || !editor || !publisher) throw new Error('there is no demo here');
  const ids: string[] = [];
  const plan = {
    day: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10),
    time: '06:00',
    zone: 'UTC',
  };
  const one = async () => {
    while (ids.length < amount) {
      const index = ids.push('') - 1;
      const doc = writtenDocument(`A notice number ${index}`);
      const draft = await start(writer, { siteKey: 'global', language: 'en' }, { doc });
      ids[index] = draft.id;
      const seen = (more: number) => ({ releaseId: draft.id, seen: draft.stateVersion + more });
      await submit(writer, seen(0));
      await approve(editor, { ...seen(1), docVersion: draft.docVersion });
      await schedule(publisher, { ...seen(2), ...plan });
      if (index % 250 === 0) say(`${index} of ${amount} scheduled`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, one));
  return ids;
}

async function fromTheDemo(email: string, role: Role): Promise<Actor> {
  const [row] = await db().select().from(members).where(eq(members.email, email));
  if (!row) throw new Error('there is no demo here');
  return { id: row.id, name: row.name, disabled: false, grants: [{ role, site: 'global', language: null }] };
}

async function verify(ids: string[], due: ReadonlyMap<string, Date>) {
  const rows = await db()
    .select({ id: releases.id, live: releases.live, at: releases.firstPublishedAt })
    .from(releases)
    .where(inArray(releases.id, ids));
  const countBy = async (table: typeof editions | typeof events, more?: ReturnType<typeof eq>) => {
    const counted = await db()
      .select({ id: table.releaseId, count: sql<number>`count(*)::int` })
      .from(table)
      .where(and(inArray(table.releaseId, ids), more))
      .groupBy(table.releaseId);
    return new Map(counted.map(({ id, count }) => [id, count]));
  };
  const out = await countBy(editions);
  const told = await countBy(events, eq(events.kind, 'release.published'));
  const last = Math.max(...[...due.values()].map((at) => at.getTime()));
  return {
    missing: rows.filter(({ live }) => live !== 'published').length,
    early: rows.filter(({ id, at }) => at && at.getTime() < (due.get(id)?.getTime() ?? 0)).length,
    twice: ids.filter((id) => (out.get(id) ?? 0) > 1).length,
    untold: ids.filter((id) => told.get(id) !== 1).length,
    seconds: (Math.max(...rows.map(({ at }) => at?.getTime() ?? 0)) - last) / 1000,
  };
}
