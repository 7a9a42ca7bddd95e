import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { editions, type ReleaseRow } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  member,
  openNewsroom,
  published,
  reload,
  seen,
  shown,
  submitted,
} from '#db/testing/factories.ts';
import { rewritten } from '#db/testing/public.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from './approve.ts';
import { embargo } from './embargo.ts';
import { publish } from './publish.ts';
import { reopen } from './reopen.ts';
import { retract } from './retract.ts';
import { schedule } from './schedule.ts';
import { sendBack } from './send-back.ts';
import { submit } from './submit.ts';
import { unpublish } from './unpublish.ts';
import { withdraw } from './withdraw.ts';

testDatabase();
let cast: Cast;
let second: Actor;
beforeAll(async () => {
  cast = await openNewsroom();
  second = await member('pablo', 'Pablo Iriarte', { role: 'publisher', site: 'morocco', language: null });
});

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inAMonth, time: '06:00', zone: 'Africa/Casablanca' };
const text = 'The figures are being checked.';

/** New work on what is live, signed and ready to go out. */
async function corrected(): Promise<ReleaseRow> {
  const open = await rewritten(cast, await published(cast), 'A nurse sees people once a week.');
  await submit(cast.amal, seen(open));
  await approve(cast.tomas, shown(await reload(open)));
  return reload(open);
}

type Act = (release: ReleaseRow) => Promise<unknown>;
const acts = {
  'Claire publishes': (release) => publish(cast.claire, { ...seen(release), correction: text }),
  'Pablo publishes': (release) => publish(second, { ...seen(release), correction: text }),
  'Claire schedules': (release) => schedule(cast.claire, { ...seen(release), ...plan }),
  'Pablo embargoes': (release) => embargo(second, { ...seen(release), ...plan }),
  'Pablo withdraws': (release) => withdraw(second, { ...seen(release), text }),
  'Ada unpublishes': (release) => unpublish(cast.ada, { ...seen(release), reason: 'error', text }),
  'Tomás signs': (release) => approve(cast.tomas, shown(release)),
  'Claire sends back': (release) => sendBack(cast.claire, { ...seen(release), text }),
  'Amal takes it back': (release) => retract(cast.amal, seen(release)),
  'Amal reopens': (release) => reopen(cast.amal, seen(release)),
} satisfies Record<string, Act>;
type Name = keyof typeof acts;

const RACES: [scene: () => Promise<ReleaseRow>, one: Name, other: Name][] = [
  [() => approved(cast), 'Claire publishes', 'Pablo publishes'],
  [() => approved(cast), 'Claire publishes', 'Amal reopens'],
  [() => approved(cast), 'Claire schedules', 'Pablo embargoes'],
  [() => approved(cast), 'Claire schedules', 'Pablo publishes'],
  [corrected, 'Claire publishes', 'Pablo withdraws'],
  [corrected, 'Ada unpublishes', 'Pablo publishes'],
  [() => published(cast), 'Ada unpublishes', 'Pablo withdraws'],
  [() => submitted(cast), 'Tomás signs', 'Claire sends back'],
  [() => submitted(cast), 'Tomás signs', 'Amal takes it back'],
];

// What is live is not withdrawn while a correction is open: whoever comes first, the withdrawal waits.
const NOT_BOTH: Partial<Record<Name, string[]>> = { 'Pablo withdraws': ['open_work_first'] };

const stateOf = async (release: { id: string }) => {
  const { work, live, stateVersion } = await reload(release);
  return {
    work,
    live,
    stateVersion,
    editions: await db().$count(editions, eq(editions.releaseId, release.id)),
  };
};

test.each(RACES.map(([scene, one, other]) => ({ scene, one, other })))(
  '$one, $other: one wins, the other is told, and only what the winner did has happened',
  async ({ scene, one, other }) => {
    for (const [first, last] of [
      [one, other],
      [other, one],
    ] as const) {
      const release = await scene();
      const both = await Promise.allSettled([acts[first](release), acts[last](release)]);
      const won = both.findIndex(({ status }) => status === 'fulfilled');
      const lost = both.find(({ status }) => status === 'rejected');
      const told = ['somebody_was_first', ...(NOT_BOTH[last] ?? []), ...(NOT_BOTH[first] ?? [])];
      expect(told).toContain(lost?.status === 'rejected' && lost.reason.reason);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      // the same act alone, on the same scene
      const alone = await scene();
      await acts[won === 0 ? first : last](alone);
      expect(await stateOf(release)).toEqual(await stateOf(alone));
    }
  },
);
