import type { Tx } from '#db/client.ts';
import { mentioned } from '../delivery/mail/messages/mentioned.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import { Invalid } from '../errors.ts';
import { type Person, peopleOn } from '../members/people.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, subjectOf } from '../releases/find.ts';
import { can } from '../releases/policy.ts';

type Mention = {
  actor: Actor;
  release: Held;
  thread: { id: string; quote: string };
  comment: { id: string; words: string; mentions: readonly string[] };
};

/**
 * Queues one mail to everybody a comment mentions, never to who wrote it and never twice for one comment.
 * @throws {Invalid} 'mention_without_access' when somebody could not read it
 */
export async function tellMentioned(tx: Tx, { actor, release, thread, comment }: Mention): Promise<void> {
  if (comment.mentions.length === 0) return;
  const people = await readersOf(tx, release);
  for (const id of new Set(comment.mentions)) {
    const person = people.find((each) => each.id === id);
    if (!person) throw new Invalid('mention_without_access', { mentions: ['without_access'] });
    if (id === actor.id) continue;
    await queueMail(tx, {
      ...mentioned({ actor, release, thread, words: comment.words }, person),
      key: `mention ${comment.id}`,
      to: person.email,
      language: person.language,
      siteKey: release.siteKey,
    });
  }
}

/** Everybody who may read a release. */
export async function readersOf(tx: Tx, release: Held): Promise<Person[]> {
  const subject = subjectOf(release);
  return (await peopleOn(tx, release.siteKey)).filter((person) => can(person, 'view', subject).allowed);
}
