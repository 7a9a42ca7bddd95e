import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { env } from '#lib/env.ts';
import { Conflict, NotFound, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { asAdmin } from '#lib/members/hold.ts';
import { administers } from '#lib/members/may-grant.ts';
import { type Actor, EVERY_SITE } from '#lib/members/roles.ts';
import { mailInput } from './input.ts';

/**
 * Sends a mail that was kept or failed.
 * @throws {NotFound} 'mail_unknown' when it is not there or of a site that is not theirs
 * @throws {RuleBroken} 'no_mail_server'
 * @throws {Conflict} 'mail_sent' when it is on its way or there already
 */
export function sendAgain(actor: Actor, input: z.input<typeof mailInput>): Promise<void> {
  const { mailId } = mailInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const [mail] = await tx.select().from(mails).where(eq(mails.id, mailId));
    if (!mail || !administers(admin, mail.siteKey ?? EVERY_SITE)) throw new NotFound('mail_unknown');
    if (!env().SMTP_URL) throw new RuleBroken('no_mail_server');
    const again = await tx
      .update(mails)
      .set({ state: 'waiting', tries: 0, lastError: null })
      .where(and(eq(mails.id, mailId), inArray(mails.state, ['kept', 'failed'])))
      .returning({ id: mails.id });
    if (again.length === 0) throw new Conflict('mail_sent');
    await enqueue(tx, 'mail', { mailId });
    await record(
      tx,
      actor,
      'mail.sent_again',
      { mailId, recipient: mail.recipient, subject: mail.subject },
      mail.siteKey ? { siteKey: mail.siteKey } : {},
    );
  });
}
