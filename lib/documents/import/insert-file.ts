import { db } from '#db/client.ts';
import { suggestions } from '#db/schema/comments.ts';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import type { LeftOut } from '../foreign/left.ts';
import { type NodeJson, parseDocument } from '../parse.ts';
import { isReleaseId, readPage } from '../steps/hold.ts';
import type { FileBlocks } from './file-blocks.ts';
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
    await noteChanges(actor, releaseId, parsed.blocks);
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

async function noteChanges(actor: Actor, releaseId: string, { changes }: FileBlocks): Promise<void> {
  if (changes.length === 0) return;
  await db()
    .insert(suggestions)
    .values(
      changes.map(({ id, by, at }) => ({
        releaseId,
        id,
        memberId: actor.id,
        saidBy: by || null,
        saidAt: at ? new Date(at) : null,
      })),
    );
}
