import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { sites } from '#db/schema/sites.ts';
import { recallLetter } from '../delivery/mail/messages/recall-letter.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import type { Language } from '../languages.ts';

type Receiver = { name: string; email: string; language: Language };

/**
 * Tells everybody outside the desk who was given any version of a text that it must not be used: who held a link under
 * embargo, open or long closed, and who was asked to read it before. Once per address.
 * @returns how many were told, and the names of those who left no address
 */
export async function tellReceivers(
  tx: Tx,
  release: ReleaseRow,
  text: string,
): Promise<{ told: number; unreached: string[] }> {
  const [site] = await tx.select().from(sites).where(eq(sites.key, release.siteKey));
  if (!site) throw new Error('a release has a site');
  const links = await tx
    .select({
      name: accessLinks.name,
      email: sql<string>`coalesce(email, '')`,
      language: accessLinks.language,
    })
    .from(accessLinks)
    .where(eq(accessLinks.releaseId, release.id));
  const asked = await tx
    .select({ name: outsideReviews.name, email: outsideReviews.email, language: outsideReviews.language })
    .from(outsideReviews)
    .where(eq(outsideReviews.releaseId, release.id));
  const receivers: Receiver[] = [...links, ...asked];
  const reached = new Map(
    receivers.filter(({ email }) => email).map((one) => [one.email.toLowerCase(), one] as const),
  );
  for (const receiver of reached.values()) {
    await queueMail(tx, {
      ...recallLetter({ release, receiver, site, text }),
      key: `recall ${release.id} ${release.stateVersion}`,
      to: receiver.email,
      language: receiver.language,
      siteKey: release.siteKey,
    });
  }
  const unreached = receivers.filter(({ email }) => !email).map(({ name }) => name);
  return { told: reached.size, unreached: [...new Set(unreached)] };
}
