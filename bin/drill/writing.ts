import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { env } from '#lib/env.ts';
import { CHROMIUM_FLAGS } from '../stage/chromium.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { hireWriters, startDraft } from '../stage/people.ts';
import { signIn } from '../stage/sign-in.ts';
import { bodyOf, Wire } from '../stage/wire.ts';
import { withDatabase } from '../with-database.ts';
import { BrowserWriter } from './browser-writer.ts';
import type { Gate, Options, Outcome } from './gate.ts';
import { ScriptWriter } from './script-writer.ts';
import { type Faults, type Figures, verify } from './verify.ts';

const SCRIPTS = 8;
const PATIENCE_MS = 90_000;

type Scene = {
  seconds: number;
  browsers: number;
  scripts: number;
  kills: number;
  /** What the wire does to requests beyond failing. */
  meddle?: Wire['meddle'];
  patienceMs?: number;
};
type Seen = {
  faults: Faults;
  figures: Figures;
  conflicts: number;
  cuts: number;
  kills: number;
  togetherMs: number | null;
};

/** Two browsers and eight scripts write, suggest, comment, move and undo in one release over a line that breaks, through kills. */
export const writing: Gate = async (options) => {
  const scene = {
    seconds: options.seconds ?? (options.nightly ? 1_800 : 300),
    browsers: 2,
    scripts: SCRIPTS,
    kills: options.nightly ? 10 : 1,
  };
  return outcome(scene, await play(scene, options));
};

/** The same with a wire that lies: what `writing` promises is broken on purpose, and must be noticed. */
export const controls: Gate = async (options) => {
  const scene = { seconds: 12, browsers: 0, scripts: 4, kills: 0, patienceMs: 8_000 };
  const swallowed = await play({ ...scene, meddle: swallowing() }, options);
  const doubled = await play({ ...scene, meddle: doubling() }, options);
  const isNoticed = [swallowed.faults.lost > 0, doubled.faults.doubled > 0];
  return {
    held: isNoticed.every(Boolean),
    figures:
      `a batch acknowledged and not stored: ${isNoticed[0] ? `noticed (${swallowed.faults.lost} steps lost)` : 'NOT NOTICED'}` +
      ` · a batch stored twice: ${isNoticed[1] ? `noticed (${doubled.faults.doubled} letters doubled)` : 'NOT NOTICED'}`,
  };
};

function outcome({ seconds, browsers, scripts }: Scene, seen: Seen): Outcome {
  const { faults, figures, conflicts, cuts, kills, togetherMs } = seen;
  const isTogether = togetherMs !== null && togetherMs < PATIENCE_MS;
  const isLively = figures.batches > seconds / 2 && figures.letters > seconds && cuts > 0;
  return {
    held: Object.values(faults).every((count) => count === 0) && isTogether && isLively,
    figures: [
      `${browsers} browsers and ${scripts} scripts, ${seconds} s`,
      `${figures.batches} batches acknowledged, ${figures.steps} steps, ${figures.letters} letters (${figures.standing} stand)`,
      `${conflicts} conflicts, ${cuts} connections cut, ${kills} ${kills === 1 ? 'kill' : 'kills'} of the application`,
      isTogether ? `together ${(togetherMs / 1000).toFixed(1)} s after the last key` : 'NOT TOGETHER',
      Object.entries(faults)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '),
    ].join(' · '),
  };
}

async function play(scene: Scene, { newsroomPort, say }: Options): Promise<Seen> {
  const home = env().NEWSROOM_HOME;
  const wire = new Wire();
  const { url } = await wire.open();
  const newsroom = new OwnNewsroom({ home, port: newsroomPort, url });
  wire.leadTo(newsroomPort);
  const browser = scene.browsers ? await openBrowser() : null;
  try {
    await newsroom.start();
    return await withDatabase(() => act(scene, { wire, url, home, newsroom, browser, say }));
  } finally {
    await browser?.close();
    await newsroom.stop();
    wire.close();
  }
}

type Stage = {
  wire: Wire;
  url: string;
  home: string;
  newsroom: OwnNewsroom;
  browser: Browser | null;
  say: (line: string) => void;
};

