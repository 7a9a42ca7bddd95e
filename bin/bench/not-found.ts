import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import { members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { newToken } from '#lib/auth/token.ts';
import { closeAccess } from '#lib/embargo/close-access.ts';
import { giveAccess } from '#lib/embargo/give-access.ts';
import { env } from '#lib/env.ts';
import type { Actor, Role } from '#lib/members/roles.ts';
import { approve } from '#lib/releases/approve.ts';
import { embargo } from '#lib/releases/embargo.ts';
import { submit } from '#lib/releases/submit.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { startDraft } from '../stage/people.ts';
import { signIn } from '../stage/sign-in.ts';
import { withDatabase } from '../with-database.ts';
import { type Figure, figure } from './figure.ts';
import { longDocument } from './long-document.ts';
import type { Setting } from './run.ts';

const WARM = 200;
const PAIRS = 2_000;

/** Something that is there and kept secret, and its like that never was: both must say 404. `pace`: ms between two. */
type Pair = { name: string; secret: string; never: string; cookie?: string; pace?: number };

/**
 * Whether the time of a 404 says that something is there: a release under embargo by its address, page and plain text, a
 * link that was closed, and a release of another site by its number. Each is asked for in turns with its like that never
 * was; `told_apart` is the share of pairs in which the secret one took longer, 50 of 100 when nobody can tell.
 */
export async function notFound({ port, say }: Setting): Promise<Figure[]> {
  const home = env().NEWSROOM_HOME;
  const url = `http://localhost:${port}`;
  const newsroom = new OwnNewsroom({ home, port, url });
  await newsroom.start();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const pairs = await withDatabase(() => hide(url, home));
    const figures: Figure[] = [];
    for (const pair of pairs) {
      say(`${PAIRS} pairs of ${pair.name}`);
      figures.push(...(await compare(pair, (path) => timed(`${url}${path}`, agent, pair.cookie))));
    }
    return figures;
  } finally {
    agent.destroy();
    await newsroom.stop();
  }
}

async function compare(
  { name, secret, never, pace = 0 }: Pair,
  ask: (path: string) => Promise<number>,
): Promise<Figure[]> {
  const times = { secret: [] as number[], never: [] as number[] };
  for (let turn = -WARM; turn < PAIRS; turn++) {
    const order = Math.random() < 0.5 ? (['secret', 'never'] as const) : (['never', 'secret'] as const);
    for (const which of order) {
      await pause(pace);
      const took = await ask(which === 'secret' ? secret : never);
      if (turn >= 0) times[which].push(took);
    }
  }
  const slower = times.secret.map((took, turn) => (took > (times.never[turn] ?? 0) ? 100 : 0));
  const mean = slower.reduce<number>((sum, it) => sum + it, 0) / slower.length;
  return [
    figure(`not_found.${name}_secret_ms`, 'ms', times.secret),
    figure(`not_found.${name}_never_ms`, 'ms', times.never),
    { name: `not_found.${name}_told_apart`, unit: '%', value: mean, min: 0, max: 100, n: slower.length },
  ];
}

/** How long a 404 takes, to its last byte. @throws when it is none */
function timed(address: string, agent: Agent, cookie = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(address, { agent, headers: { cookie } }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 404) resolve(performance.now() - began);
        else reject(new Error(`${answer.statusCode} for ${address}`));
      });
    }).once('error', reject);
  });
}

/** Puts a release under embargo in a newsroom that runs, gives a link to it and closes that. */
async function hide(url: string, home: string): Promise<Pair[]> {
  const writer = await person('hq.writer', 'writer');
  const publisher = await person('hq.publisher', 'publisher');
  const { id: releaseId } = await startDraft(writer, 'A ferry', longDocument(400));
  const now = async () => {
    const [row] = await db().select().from(releases).where(eq(releases.id, releaseId));
    if (!row) throw new Error('the release is not there');
    return { ...row, seen: { releaseId, seen: row.stateVersion } };
  };
  await submit(writer, (await now()).seen);
  const { seen, docVersion } = await now();
  await approve(await person('hq.editor', 'editor'), { ...seen, docVersion });
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await embargo(publisher, { ...(await now()).seen, day, time: '06:00', zone: 'Africa/Algiers' });
  const given = await giveAccess(publisher, { releaseId, reader: 'An outlet', language: 'en', zone: 'UTC' });
  const [link] = await db().select().from(accessLinks).where(eq(accessLinks.releaseId, releaseId));
  await closeAccess(publisher, { releaseId, linkId: link?.id ?? '' });
  const { slug } = await now();
  if (!slug) throw new Error('a release under embargo has its address');
  const news = '/global/en/news';
  const other = [...slug].toReversed().join('');
  const { cookie } = await signIn(url, home, 'writer@demo.example');
  const steps = (release: string) => `/api/desk/releases/${release}/steps?since=0`;
  return [
    { name: 'page', secret: `${news}/${slug}`, never: `${news}/${other}` },
    { name: 'text', secret: `${news}/${slug}.txt`, never: `${news}/${other}.txt` },
    { name: 'link', secret: new URL(given.url).pathname, never: `/embargo/${newToken()}` },
    { name: 'desk', secret: steps(releaseId), never: steps(randomUUID()), cookie, pace: 6 },
  ];
}

async function person(name: string, role: Role): Promise<Actor> {
  const [row] = await db()
    .select()
    .from(members)
    .where(eq(members.email, `${name}@demo.example`));
  if (!row) throw new Error('there is no demo here');
  return { id: row.id, name: row.name, disabled: false, grants: [{ role, site: 'global', language: null }] };
}
