import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { assets, cuts, type Rendition, renditions } from '#db/schema/media.ts';
import { log } from '#lib/log.ts';
import { storage } from '#lib/storage/storage.ts';
import type { Drawing } from './child/draw-sizes.ts';
import { inChild } from './in-child.ts';
import { cleanKey, nameOf, renditionKey } from './keys.ts';
import { withScratch } from './scratch.ts';
import { WHOLE } from './vocabulary.ts';

/** How often a cut is tried before it is given up, and how long drawing may take. */
export const DRAWING = { tries: 5, seconds: 60 };

const ENDINGS = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png', file: 'bin' } as const;

type Claimed = { assetId: string; cut: string; tries: number; sha256: string };

const shared = globalThis as { newsroomEasel?: Promise<number> | null };

/** Draws every cut that waits, one after the other; a second call waits for the first. Returns how many were drawn. */
export async function drawWaiting(): Promise<number> {
  shared.newsroomEasel ??= drawAll().finally(() => {
    shared.newsroomEasel = null;
  });
  return shared.newsroomEasel;
}

async function drawAll(): Promise<number> {
  let drawn = 0;
  for (let next = await claim(); next; next = await claim()) if (await draw(next)) drawn += 1;
  return drawn;
}

// Other processes pass over what is claimed; what nobody finished is tried again, later each time.
async function claim(): Promise<Claimed | null> {
  const [row] = await db().execute<Claimed>(sql`
    update cuts set tries = cuts.tries + 1, tried_at = now()
    from (
      select c.asset_id, c.cut, a.sha256 from cuts c join assets a on a.id = c.asset_id
      where c.drawn_at is null and c.tries < ${DRAWING.tries} and a.deleted_at is null and a.state <> 'refused'
        and (c.tried_at is null or c.failure is not null and c.tried_at < now() - interval '5 seconds' * power(3, c.tries)
          or c.tried_at < now() - interval '2 minutes')
      order by c.asked_at limit 1 for update of c skip locked
    ) next
    where cuts.asset_id = next.asset_id and cuts.cut = next.cut
    returning cuts.asset_id as "assetId", cuts.cut, cuts.tries, next.sha256`);
  return row ?? null;
}

async function draw(claimed: Claimed): Promise<boolean> {
  try {
    await withScratch((scratch) => drawIn(scratch, claimed));
    return true;
  } catch (error) {
    log().error({ err: error, asset: claimed.assetId, cut: claimed.cut }, 'a picture was not drawn');
    await giveUp(claimed, (error as Error).message);
    return false;
  }
}

async function drawIn(scratch: string, { assetId, cut, sha256 }: Claimed): Promise<void> {
  const master = await storage().get(cleanKey({ sha256 }));
  if (!master) throw new Error('its clean copy is missing');
  const path = join(scratch, 'master');
  await pipeline(master.stream, createWriteStream(path));
  const task = { do: 'draw', path, cut, folder: scratch } as const;
  const worked = await inChild<Drawing[]>(task, scratch, { seconds: DRAWING.seconds });
  if ('refused' in worked) throw new Error(`${worked.refused.code} ${worked.why ?? ''}`.trim());
  const rows: Rendition[] = [];
  for (const { file, ...drawing } of worked.done) {
    const bytes = await readFile(join(scratch, file));
    const name = nameOf(createHash('sha256').update(bytes).digest('hex'), ENDINGS[drawing.format]);
    await storage().put(renditionKey(name), bytes);
    rows.push({ assetId, cut, ...drawing, name });
  }
  await inTransaction(async (tx) => {
    const of = and(eq(renditions.assetId, assetId), eq(renditions.cut, cut));
    await tx.delete(renditions).where(of);
    await tx.insert(renditions).values(rows);
    const its = and(eq(cuts.assetId, assetId), eq(cuts.cut, cut));
    await tx.update(cuts).set({ drawnAt: sql`now()`, failure: null }).where(its);
    if (cut === WHOLE)
      await tx
        .update(assets)
        .set({ state: 'ready' })
        .where(and(eq(assets.id, assetId), eq(assets.state, 'clean')));
  });
}

// A part that cannot be drawn says so; a whole that never can be is a file nobody can use.
async function giveUp({ assetId, cut, tries }: Claimed, failure: string): Promise<void> {
  await inTransaction(async (tx) => {
    const its = and(eq(cuts.assetId, assetId), eq(cuts.cut, cut), isNull(cuts.drawnAt));
    await tx
      .update(cuts)
      .set({ failure: failure.slice(0, 200) })
      .where(its);
    if (cut !== WHOLE || tries < DRAWING.tries) return;
    await tx
      .update(assets)
      .set({ state: 'refused', refusal: { code: 'failed', params: {} } })
      .where(and(eq(assets.id, assetId), eq(assets.state, 'clean')));
  });
}
