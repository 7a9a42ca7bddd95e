import type { Tx } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { env } from '#lib/env.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import type { Language } from '#lib/languages.ts';
import type { Letter } from './letter.ts';

export type Outgoing = Letter & {
  /** What makes it the same mail: one key never reaches one person twice. */
  key: string;
  to: string;
  language: Language;
  siteKey: string | null;
};

/**
 * Puts a mail into the verb's own transaction: sent after it commits, gone when it rolls back.
 * Without a mail server it is kept, to be read in the outbox.
 */
export async function queueMail(tx: Tx, mail: Outgoing): Promise<void> {
  const { to, ...rest } = mail;
  const [row] = await tx
    .insert(mails)
    .values({ ...rest, recipient: to, state: env().SMTP_URL ? 'waiting' : 'kept' })
    .onConflictDoNothing()
    .returning({ id: mails.id, state: mails.state });
  if (row?.state === 'waiting') await enqueue(tx, 'mail', { mailId: row.id });
}
