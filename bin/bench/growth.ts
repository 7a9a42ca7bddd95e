import { Agent, get } from 'node:http';
import { env } from '#lib/env.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import { withDatabase } from '../with-database.ts';
import { type Figure, figure } from './figure.ts';
import { publishMany, SAID } from './many-releases.ts';
import type { Setting } from './run.ts';

const SIZES = [1_000, 100_000];
const WARM = 20;
const SAMPLES = 100;

/**
 * What readers wait for as the newsroom grows: a list, its last page, a release, a feed, and search: for a word that three
 * releases say, three in a hundred, and most; for pages far behind; for words that stand together in many and in none.
 * From request to last byte, through the server, one after the other: p95, and the median under `.median`.
 */
export async function growth({ port, say }: Setting): Promise<Figure[]> {
  const url = `http://localhost:${port}`;
  const newsroom = new OwnNewsroom({ home: env().NEWSROOM_HOME, port, url });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await newsroom.start();
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) {
      say(`${size} releases are made`);
      await withDatabase(() => publishMany(size));
      const news = `${url}/global/fr/news`;
      const pages = {
        public_list: news,
        public_list_last: `${news}?page=${size / 20}`,
        release: `${news}/bench-5`,
        search_rare: `${news}?q=${SAID.rare}`,
        search_middling: `${news}?q=${SAID.middling}`,
        search_common: `${news}?q=${SAID.common}`,
        search_page_30: `${news}?q=${SAID.common}&page=30`,
        search_best: `${news}?q=${SAID.common}&sort=relevance`,
        search_phrase: `${news}?q=${encodeURIComponent(`“${SAID.together}”`)}`,
        search_no_phrase: `${news}?q=${encodeURIComponent(`“${SAID.common} ${SAID.common}”`)}`,
        feed: `${url}/global/fr/feed.xml`,
      };
      for (const [name, address] of Object.entries(pages)) {
        const took: number[] = [];
        for (let turn = -WARM; turn < SAMPLES; turn++) {
          const ms = await timed(address, agent);
          if (turn >= 0) took.push(ms);
        }
        figures.push(figure(`growth.${name}_ms@${size}`, 'ms', took, 0.95));
        figures.push(figure(`growth.${name}_ms@${size}.median`, 'ms', took));
      }
    }
    return figures;
  } finally {
    agent.destroy();
    await newsroom.stop();
  }
}

/** How long a page takes, to its last byte. @throws when it is not there */
function timed(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${answer.statusCode} for ${address}`));
      });
    }).once('error', reject);
  });
}
