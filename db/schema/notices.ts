import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '#lib/languages.ts';
import { members } from './members.ts';
import { releases } from './releases.ts';
import { oneOf } from './vocabulary.ts';

export const NOTICE_MAILS = ['none', 'at_once', 'daily'] as const;
export type NoticeMail = (typeof NOTICE_MAILS)[number];

/** What a notice says besides who did it: as it was then. */
export type NoticeData = {
  headline: string;
  language: string;
  /** A reason or comment that came with it. */
  text?: string;
  /** The conversation it is about, and its passage. */
  threadId?: string;
  quote?: string;
  /** What somebody without an account answered, to which revision. */
  answer?: { answer: 'approved' | 'refused'; revision: number };
  /** What happened to which other language of the story. */
  cause?: { kind: 'correction' | 'withdrawal' | 'recall'; language: Language };
  /** A moment it speaks of: an instant (ISO) and the zone it was said in. */
  moment?: { at: string; zone: string };
  /** The record of the directory it is about, and a day it speaks of (YYYY-MM-DD). */
  recordId?: string;
  day?: string;
  /** On whose behalf somebody is told. */
  insteadOf?: string;
};

/** What one member is told of one event, on the desk and by mail. */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What makes it the same notice: never twice to one member for one event. */
    key: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    kind: text().notNull(),
    /** As whom they are told: reviewer, writer, follower … */
    because: text().notNull(),
    siteKey: text(),
    releaseId: uuid().references(() => releases.id),
    /** Null when the newsroom did it itself. */
    actorId: uuid().references(() => members.id),
    actorName: text().notNull().default(''),
    data: jsonb().$type<NoticeData>().notNull(),
    mail: text().$type<NoticeMail>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    readAt: timestamp({ withTimezone: true }),
    /** When it went into a daily mail, or was found read before that. */
    digestedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    unique('notices_once').on(t.key, t.memberId),
    check('notices_mail', oneOf(t.mail, NOTICE_MAILS)),
    // a member's list, newest first
    index('notices_member').on(t.memberId, t.createdAt.desc()),
    // the number on the bell
    index('notices_unread').on(t.memberId).where(sql`read_at is null`),
    // what the next daily mail holds
    index('notices_daily').on(t.memberId, t.createdAt).where(sql`mail = 'daily' and digested_at is null`),
  ],
);
export type NoticeRow = typeof notices.$inferSelect;

/** How a member wants to be told. Without a row: a mail at once, of everything. */
export const noticeSettings = pgTable(
  'notice_settings',
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id),
    daily: boolean().notNull().default(false),
    /** Kinds of notices they want on the desk alone. */
    quiet: text().array().notNull().default([]),
    /** The hour of their day at which the daily mail goes out. */
    hour: integer().notNull().default(8),
    timeZone: text().notNull().default('UTC'),
    /** The day of theirs (YYYY-MM-DD) whose daily mail has gone out. */
    digestedOn: text(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check('notice_settings_hour', sql`${t.hour} between 0 and 23`)],
);

export const STANCES = ['follow', 'mute'] as const;
export type Stance = (typeof STANCES)[number];

/** Who wants to hear more, or nothing, of a release. */
export const followings = pgTable(
  'followings',
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    stance: text().$type<Stance>().notNull(),
    since: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.memberId] }),
    check('followings_stance', oneOf(t.stance, STANCES)),
  ],
);
