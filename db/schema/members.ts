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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '#lib/languages.ts';
import { type Grant, ROLES, type Role } from '#lib/members/roles.ts';
import { oneOf } from './vocabulary.ts';

/** A staff user. A change of `authEpoch` ends every session at once. */
export const members = pgTable(
  'members',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    name: text().notNull(),
    language: text().$type<Language>().notNull().default('en'),
    theme: text().$type<'system' | 'light' | 'dark'>().notNull().default('system'),
    passwordHash: text(),
    authEpoch: integer().notNull().default(1),
    disabledAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('members_email').on(sql`lower(${t.email})`)],
);
export type MemberRow = typeof members.$inferSelect;

/** Roles are held per site ('*' is every site), optionally in one language only. */
export const memberRoles = pgTable(
  'member_roles',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    siteKey: text().notNull(),
    role: text().$type<Role>().notNull(),
    language: text().$type<Language | ''>().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.siteKey, t.role, t.language] }),
    check('member_roles_role', oneOf(t.role, ROLES)),
  ],
);

/** Who is signed in: the truth, read on every request. The key is SHA-256 of the token in the cookie. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    authEpoch: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    absoluteExpiresAt: timestamp({ withTimezone: true }).notNull(),
    userAgent: text().notNull().default(''),
  },
  // "all sessions of this member", when signing out everywhere
  (t) => [index('sessions_member').on(t.memberId)],
);

/**
 * A way in, used once: for somebody new with the roles they will hold, or without roles a new password for the member of
 * this address. The key is SHA-256 of the token in the link.
 */
export const invitations = pgTable('invitations', {
  tokenHash: text().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  language: text().$type<Language>().notNull(),
  grants: jsonb().$type<Grant[]>().notNull(),
  /** Null when it was made at the command line. */
  invitedBy: uuid().references(() => members.id),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  acceptedAt: timestamp({ withTimezone: true }),
  revoked: boolean().notNull().default(false),
});

/** Counts of tries per key and window, shared by all instances, to slow down guessing. */
export const throttles = pgTable(
  'throttles',
  {
    key: text().notNull(),
    windowStart: timestamp({ withTimezone: true }).notNull(),
    tries: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);
