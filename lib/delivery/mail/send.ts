import { and, eq, lt, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { notices } from '#db/schema/notices.ts';
import { openSealedLinks } from '#lib/auth/sealed-link.ts';
import { env } from '#lib/env.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { EVERY_SITE } from '#lib/members/roles.ts';
import { mailTransport } from './transport.ts';

/** After so many tries a mail has failed; somebody may send it again from the outbox. */
export const MAX_TRIES = 6;

/** What is noted of a mail whose reader lost the site it speaks of while it waited. */
export const READER_LEFT = 'reader_left';

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
  if (await hasLeft(tx, mail)) {
    await tx.update(mails).set({ state: 'failed', lastError: READER_LEFT }).where(eq(mails.id, mail.id));
    return null;
  }
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

// A mail may wait for hours while the mail server is away. What members are told is theirs as long as the site is.
async function hasLeft(tx: Tx, mail: MailRow): Promise<boolean> {
  const left = await tx.execute(sql`
    select 1 from ${notices} join ${members} on ${members.id} = ${notices.memberId}
    where ${notices.key} = ${mail.key} and ${members.email} = ${mail.recipient}
      and (${members.disabledAt} is not null or not exists (
        select 1 from ${memberRoles} where ${memberRoles.memberId} = ${members.id}
          and ${memberRoles.siteKey} in (${notices.siteKey}, ${EVERY_SITE})))`);
  return left.length > 0;
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
