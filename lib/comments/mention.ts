import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { comments } from '#db/schema/comments.ts';
import { Invalid } from '../errors.ts';
import { type Person, peopleOn } from '../members/people.ts';
import type { Actor } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { type Held, subjectOf } from '../releases/find.ts';
import { can } from '../releases/policy.ts';

type Mention = {
  actor: Actor;
  release: Held;
  thread: { id: string; quote: string };
  comment: { id: string; words: string; mentions: readonly string[] };
};

/**
 * Tells everybody a comment mentions, never to who wrote it and never twice for one comment.
 * @throws {Invalid} 'mention_without_access' when somebody could not read it
 */
export async function tellMentioned(tx: Tx, { actor, release, thread, comment }: Mention): Promise<void> {
  if (comment.mentions.length === 0) return;
  const people = await readersOf(tx, release);
  if (comment.mentions.some((id) => !people.some((each) => each.id === id)))
    throw new Invalid('mention_without_access', { mentions: ['without_access'] });
  await tell(tx, {
    kind: 'thread.mentioned',
    key: `mention ${comment.id}`,
    actor,
    release,
    named: comment.mentions,
    text: comment.words,
    thread,
  });
}

/** Tells who spoke in a thread before that somebody answered; who is mentioned in the answer hears of that instead. */
export async function tellAnswered(tx: Tx, { actor, release, thread, comment }: Mention): Promise<void> {
  const spoke = await tx
    .selectDistinct({ id: comments.memberId })
    .from(comments)
    .where(and(eq(comments.threadId, thread.id), isNull(comments.saidBy)));
  await tell(tx, {
    kind: 'thread.answered',
    key: `answer ${comment.id}`,
    actor,
    release,
    named: spoke.map(({ id }) => id).filter((id) => !comment.mentions.includes(id)),
    text: comment.words,
    thread,
  });
}

/** Everybody who may read a release. */
export async function readersOf(tx: Tx, release: Held): Promise<Person[]> {
  const subject = subjectOf(release);
  return (await peopleOn(tx, release.siteKey)).filter((person) => can(person, 'view', subject).allowed);
}
