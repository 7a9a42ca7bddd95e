import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db, inTransaction } from '#db/client.ts';
import { comments, threads } from '#db/schema/comments.ts';
import { members } from '#db/schema/members.ts';
import { isReleaseId, readPage } from '../documents/steps/hold.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { readersOf } from './mention.ts';
import type { CommentView, Reader, ThreadsSince, ThreadView } from './view.ts';

const resolver = alias(members, 'resolver');

/**
 * What was said about a release, oldest first; with `since`, only the threads in which something was said after that version.
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function readThreads(viewer: Actor, releaseId: string, since = -1): Promise<ThreadsSince> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  // The version first: what is said in between is in the answer, and is asked for once more.
  const { threadsVersion } = await readPage(db(), viewer, releaseId);
  const rows = await db()
    .select({
      id: threads.id,
      quote: threads.quote,
      blocking: threads.blocking,
      startedAt: threads.startedAt,
      resolvedAt: threads.resolvedAt,
      resolvedBy: resolver.name,
      version: threads.version,
    })
    .from(threads)
    .leftJoin(resolver, eq(resolver.id, threads.resolvedBy))
    .where(and(eq(threads.releaseId, releaseId), since < 0 ? undefined : gt(threads.version, since)))
    .orderBy(asc(threads.startedAt), asc(threads.id));
  const said = await commentsOf(rows.map(({ id }) => id));
  return {
    version: threadsVersion,
    threads: rows.map(
      ({ startedAt, resolvedAt, resolvedBy, ...row }): ThreadView => ({
        ...row,
        at: startedAt.toISOString(),
        resolved: resolvedAt && { by: resolvedBy ?? '', at: resolvedAt.toISOString() },
        comments: said.get(row.id) ?? [],
      }),
    ),
  };
}

async function commentsOf(threadIds: string[]): Promise<Map<string, CommentView[]>> {
  const all = new Map<string, CommentView[]>();
  if (threadIds.length === 0) return all;
  const rows = await db()
    .select({ comment: comments, name: members.name })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(inArray(comments.threadId, threadIds))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  const names = await namesOf([...new Set(rows.flatMap(({ comment }) => comment.mentions))]);
  for (const { comment, name } of rows) {
    const before = all.get(comment.threadId) ?? [];
    const { id, words, saidBy, saidAt } = comment;
    before.push({
      id,
      words,
      by: saidBy === null ? { id: comment.memberId, name } : { id: null, name: saidBy },
      at: (saidAt ?? comment.createdAt).toISOString(),
      editedAt: comment.editedAt?.toISOString() ?? null,
      mentions: comment.mentions.flatMap((each) => names.get(each) ?? []),
    });
    all.set(comment.threadId, before);
  }
  return all;
}

async function namesOf(ids: string[]): Promise<Map<string, Reader>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Who may read a release, for somebody who may comment on it: those they can mention, by name.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 */
export function listReaders(viewer: Actor, releaseId: string): Promise<Reader[]> {
  if (!isReleaseId(releaseId)) throw new NotFound('release_unknown');
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, viewer, releaseId);
    mustBeAllowed(viewer, 'comment', release);
    return (await readersOf(tx, release)).map(({ id, name }) => ({ id, name }));
  });
}
