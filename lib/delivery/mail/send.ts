import { and, eq, lt, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { openSealedLinks } from '#lib/auth/sealed-link.ts';
import { env } from '#lib/env.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { mailTransport } from './transport.ts';

/** After so many tries a mail has failed; somebody may send it again from the outbox. */
export const MAX_TRIES = 6;

type MailRow = typeof mails.$inferSelect;

/**
 * Sends one waiting mail: the job of the queue `mail`. Held by one worker at a time; sent or gone, it does nothing.
 * @throws what the mail server said, so that the queue tries again
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const refused = await inTransaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.id, mailId), eq(mails.state, 'waiting')))
      .for('update', { skipLocked: true });
    return mail ? attempt(tx, mail) : null;
  });
  if (refused) throw refused;
}

/** Wakes the worker for mail that has waited so long that its job must have been lost. */
export async function wakeWaitingMail(): Promise<void> {
  if (!env().SMTP_URL) return;
  await inTransaction(async (tx) => {
    const lost = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.state, 'waiting'), lt(mails.createdAt, sql`now() - interval '10 minutes'`)))
      .orderBy(mails.createdAt)
      .limit(1000);
    for (const { id } of lost) await enqueue(tx, 'mail', { mailId: id });
  });
}

// Writes down how it went. Resolves with the error when the mail should be tried again.
async function attempt(tx: Tx, mail: MailRow): Promise<Error | null> {
  const tries = mail.tries + 1;
  try {
    await hand(mail);
    await tx
      .update(mails)
      .set({ state: 'sent', sentAt: sql`now()`, tries, lastError: null })
      .where(eq(mails.id, mail.id));
    return null;
  } catch (error) {
    const said = error instanceof Error ? error : new Error(String(error));
    const state = tries >= MAX_TRIES ? 'failed' : 'waiting';
    await tx
      .update(mails)
      .set({ state, tries, lastError: said.message.slice(0, 1000) })
      .where(eq(mails.id, mail.id));
    return state === 'waiting' ? said : null;
  }
}

async function hand(mail: MailRow): Promise<void> {
  const transport = mailTransport();
  if (!transport) throw new Error('SMTP_URL is not set');
  const host = new URL(env().NEWSROOM_URL).hostname;
  await transport.sendMail({
    from: { name: 'IOM Newsroom', address: `newsroom@${host}` },
    to: mail.recipient,
    subject: mail.subject,
    text: openSealedLinks(mail.text),
    html: openSealedLinks(mail.html),
    // The same for every try, so that a mail which arrived although we never heard so is seen to be the same.
    messageId: `<${mail.id}@${host}>`,
    date: mail.createdAt,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  });
}
