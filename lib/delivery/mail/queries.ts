import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type MailState, mails } from '#db/schema/delivery.ts';
import { hideSealedLinks } from '#lib/auth/sealed-link.ts';
import { env } from '#lib/env.ts';
import { Forbidden, NotFound } from '#lib/errors.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { administers } from '#lib/members/may-grant.ts';
import { type Actor, EVERY_SITE } from '#lib/members/roles.ts';
import { mailInput, type OutboxFilters } from './input.ts';

export type MailLine = {
  id: string;
  recipient: string;
  subject: string;
  language: Language;
  state: MailState;
  createdAt: Date;
};

export type MailView = MailLine & {
  text: string;
  tries: number;
  lastError: string | null;
  sentAt: Date | null;
  /** Whether the viewer may have it sent again. */
  mayRetry: boolean;
};

const PAGE = 50;

/**
 * Mail of the sites a viewer looks after or audits, newest first. `next` is the `before` of the following page.
 * @throws {Forbidden} 'needs_auditor'
 */
export async function listMails(
  viewer: Actor,
  { state, before }: OutboxFilters,
): Promise<{ lines: MailLine[]; next: string | null }> {
  const found = await db()
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      language: mails.language,
      state: mails.state,
      createdAt: mails.createdAt,
      place: sql<string>`${mails.createdAt}::text || ',' || ${mails.id}`,
    })
    .from(mails)
    .where(
      and(
        seenBy(viewer),
        state ? eq(mails.state, state) : undefined,
        before ? earlierThan(before) : undefined,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(PAGE + 1);
  const lines = found
    .slice(0, PAGE)
    .map(({ place: _, ...row }) => ({ ...row, language: languageOf(row.language) }));
  return { lines, next: found.length > PAGE ? (found[PAGE - 1]?.place ?? null) : null };
}

/**
 * One mail as it was written; a link that lets somebody in is never shown.
 * @throws {Forbidden} 'needs_auditor'
 * @throws {NotFound} 'mail_unknown'
 */
export async function readMail(viewer: Actor, mailId: string): Promise<MailView> {
  if (!mailInput.safeParse({ mailId }).success) throw new NotFound('mail_unknown');
  const [mail] = await db()
    .select()
    .from(mails)
    .where(and(eq(mails.id, mailId), seenBy(viewer)));
  if (!mail) throw new NotFound('mail_unknown');
  return {
    ...mail,
    language: languageOf(mail.language),
    text: hideSealedLinks(mail.text),
    mayRetry:
      administers(viewer, mail.siteKey ?? EVERY_SITE) && mail.state !== 'sent' && mail.state !== 'waiting',
  };
}

/** Whether mail goes out at all. */
export function hasMailServer(): boolean {
  return env().SMTP_URL !== undefined;
}

function earlierThan(place: string): SQL {
  const [at, id] = place.split(',');
  return sql`(${mails.createdAt}, ${mails.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

function seenBy(viewer: Actor): SQL | undefined {
  const sites = viewer.disabled
    ? []
    : viewer.grants.filter(({ role }) => role === 'admin' || role === 'auditor').map(({ site }) => site);
  if (sites.length === 0) throw new Forbidden('needs_auditor');
  return sites.includes(EVERY_SITE) ? undefined : inArray(mails.siteKey, sites);
}

const languageOf = (text: string): Language => (isLanguage(text) ? text : 'en');