async function act(scene: Scene, { wire, url, home, newsroom, browser, say }: Stage): Promise<Seen> {
  const members = await hireWriters(scene.scripts + scene.browsers);
  const [first] = members;
  if (!first) throw new Error('nobody writes');
  const release = await startDraft(first, 'A drill', beginning());
  const given = await Promise.all(
    members.map(async (member, number) => ({
      number,
      member,
      url,
      who: await signIn(url, home, member.email),
    })),
  );
  const scripts = given.slice(scene.browsers).map((each) => new ScriptWriter({ ...each, release }));
  const browsers = browser
    ? await Promise.all(
        given
          .slice(0, scene.browsers)
          .map((each) => BrowserWriter.open(browser, { ...each, release: release.id })),
      )
    : [];
  if (scene.meddle) wire.meddle = scene.meddle;
  say(`${members.length} people write for ${scene.seconds} s`);
  for (const writer of [...scripts, ...browsers]) writer.write();
  const kills = await disturb(scene, { wire, newsroom, say });
  for (const writer of scripts) writer.rest();
  await Promise.all(browsers.map((writer) => writer.rest()));
  say('everybody rests; waiting until all have the same text');
  const togetherMs = await comeTogether(
    release.id,
    [...scripts, ...browsers],
    scene.patienceMs ?? PATIENCE_MS,
  );
  const records = [
    ...scripts.map((writer) => writer.record()),
    ...(await Promise.all(browsers.map((writer) => writer.record()))),
  ];
  for (const writer of scripts) writer.leave();
  await Promise.all(browsers.map((writer) => writer.close()));
  const conflicts = scripts.reduce((sum, writer) => sum + writer.conflicts, 0);
  return { ...(await verify(release, records)), conflicts, cuts: wire.cuts, kills, togetherMs };
}

// Cuts every connection a few times a minute, takes the network away now and then, and kills the application in between.
async function disturb(
  { seconds, kills }: Scene,
  { wire, newsroom, say }: Pick<Stage, 'wire' | 'newsroom' | 'say'>,
): Promise<number> {
  const end = Date.now() + seconds * 1000;
  const every = Math.min(15_000, seconds * 100);
  let killed = 0;
  for (let turn = 1; Date.now() < end; turn++) {
    await pause(Math.min(every, end - Date.now()));
    if (Date.now() >= end) break;
    const gone = seconds * 1000 - (end - Date.now());
    if (killed < kills && gone > ((killed + 1) * seconds * 1000) / (kills + 1)) {
      killed += 1;
      say(`kill -9 of the application (${killed} of ${kills})`);
      await newsroom.kill();
      wire.cut();
      await newsroom.start();
    } else if (turn % 3 === 0) {
      wire.down();
      await pause(2_000);
      wire.mend();
    } else {
      wire.cut();
    }
  }
  return killed;
}

async function comeTogether(
  release: string,
  writers: readonly { isAt(version: number): Promise<boolean> }[],
  patienceMs: number,
): Promise<number | null> {
  const begun = Date.now();
  while (Date.now() - begun < patienceMs) {
    const [row] = await db()
      .select({ version: releases.docVersion })
      .from(releases)
      .where(eq(releases.id, release));
    const there = await Promise.all(
      writers.map((writer) => writer.isAt(row?.version ?? -1).catch(() => false)),
    );
    if (there.every(Boolean)) return Date.now() - begun;
    await pause(250);
  }
  return null;
}

const openBrowser = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: CHROMIUM_FLAGS });

function beginning() {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A drill' }] },
      { type: 'body', content: Array.from({ length: 12 }, (_, index) => paragraph(`Paragraph ${index}.`)) },
      { type: 'endMatter' },
    ],
  };
}

/** Every tenth batch is answered as stored, and goes nowhere. */
function swallowing(): Wire['meddle'] {
  let count = 0;
  return async ({ request, response }) => {
    if (request.method !== 'POST' || !request.url?.endsWith('/steps') || ++count % 10) return false;
    const { baseVersion, steps } = JSON.parse((await bodyOf(request)).toString());
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ version: baseVersion + steps.length, at: new Date().toISOString() }));
    return true;
  };
}

/** Every tenth batch that is stored comes once more, as if it were new. */
function doubling(): Wire['meddle'] {
  let count = 0;
  return async ({ request, response }, pass) => {
    if (request.method !== 'POST' || !request.url?.endsWith('/steps') || ++count % 10) return false;
    const body = await bodyOf(request);
    const answer = await pass(body);
    if (answer.status === 200) {
      const { version } = JSON.parse(answer.body.toString());
      const again = { ...JSON.parse(body.toString()), baseVersion: version, key: randomUUID() };
      await pass(Buffer.from(JSON.stringify(again)));
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body);
    return true;
  };
}
