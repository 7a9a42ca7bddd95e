import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { followings, type NoticeData, noticeSettings, notices, type Stance } from '#db/schema/notices.ts';
import type { Actor } from '../members/roles.ts';
import type { Audience, NoticeKind } from '../releases/notify.ts';
import { siteKeysOf } from '../sites/queries.ts';

export type NoticeLine = {
  id: string;
  kind: NoticeKind;
  because: Audience;
  releaseId: string | null;
  actorName: string;
  data: NoticeData;
  createdAt: Date;
  readAt: Date | null;
};

const PAGE = 50;

// What somebody was told of a site is theirs for as long as they hold a role there.
function theirs(viewer: Actor) {
  const keys = siteKeysOf(viewer);
  return and(
    eq(notices.memberId, viewer.id),
    keys === null
      ? undefined
      : or(isNull(notices.siteKey), keys.length ? inArray(notices.siteKey, keys) : sql`false`),
  );
}

/** What a member was told, newest first. `next` is the `before` of the following page. */
export async function listNotices(
  viewer: Actor,
  { before, unread }: { before?: string; unread?: boolean } = {},
): Promise<{ lines: NoticeLine[]; next: string | null }> {
  const found = await db()
    .select({ row: notices, place: sql<string>`${notices.createdAt}::text || ',' || ${notices.id}` })
    .from(notices)
    .where(
      and(
        theirs(viewer),
        unread ? isNull(notices.readAt) : undefined,
        before ? earlierThan(before) : undefined,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(PAGE + 1);
  const lines = found.slice(0, PAGE).map(({ row }) => ({
    ...row,
    kind: row.kind as NoticeKind,
    because: row.because as Audience,
  }));
  return { lines, next: found.length > PAGE ? (found[PAGE - 1]?.place ?? null) : null };
}

/** How much a member was told and has not read, counted up to a hundred. */
export async function countUnread(viewer: Actor): Promise<number> {
  const some = db()
    .select({ id: notices.id })
    .from(notices)
    .where(and(theirs(viewer), isNull(notices.readAt)))
    .limit(100)
    .as('some');
  return db().$count(some);
}

/** Whether a member was told something of a release and has not read it. */
export async function hasUnreadOf(viewer: Actor, releaseId: string): Promise<boolean> {
  const [one] = await db()
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.memberId, viewer.id), isNull(notices.readAt), eq(notices.releaseId, releaseId)))
    .limit(1);
  return one !== undefined;
}

/** How a member wants to be told. `timeZone` is null until they have said it. */
export async function readNoticeSettings(viewer: Actor) {
  const [row] = await db().select().from(noticeSettings).where(eq(noticeSettings.memberId, viewer.id));
  return {
    daily: row?.daily ?? false,
    quiet: row?.quiet ?? [],
    hour: row?.hour ?? 8,
    timeZone: row?.timeZone ?? null,
  };
}

/** Whether a member follows or has muted a release. */
export async function readStance(viewer: Actor, releaseId: string): Promise<Stance | null> {
  const [row] = await db()
    .select({ stance: followings.stance })
    .from(followings)
    .where(and(eq(followings.memberId, viewer.id), eq(followings.releaseId, releaseId)));
  return row?.stance ?? null;
}

function earlierThan(place: string) {
  const [at = '', id = ''] = place.split(',');
  return or(
    lt(notices.createdAt, sql`${at}::timestamptz`),
    sql`${notices.createdAt} = ${at}::timestamptz and ${notices.id} < ${id}::uuid`,
  );
}
