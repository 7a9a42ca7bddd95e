import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type AccessLinkRow, accessLinks } from '#db/schema/access.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { accessNews } from '../delivery/mail/messages/access-news.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';

/** What those who hold a link are told: another time, or that the text was taken back. */
export type AccessNews = 'moved' | 'taken_back';

/** Queues a mail to everybody an open link to a release was sent to, once per change. `text` is the newsroom’s reason. */
export async function tellHolders(tx: Tx, release: ReleaseRow, news: AccessNews, text = ''): Promise<void> {
  const [site] = await tx.select().from(sites).where(eq(sites.key, release.siteKey));
  if (!site) throw new Error('a release has a site');
  for (const link of await openLinksWithMail(tx, release.id)) {
    await queueMail(tx, {
      ...accessNews({ news, release, link, text, site }),
      key: `embargo ${release.id} ${release.stateVersion} ${news} ${link.id}`,
      to: link.email,
      language: link.language,
      siteKey: release.siteKey,
    });
  }
}

async function openLinksWithMail(tx: Tx, releaseId: string): Promise<(AccessLinkRow & { email: string })[]> {
  const rows = await tx
    .select()
    .from(accessLinks)
    .where(
      and(eq(accessLinks.releaseId, releaseId), isNull(accessLinks.closedAt), isNotNull(accessLinks.email)),
    );
  return rows.map((row) => ({ ...row, email: row.email ?? '' }));
}
