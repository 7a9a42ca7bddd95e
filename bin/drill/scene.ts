import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { count, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { threads } from '#db/schema/comments.ts';
import { members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { env } from '#lib/env.ts';
import { CHROMIUM_FLAGS } from '../stage/chromium.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { hireWriters, startDraft } from '../stage/people.ts';
import { type SignedIn, signIn } from '../stage/sign-in.ts';
import { Wire } from '../stage/wire.ts';
import { withDatabase } from '../with-database.ts';
import type { Faults, Figures } from './account.ts';
import { BrowserWriter } from './browser-writer.ts';
import { chanceOf, upTo } from './chance.ts';
import { DEEDS, type Done, nothingDone } from './deeds.ts';
import type { Options } from './gate.ts';
import type { WriterRecord } from './record.ts';
import { ScriptWriter } from './script-writer.ts';
import { verify } from './verify.ts';

/** How long everybody may take to have the same text, once nobody writes any more. */
export const PATIENCE_MS = 90_000;
// People of the demo, who sit at the browsers.
const AT_BROWSERS = ['hq.writer@demo.example', 'hq.editor@demo.example'];

export type Scene = {
  seconds: number;
  seed: number;
  browsers: number;
  scripts: number;
  kills: number;
  /** What the wire does to requests beyond failing, given those who write. */
  meddle?: (people: readonly SignedIn[]) => Wire['meddle'];
  patienceMs?: number;
};
export type Seen = {
  faults: Faults;
  figures: Figures;
  conflicts: number;
  /** Steps that found no place any more before they were sent: kept for their author, and never acknowledged. */
  homeless: number;
  cuts: number;
  kills: number;
  did: { browsers: Done; scripts: Done };
  togetherMs: number | null;
};

/** Lets people write in one release of an own newsroom, over a line that breaks and through kills, and compares at the end. */
export async function play(scene: Scene, { newsroomPort, say }: Options): Promise<Seen> {
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

async function act(scene: Scene, stage: Stage): Promise<Seen> {
  const { wire, say } = stage;
  const { release, scripts, browsers, people } = await gather(scene, stage);
  const all = [...scripts, ...browsers];
  if (scene.meddle) wire.meddle = scene.meddle(people);
  say(`${all.length} people write for ${scene.seconds} s, seed ${scene.seed}`);
  for (const writer of all) writer.write();
  const kills = await disturb(scene, stage);
  for (const writer of scripts) writer.rest();
  await Promise.all(browsers.map((writer) => writer.rest()));
  say('everybody rests; waiting until all have the same text');
  const togetherMs = await comeTogether(release.id, all, scene.patienceMs ?? PATIENCE_MS);
  if (togetherMs === null) for (const writer of all) say(await writer.state());
  const [byScripts, byBrowsers] = [
    scripts.map((writer) => writer.record()),
    await Promise.all(browsers.map((writer) => writer.record())),
  ];
  for (const writer of scripts) writer.leave();
  await Promise.all(browsers.map((writer) => writer.close()));
  return {
    ...(await verify(release, [...byScripts, ...byBrowsers])),
    conflicts: sum(scripts.map((writer) => writer.conflicts)),
    homeless: sum(scripts.map((writer) => writer.lost)),
    cuts: wire.cuts,
    kills,
    did: { browsers: doneBy(byBrowsers), scripts: doneBy(byScripts) },
    togetherMs,
  };
}

async function gather({ browsers, scripts, seed }: Scene, { url, home, browser }: Stage) {
  const cast = [...(await fromTheDemo(browsers)), ...(await hireWriters(scripts))];
  const [first] = cast;
  if (!first) throw new Error('nobody writes');
  const release = await startDraft(first, 'A drill', beginning());
  const given = await Promise.all(
    cast.map(async (member, index) => ({
      // the letters of the first two are those of keys
      number: browsers ? index : index + 2,
      seed,
      member,
      url,
      who: await signIn(url, home, member.email),
    })),
  );
  return {
    release,
    people: given.map(({ who }) => who),
    scripts: given.slice(browsers).map((each) => new ScriptWriter({ ...each, release })),
    browsers: browser
      ? await Promise.all(
          given
            .slice(0, browsers)
            .map((each) => BrowserWriter.open(browser, { ...each, release: release.id })),
        )
      : [],
  };
}

async function fromTheDemo(howMany: number) {
  const emails = AT_BROWSERS.slice(0, howMany);
  const rows = await db()
    .select({ id: members.id, name: members.name, email: members.email })
    .from(members)
    .where(inArray(members.email, emails));
  if (rows.length < emails.length) throw new Error('there is no demo here');
  return rows;
}

// Cuts every connection a few times a minute, takes the network away now and then, and kills the application in between.
async function disturb(
  { seconds, kills, seed }: Scene,
  { wire, newsroom, say }: Pick<Stage, 'wire' | 'newsroom' | 'say'>,
): Promise<number> {
  const chance = chanceOf(seed);
  const end = Date.now() + seconds * 1000;
  const every = Math.min(15_000, seconds * 100);
  let killed = 0;
  for (let turn = 1; Date.now() < end; turn++) {
    await pause(Math.min(every * (0.6 + 0.8 * chance()), end - Date.now()));
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
      await pause(1_000 + upTo(2_000, chance));
      wire.mend();
    } else {
      wire.cut();
    }
  }
  return killed;
}

async function comeTogether(
  release: string,
  writers: readonly { isAt(version: number, threads: number): Promise<boolean> }[],
  patienceMs: number,
): Promise<number | null> {
  const begun = Date.now();
  while (Date.now() - begun < patienceMs) {
    const [row] = await db()
      .select({ version: releases.docVersion, threads: count(threads.id) })
      .from(releases)
      .leftJoin(threads, eq(threads.releaseId, releases.id))
      .where(eq(releases.id, release))
      .groupBy(releases.id);
    const { version = -1, threads: said = 0 } = row ?? {};
    const there = await Promise.all(writers.map((writer) => writer.isAt(version, said).catch(() => false)));
    if (there.every(Boolean)) return Date.now() - begun;
    await pause(250);
  }
  return null;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function doneBy(records: readonly WriterRecord[]): Done {
  const done = nothingDone();
  for (const { did } of records) for (const deed of DEEDS) done[deed] += did[deed];
  return done;
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
