import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { type AssetRow, assets, renditions } from '#db/schema/media.ts';
import { sites } from '#db/schema/sites.ts';
import { semaphore, TooBusy } from '#lib/auth/semaphore.ts';
import { Conflict, Forbidden, NotFound } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import type { Actor } from '#lib/members/roles.ts';
import { putSealed } from '#lib/storage/sealed.ts';
import { storage } from '#lib/storage/storage.ts';
import type { Cleaned } from './child/work-on.ts';
import { inChild } from './in-child.ts';
import { cleanKey, nameOf, originalKey, renditionKey } from './keys.ts';
import { BYTES, type MediaRefusal, TYPES } from './limits.ts';
import { canAddFiles } from './policy.ts';
import { withScratch } from './scratch.ts';
import { type Sent, type TakenIn, takeIn } from './take-in.ts';
import { WHOLE } from './vocabulary.ts';
import { wantCut } from './want-cut.ts';

export type ReceiveInput = { siteKey: string } & Sent;

/** What came of a file: it is in the library (`known`: it was there before), or why it is not taken. */
export type ReceivedFile = { asset: AssetRow; known: boolean } | { refused: MediaRefusal };

// Cleaning is heavy: one at a time in each process, the others wait in line.
const shared = globalThis as typeof globalThis & { newsroomCleaning?: ReturnType<typeof semaphore> };

/**
 * Takes a file into the library of a site: its type is what its content says, it is cleaned in a process of its own, and
 * the same bytes are known again. A picture is drawn in its sizes afterwards; anything else is ready at once.
 * @throws {Forbidden} 'needs_writer' · {NotFound} 'site_unknown' · {Conflict} 'reading_busy'
 */
export async function receiveFile(actor: Actor, input: ReceiveInput): Promise<ReceivedFile> {
  const { siteKey, ...sent } = input;
  const may = canAddFiles(actor, siteKey);
  if (!may.allowed) throw new Forbidden(may.reason);
  const [site] = await db().select({ originals: sites.originals }).from(sites).where(eq(sites.key, siteKey));
  if (!site) throw new NotFound('site_unknown');
  return withScratch(async (scratch) => {
    const taken = await takeIn(sent as Sent, scratch);
    if ('refused' in taken) return taken;
    const known = await knownAs(siteKey, taken.sha256);
    if (known) return { asset: known, known: true };
    const to = join(scratch, 'clean');
    const task = { do: 'clean', type: taken.type, path: taken.path, to } as const;
    const worked = await inTurn(() => inChild<Cleaned>(task, scratch));
    if ('refused' in worked) return { refused: worked.refused };
    const { done } = worked;
    const { kind } = TYPES[done.type];
    if (taken.bytes > BYTES[kind])
      return { refused: { code: 'too_large', params: { megabytes: BYTES[kind] / 1e6 } } };
    const keep = site.originals === 'encrypted';
    if (keep) await putSealed(originalKey(taken), { path: taken.path });
    const copy = await keepClean(taken, done, to);
    return store(actor, { siteKey, keep, taken, done, copy });
  });
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.newsroomCleaning ??= semaphore(1, 100);
  try {
    return await shared.newsroomCleaning(work);
  } catch (error) {
    if (error instanceof TooBusy) throw new Conflict('reading_busy');
    throw error;
  }
}

async function knownAs(siteKey: string, sha256: string): Promise<AssetRow | null> {
  const same = and(eq(assets.siteKey, siteKey), eq(assets.sha256, sha256));
  const [row] = await db()
    .select()
    .from(assets)
    .where(and(same, isNull(assets.deletedAt), ne(assets.state, 'refused')));
  return row ?? null;
}

type Copy = { name: string; bytes: number; type: string } | null;

// A picture's clean copy is private, and drawn from; the clean copy of anything else is what readers are sent.
async function keepClean(taken: TakenIn, done: Cleaned, path: string): Promise<Copy> {
  if (done.size) {
    await storage().put(cleanKey(taken), { path });
    return null;
  }
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  const name = nameOf(hash.digest('hex'), TYPES[done.type].endings[0]);
  await storage().put(renditionKey(name), { path });
  return { name, bytes: (await stat(path)).size, type: done.type };
}

type ToStore = {
  siteKey: string;
  keep: boolean;
  taken: TakenIn;
  done: Cleaned;
  copy: Copy;
};

async function store(actor: Actor, given: ToStore): Promise<ReceivedFile> {
  const { siteKey, keep, taken, done, copy } = given;
  const { sha256, bytes } = taken;
  const stored = await inTransaction(async (tx) => {
    const [asset] = await tx
      .insert(assets)
      .values({
        siteKey,
        kind: TYPES[done.type].kind,
        state: copy ? 'ready' : 'clean',
        sha256,
        bytes,
        type: done.type,
        ...(done.size ?? {}),
        removed: done.removed,
        originalKept: keep,
        createdBy: actor.id,
        updatedBy: actor.id,
      })
      .onConflictDoNothing()
      .returning();
    if (!asset) return null;
    if (copy) {
      const whole = { assetId: asset.id, cut: WHOLE, format: 'file', width: 0, height: 0 } as const;
      await tx.insert(renditions).values({ ...whole, ...copy });
    } else await wantCut(tx, asset.id, WHOLE);
    await record(tx, actor, 'file.received', { assetId: asset.id, type: done.type, bytes }, { siteKey });
    return asset;
  });
  if (stored) return { asset: stored, known: false };
  // somebody sent the same file in the same moment
  const known = await knownAs(siteKey, sha256);
  if (!known) throw new Conflict('reading_busy');
  return { asset: known, known: true };
}
