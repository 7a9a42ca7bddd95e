import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { comments, suggestions, threads } from '#db/schema/comments.ts';
import { releaseSteps, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { whoWrote } from '#lib/releases/queries/authors.ts';
import { account, type Held } from './account.ts';
import { lettersOf, type WriterRecord } from './record.ts';

/** Reads what the newsroom holds of a release and says of it, and compares it with what each writer was told. */
export async function verify(start: { id: string; doc: NodeJson }, writers: readonly WriterRecord[]) {
  return account(start.doc, await heldOf(start.id, writers), writers);
}

async function heldOf(id: string, writers: readonly WriterRecord[]): Promise<Held> {
  const [release] = await db().select().from(releases).where(eq(releases.id, id));
  if (!release) throw new Error('the release is gone');
  const [log, noted, said] = await Promise.all([
    db().select().from(releaseSteps).where(eq(releaseSteps.releaseId, id)).orderBy(asc(releaseSteps.version)),
    db().select().from(suggestions).where(eq(suggestions.releaseId, id)),
    db()
      .select({
        id: comments.id,
        thread: threads.id,
        words: comments.words,
        memberId: comments.memberId,
        startedBy: threads.startedBy,
      })
      .from(comments)
      .innerJoin(threads, eq(threads.id, comments.threadId))
      .where(eq(threads.releaseId, id)),
  ]);
  const named = await namedIn(release, writers);
  return { doc: release.doc, log, suggestions: noted, comments: said, named };
}

// Who wrote what is asked as the desk asks it.
async function namedIn(
  release: { id: string; doc: NodeJson; docVersion: number },
  writers: readonly WriterRecord[],
): Promise<Map<string, Set<string>>> {
  const { size } = documentSchema.nodeFromJSON(release.doc).content;
  const members = new Map(writers.map(({ name, memberId }) => [name, memberId]));
  const named = new Map<string, Set<string>>();
  for (const { name, words } of await whoWrote(release, release.docVersion, { from: 0, to: size }))
    for (const one of lettersOf(words))
      named.set(one, (named.get(one) ?? new Set()).add(members.get(name) ?? name));
  return named;
}
