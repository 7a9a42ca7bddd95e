import { setTimeout as pause } from 'node:timers/promises';
import { env } from '#lib/env.ts';
import { WORK } from '#lib/media/limits.ts';
import { hostileFiles } from '#lib/media/testing/hostile.ts';
import { type Tried, tryFile } from '#lib/media/testing/try-file.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { chanceOf } from './chance.ts';
import type { Gate } from './gate.ts';

/** A page may take so long while files are cleaned. */
const PATIENCE_MS = 2_000;

/** 300 spoiled files are refused or cleaned within ten seconds and 512 MB, while the newsroom answers as always. */
export const hostileFilesGate: Gate = async ({ newsroomPort, seed, nightly, say }) => {
  const amount = nightly ? 5_000 : 300;
  const url = `http://localhost:${newsroomPort}`;
  const newsroom = new OwnNewsroom({ home: env().NEWSROOM_HOME, port: newsroomPort, url });
  await newsroom.start();
  const ended = new AbortController();
  const answers = askAgainAndAgain([`${url}/readyz`, `${url}/global/en`], ended.signal);
  const all: Tried[] = [];
  try {
    for await (const file of hostileFiles(amount, chanceOf(seed))) {
      all.push(await tryFile(file));
      if (all.length % 50 === 0) say(`${all.length} of ${amount}`);
    }
  } finally {
    ended.abort();
    await newsroom.stop();
  }
  const waits = await answers;
  const slowest = Math.max(...all.map(({ seconds }) => seconds));
  const most = Math.max(...all.map(({ megabytes }) => megabytes));
  const crashed = all.filter(({ outcome }) => outcome === 'failed');
  const noted = all.filter(({ notes }) => notes.length);
  for (const { what, outcome, notes } of [...crashed, ...noted])
    say(`${what}: ${outcome} ${notes.join(', ')}`);
  const clean = all.filter(({ outcome }) => outcome === 'clean').length;
  const late = waits.filter((wait) => wait > PATIENCE_MS).length;
  const held = slowest <= WORK.seconds + 0.5 && most <= WORK.megabytes * 1.05 && late === 0;
  return {
    held: held && crashed.length === 0 && noted.length === 0 && all.length === amount && waits.length > 0,
    figures: [
      `${amount} files, seed ${seed}: ${clean} cleaned, ${amount - clean - crashed.length} refused, ${crashed.length} without a reason`,
      `slowest ${slowest.toFixed(1)} s, most ${Math.round(most)} MB, ${noted.length} with notes left`,
      `${waits.length} answers meanwhile, slowest ${Math.round(Math.max(...waits))} ms`,
    ].join(' · '),
  };
};

// How long each answer took; one that is none counts as for ever.
async function askAgainAndAgain(addresses: string[], signal: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  while (!signal.aborted) {
    for (const address of addresses) {
      const began = performance.now();
      const answer = await fetch(address).catch(() => null);
      await answer?.arrayBuffer();
      if (!signal.aborted) waits.push(answer?.ok ? performance.now() - began : Number.POSITIVE_INFINITY);
    }
    await pause(100, undefined, { signal }).catch(() => {});
  }
  return waits;
}
