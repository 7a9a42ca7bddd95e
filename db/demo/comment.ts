import { randomUUID } from 'node:crypto';
import type { Node } from '@tiptap/pm/model';
import { AddMarkStep } from '@tiptap/pm/transform';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { reply } from '#lib/comments/reply.ts';
import { resolve } from '#lib/comments/resolve.ts';
import { startThread } from '#lib/comments/start-thread.ts';
import { ANNOTATIONS } from '#lib/documents/names.ts';
import { documentSchema, SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { appendSteps } from '#lib/documents/steps.ts';
import type { Actor } from '#lib/members/roles.ts';
import type { CastKey } from './cast.ts';
import type { Remark } from './story.ts';
import { typeset } from './typography.ts';

/** Says something about words of a release, as the desk does: a mark on the words, the thread, the answers. */
export async function comment(
  cast: Record<CastKey, Actor>,
  release: ReleaseRow,
  { by, on, words, blocking = false, mentions = [], answers = [], resolvedBy }: Remark,
): Promise<void> {
  const id = randomUUID();
  const quote = typeset(release.language, on);
  const called = mentions.map((key) => cast[key].id);
  await tie(cast[by], release, id, quote);
  const said = { id: randomUUID(), words, mentions: called };
  await startThread(cast[by], { releaseId: release.id, id, quote, blocking, comment: said });
  for (const answer of answers) {
    const given = { id: randomUUID(), words: answer.words };
    await reply(cast[answer.by], { releaseId: release.id, threadId: id, comment: given });
  }
  if (resolvedBy) await resolve(cast[resolvedBy], { releaseId: release.id, threadId: id });
}

async function tie(actor: Actor, release: ReleaseRow, id: string, quote: string): Promise<void> {
  const doc = documentSchema.nodeFromJSON(release.doc);
  const span = find(doc, quote);
  const mark = documentSchema.mark(ANNOTATIONS[0], { id });
  await appendSteps(actor, {
    releaseId: release.id,
    baseVersion: release.docVersion,
    schemaVersion: SCHEMA_VERSION,
    key: randomUUID(),
    clientId: 'newsroom',
    steps: [new AddMarkStep(span.from, span.to, mark).toJSON()],
  });
}

function find(doc: Node, quote: string): { from: number; to: number } {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(quote) : -1;
    if (found < 0 && at >= 0) found = pos + 1 + at;
    return !node.isTextblock;
  });
  if (found < 0) throw new Error(`not in the text: ${quote}`);
  return { from: found, to: found + quote.length };
}
