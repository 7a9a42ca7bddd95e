import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './vocabulary.ts';

export const MAIL_STATES = ['kept', 'waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Mail that went out or would have: `kept` when no mail server is configured. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What makes it the same mail: never twice to one person for one event. */
    key: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    language: text().notNull(),
    siteKey: text(),
    state: text().$type<MailState>().notNull(),
    tries: integer().notNull().default(0),
    lastError: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    unique('mails_once').on(t.key, t.recipient),
    check('mails_state', oneOf(t.state, MAIL_STATES)),
    // what the worker still has to send
    index('mails_waiting').on(t.createdAt).where(sql`state = 'waiting'`),
  ],
);
