import { randomUUID } from 'node:crypto';
import { and, desc, eq, like, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { comments } from '#db/schema/comments.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { approved, type Cast, draft, openNewsroom, reload, seen, submitted } from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from '../releases/approve.ts';
import { publish } from '../releases/publish.ts';
import { publishDue } from '../releases/publish-due.ts';
import { schedule } from '../releases/schedule.ts';
import { submit } from '../releases/submit.ts';
import { editComment } from './edit-comment.ts';
import { listReaders, readThreads } from './queries.ts';
import { reopenThread } from './reopen.ts';
import { reply } from './reply.ts';
import { resolve } from './resolve.ts';
import { startThread } from './start-thread.ts';
import { readUnsettled } from './unsettled.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

type Said = { words?: string; mentions?: Actor[]; blocking?: boolean; quote?: string };

const saying = (words = 'Can we stay at district level?', mentions: Actor[] = []) => ({
  id: randomUUID(),
  words,
  mentions: mentions.map(({ id }) => id),
});
const asking = (
  release: { id: string },
  { words, mentions, blocking, quote = 'near the district' }: Said = {},
) => ({
  releaseId: release.id,
  id: randomUUID(),
  quote,
  blocking,
  comment: saying(words, mentions),
});

async function ask(by: Actor, release: { id: string }, said: Said = {}) {
  const asked = asking(release, said);
  await startThread(by, asked);
  return { releaseId: release.id, threadId: asked.id, commentId: asked.comment.id };
}

const threadsOf = async (release: { id: string }) => (await readThreads(cast.amal, release.id)).threads;
const kindsOf = async (release: { id: string }) => {
  const rows = await db()
    .select({ kind: events.kind })
    .from(events)
    .where(and(eq(events.releaseId, release.id), like(events.kind, 'thread.%')))
    .orderBy(desc(events.seq));
  return rows.map(({ kind }) => kind);
};
const mailsTo = (key: string) => db().select().from(mails).where(eq(mails.key, key)).orderBy(mails.recipient);

describe('a thread', () => {
  test('Tomás asks about a passage, Amal answers, and both see who said what', async () => {
    const release = await draft(cast.amal);
    const { threadId } = await ask(cast.tomas, release);
    await reply(cast.amal, { releaseId: release.id, threadId, comment: saying('Done: no names.') });
    expect(await threadsOf(release)).toMatchObject([
      {
        id: threadId,
        quote: 'near the district',
        blocking: false,
        resolved: null,
        version: 2,
        comments: [
          { words: 'Can we stay at district level?', by: { name: 'Tomás Quiroga' } },
          { words: 'Done: no names.', by: { name: 'Amal Berrada' } },
        ],
      },
    ]);
    expect(await kindsOf(release)).toEqual(['thread.answered', 'thread.started']);
  });

  test('whoever lost the answer sends it again, and it is there once', async () => {
    const release = await draft(cast.amal);
    const asked = asking(release);
    const first = await startThread(cast.tomas, asked);
    expect(await startThread(cast.tomas, asked)).toEqual(first);
    const answer = { releaseId: release.id, threadId: asked.id, comment: saying('Yes.') };
    await Promise.all([reply(cast.amal, answer), reply(cast.amal, answer)]);
    const [thread] = await threadsOf(release);
    expect(thread?.comments.map(({ words }) => words)).toEqual(['Can we stay at district level?', 'Yes.']);
    expect(await kindsOf(release)).toEqual(['thread.answered', 'thread.started']);
  });

  test('an id that is taken by something else is refused', async () => {
    const release = await draft(cast.amal);
    const asked = asking(release);
    await startThread(cast.tomas, asked);
    await expect(startThread(cast.amal, asked)).rejects.toMatchObject({ reason: 'key_reused' });
    const other = { ...asking(release), comment: asked.comment };
    await expect(startThread(cast.tomas, other)).rejects.toMatchObject({ reason: 'key_reused' });
    expect(await threadsOf(release)).toHaveLength(1);
  });

  test('is settled and taken up again, and doing so twice is doing it once', async () => {
    const release = await draft(cast.amal);
    const { threadId } = await ask(cast.tomas, release);
    const thread = { releaseId: release.id, threadId };
    await resolve(cast.amal, thread);
    await resolve(cast.tomas, thread);
    expect(await threadsOf(release)).toMatchObject([{ resolved: { by: 'Amal Berrada' } }]);
    await reopenThread(cast.tomas, thread);
    await reopenThread(cast.tomas, thread);
    expect(await threadsOf(release)).toMatchObject([{ resolved: null }]);
    expect(await kindsOf(release)).toEqual(['thread.reopened', 'thread.resolved', 'thread.started']);
  });

  test('an answer that arrives after it was settled opens it again, so that it is read', async () => {
    const release = await draft(cast.amal);
    const { threadId } = await ask(cast.tomas, release);
    await resolve(cast.amal, { releaseId: release.id, threadId });
    await reply(cast.tomas, { releaseId: release.id, threadId, comment: saying('Not quite.') });
    expect(await threadsOf(release)).toMatchObject([{ resolved: null }]);
  });

  test('of another release is not found', async () => {
    const [one, other] = [await draft(cast.amal), await draft(cast.amal)];
    const { threadId } = await ask(cast.tomas, one);
    const wrong = { releaseId: other.id, threadId };
    await expect(resolve(cast.tomas, wrong)).rejects.toMatchObject({ reason: 'thread_unknown' });
    await expect(reply(cast.tomas, { ...wrong, comment: saying() })).rejects.toMatchObject({
      reason: 'thread_unknown',
    });
  });

  test('those who listen ask only for what they missed', async () => {
    const release = await draft(cast.amal);
    await ask(cast.tomas, release, { words: 'One.' });
    const { version } = await readThreads(cast.amal, release.id);
    const second = await ask(cast.tomas, release, { words: 'Two.' });
    const missed = await readThreads(cast.amal, release.id, version);
    expect(missed.threads.map(({ id }) => id)).toEqual([second.threadId]);
    expect((await readThreads(cast.amal, release.id, missed.version)).threads).toEqual([]);
  });

  test('changes nothing of the text: no new version, no author, the same state', async () => {
    const release = await draft(cast.amal);
    const before = await reload(release);
    await ask(cast.tomas, release);
    const { threadsVersion, ...after } = await reload(release);
    expect(after).toEqual({ ...before, threadsVersion: undefined });
    expect(threadsVersion).toBe(before.threadsVersion + 1);
  });
});

describe('who may comment', () => {
  test('writers, translators, editors, publishers, protection focal points and administrators', async () => {
    const release = await draft(cast.amal);
    for (const who of [cast.amal, cast.lina, cast.tomas, cast.claire, cast.yusuf, cast.ada])
      await ask(who, release);
    expect(await threadsOf(release)).toHaveLength(6);
  });

  test('not an auditor, who reads them; not the people of another site, who know nothing of it', async () => {
    const release = await draft(cast.amal);
    await ask(cast.tomas, release);
    await expect(ask(cast.otto, release)).rejects.toMatchObject({ reason: 'needs_writer' });
    expect((await readThreads(cast.otto, release.id)).threads).toHaveLength(1);
    await expect(listReaders(cast.otto, release.id)).rejects.toMatchObject({ reason: 'needs_writer' });
    await expect(ask(cast.hana, release)).rejects.toMatchObject({ reason: 'release_unknown' });
    await expect(readThreads(cast.hana, release.id)).rejects.toMatchObject({ reason: 'release_unknown' });
  });

  test('also of what is approved, where nothing can be marked', async () => {
    const release = await approved(cast);
    await ask(cast.yusuf, release);
    expect(await threadsOf(release)).toMatchObject([{ quote: 'near the district' }]);
  });
});

describe('one’s own words', () => {
  test('can be changed, and that is said', async () => {
    const release = await draft(cast.amal);
    const { threadId, commentId: id } = await ask(cast.tomas, release);
    await editComment(cast.tomas, { releaseId: release.id, threadId, id, words: 'At district level?' });
    const [thread] = await threadsOf(release);
    expect(thread?.comments).toMatchObject([{ words: 'At district level?', editedAt: expect.any(String) }]);
    expect(await kindsOf(release)).toEqual(['thread.comment_edited', 'thread.started']);
  });

  test('nobody changes another’s, nor what a file brought along', async () => {
    const release = await draft(cast.amal);
    const { threadId, commentId: id } = await ask(cast.tomas, release);
    const change = { releaseId: release.id, threadId, id, words: 'I agree with everything.' };
    await expect(editComment(cast.amal, change)).rejects.toMatchObject({ reason: 'only_own_comment' });
    await db().update(comments).set({ saidBy: 'A reviewer in Word' }).where(eq(comments.id, id));
    await expect(editComment(cast.tomas, change)).rejects.toMatchObject({ reason: 'only_own_comment' });
    expect(await threadsOf(release)).toMatchObject([
      {
        comments: [{ by: { id: null, name: 'A reviewer in Word' }, words: 'Can we stay at district level?' }],
      },
    ]);
  });

  test('are words: nothing empty, nothing endless', async () => {
    const release = await draft(cast.amal);
    await expect(ask(cast.tomas, release, { words: '  ' })).rejects.toThrow();
    await expect(ask(cast.tomas, release, { words: 'x'.repeat(4001) })).rejects.toThrow();
  });
});

describe('a mention', () => {
  test('sends one mail in the language of who is mentioned: who, where, which words, and the way there', async () => {
    const release = await draft(cast.amal, { headline: 'A clinic opens' });
    await db().update(members).set({ language: 'fr' }).where(eq(members.id, cast.lina.id));
    const { threadId, commentId } = await ask(cast.tomas, release, {
      words: '@Lina Haddad, is this the name in Arabic?',
      mentions: [cast.lina, cast.lina],
    });
    const sent = await mailsTo(`mention ${commentId}`);
    expect(sent).toMatchObject([{ recipient: 'lina@example.org', language: 'fr' }]);
    expect(sent[0]?.subject).toBe('Tomás Quiroga vous mentionne\u00a0: A clinic opens');
    for (const said of ['near the district', '@Lina Haddad, is this', `${release.id}?thread=${threadId}`])
      expect(sent[0]?.text).toContain(said);
  });

  test('is not sent to oneself, nor again when the words are changed, but to who is new in them', async () => {
    const release = await draft(cast.amal);
    const { threadId, commentId: id } = await ask(cast.tomas, release, {
      mentions: [cast.tomas, cast.yusuf],
    });
    const to = async () => (await mailsTo(`mention ${id}`)).map(({ recipient }) => recipient);
    expect(await to()).toEqual(['yusuf@example.org']);
    const change = { releaseId: release.id, threadId, id };
    await editComment(cast.tomas, {
      ...change,
      words: 'And Claire?',
      mentions: [cast.yusuf.id, cast.claire.id],
    });
    await editComment(cast.tomas, { ...change, words: 'Nobody.', mentions: [] });
    await editComment(cast.tomas, { ...change, words: 'Yusuf after all.', mentions: [cast.yusuf.id] });
    expect(await to()).toEqual(['claire@example.org', 'yusuf@example.org']);
  });

  test('of somebody without access is refused, and nothing is stored', async () => {
    const release = await draft(cast.amal);
    await expect(ask(cast.tomas, release, { mentions: [cast.hana] })).rejects.toMatchObject({
      reason: 'mention_without_access',
    });
    expect(await threadsOf(release)).toEqual([]);
  });

  test('reaches those who may read the release: the people of its site and of every site', async () => {
    const release = await draft(cast.amal);
    const names = (await listReaders(cast.amal, release.id)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Lina Haddad', 'Yusuf Adeyemi', 'Otto Brandt']));
    expect(names).not.toContain('Hana Sato');
  });
});

describe('a comment that must be settled', () => {
  test('stands in the way of submitting until it is', async () => {
    const release = await draft(cast.amal);
    const { threadId } = await ask(cast.yusuf, release, { blocking: true });
    await ask(cast.yusuf, release);
    expect(await readUnsettled(release)).toEqual({ open: 1, blocking: 1 });
    await expect(submit(cast.amal, await seen(release))).rejects.toMatchObject({
      reason: 'comments_blocking',
      params: { count: 1 },
    });
    await resolve(cast.yusuf, { releaseId: release.id, threadId });
    await submit(cast.amal, await seen(release));
    expect(await reload(release)).toMatchObject({ work: 'in_review' });
  });

  test('stands in the way of approving what is already in review', async () => {
    const release = await submitted(cast);
    const { threadId } = await ask(cast.yusuf, release, { blocking: true });
    const { docVersion } = await reload(release);
    const approving = { ...(await seen(release)), docVersion };
    await expect(approve(cast.tomas, approving)).rejects.toMatchObject({ reason: 'comments_blocking' });
    await resolve(cast.yusuf, { releaseId: release.id, threadId });
    await approve(cast.tomas, approving);
    expect(await reload(release)).toMatchObject({ work: 'approved' });
  });

  test('stands in the way of publishing and scheduling what is approved, not of what is scheduled already', async () => {
    const release = await approved(cast);
    const { threadId } = await ask(cast.yusuf, release, { blocking: true });
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const planned = { ...seen(release), day, time: '09:00', zone: 'UTC' };
    const blocked = { reason: 'comments_blocking' };
    await expect(publish(cast.claire, seen(release))).rejects.toMatchObject(blocked);
    await expect(schedule(cast.claire, planned)).rejects.toMatchObject(blocked);
    await resolve(cast.yusuf, { releaseId: release.id, threadId });
    await schedule(cast.claire, planned);
    await reopenThread(cast.yusuf, { releaseId: release.id, threadId });
    await db()
      .update(releases)
      .set({ publishAt: sql`now() - interval '1 second'` })
      .where(eq(releases.id, release.id));
    await publishDue();
    expect(await reload(release)).toMatchObject({ live: 'published' });
  });
});
