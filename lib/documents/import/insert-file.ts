import { eq } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { holdRelease } from '#lib/releases/find.ts';
import type { LeftOut } from '../foreign/left.ts';
import { announce } from '../hub.ts';
import { type NodeJson, parseDocument } from '../parse.ts';
import { isReleaseId, readPage } from '../steps/hold.ts';
import type { Tracked } from './blocks.ts';
import { keepTracked } from './keep-tracked.ts';
import { FILE_LIMITS } from './limits.ts';
import { parseBlocks } from './parse-file.ts';
import { forgetUpload, keepUpload } from './quarantine.ts';
import { inTurn } from './receive.ts';
import { sayFinding, sayRefusal } from './say.ts';

/** What a file brings into an open release, or one sentence why nothing can be brought. Nothing is written yet. */
export type FileForRelease = { blocks: NodeJson[]; left: LeftOut; doubts: string[] } | { refused: string };

/**
 * Reads a file for somebody who writes in a release: its blocks, for their editor to put where the caret is. Changes
 * that are open in a Word file come as suggestions; who made them there is noted at once.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason · {Invalid} 'body_too_large'
 * @throws {Conflict} 'reading_busy'
 */
export async function readFileFor(
  actor: Actor & { language: Language },
  releaseId: string,
  sent: { name: string; size: number; body: AsyncIterable<Uint8Array> },
): Promise<FileForRelease> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  const { write, language } = await readPage(db(), actor, releaseId);
  if (!write.allowed) throw new Forbidden(write.reason);
  if (sent.size > FILE_LIMITS.bytes) throw new Invalid('body_too_large');
  const into = isLanguage(language) ? language : 'en';
  const upload = await keepUpload(actor, { ...sent, limit: FILE_LIMITS.bytes });
  try {
    const parsed = await inTurn(() => parseBlocks(upload.path, upload.name, into));
    if ('refused' in parsed) return { refused: sayRefusal(parsed.refused, actor.language) };
    if (!isBody(parsed.blocks.blocks))
      return { refused: sayRefusal({ code: 'failed', params: {} }, actor.language) };
    await noteTracked(actor, releaseId, parsed.blocks.tracked);
    const { blocks, left, findings } = parsed.blocks;
    return { blocks, left, doubts: findings.map((one) => sayFinding(one, actor.language)) };
  } finally {
    await forgetUpload(upload);
  }
}

// What the child gives is believed no more than what a browser sends.
function isBody(content: NodeJson[]): boolean {
  try {
    parseDocument({
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'body', content }, { type: 'endMatter' }],
    });
    return true;
  } catch (error) {
    if (error instanceof Invalid) return false;
    throw error;
  }
}

// Where the words are not taken up after all, the conversations stay with what they quote.
async function noteTracked(actor: Actor, releaseId: string, tracked: Tracked): Promise<void> {
  const { changes, threads } = tracked;
  if (changes.length + threads.length === 0) return;
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    const version = release.threadsVersion + (threads.length > 0 ? 1 : 0);
    await tx.update(releases).set({ threadsVersion: version }).where(eq(releases.id, releaseId));
    await keepTracked(tx, actor, releaseId, tracked, version);
    for (const { id, quote } of threads)
      await record(tx, actor, 'thread.started', { threadId: id, quote, weight: 'open' }, { release });
  });
  if (threads.length > 0) announce(releaseId);
}
