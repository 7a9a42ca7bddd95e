import type { Tx } from '#db/client.ts';
import { peopleOf } from '#lib/members/people.ts';
import { type Notice, whoIsConcerned } from '#lib/releases/notify.ts';
import { releaseNotice } from './messages/release-notice.ts';
import { queueMail } from './queue-mail.ts';

/** Queues a mail to everybody an act concerns, each in their language, once per event and person. */
export async function notifyLater(tx: Tx, notice: Notice): Promise<void> {
  const { siteKey, turn = [] } = notice.release;
  const people = await peopleOf(
    tx,
    [siteKey, ...turn.map(({ site }) => site)],
    turn.flatMap(({ people: named }) => named),
  );
  for (const person of whoIsConcerned(notice, people)) {
    await queueMail(tx, {
      ...releaseNotice(notice, person),
      key: `event ${notice.seq}`,
      to: person.email,
      language: person.language,
      siteKey,
    });
  }
}
