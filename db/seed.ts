import { sql } from 'drizzle-orm';
import { hashPassword } from '#lib/auth/password.ts';
import { aboutRows } from '#lib/directory/about-rows.ts';
import type { Actor } from '#lib/members/roles.ts';
import { db, inTransaction } from './client.ts';
import { calendarFrom } from './demo/calendar.ts';
import { CAST, type CastKey } from './demo/cast.ts';
import { arrangeDemoFronts } from './demo/fronts.ts';
import { live } from './demo/live.ts';
import { keepDemoRecords } from './demo/records.ts';
import { SITES } from './demo/sites.ts';
import { storiesFor } from './demo/stories.ts';
import { keepDemoTerms } from './demo/terms.ts';
import { memberRoles, members } from './schema/members.ts';
import { records } from './schema/records.ts';
import { sites } from './schema/sites.ts';

export interface SeedInput {
  /** The password of every member of the cast. */
  password: string;
}

/**
 * Makes the demo newsroom in an empty database: two sites, ten members, and releases that went through the same verbs
 * as any other, each act by somebody who may do it. Does nothing when there is a site already.
 */
export async function seedDemo({ password }: SeedInput): Promise<void> {
  if ((await db().$count(sites)) > 0) return;
  const cast = await openDesk(password);
  const when = calendarFrom(new Date());
  await keepDemoRecords(cast, when);
  await keepDemoTerms({ morocco: cast.editor, global: cast['hq.editor'] });
  const stories = storiesFor(when);
  const named = new Map<string, string>();
  for (const story of stories) await live(cast, story, named);
  await arrangeDemoFronts(cast, when);
  await readWhatIsPast();
}

// What was told of work that is over has been read: the bells of a first look ring for what waits.
async function readWhatIsPast(): Promise<void> {
  await db().execute(sql`
    update notices n set read_at = n.created_at from releases r
    where r.id = n.release_id and not (
      (r.work = 'in_review' and n.kind = 'release.submitted')
      or (r.work = 'changes_requested' and n.kind = 'release.sent_back'))`);
}

/** Sites and people, in one transaction: a desk is there whole or not at all. */
async function openDesk(password: string): Promise<Record<CastKey, Actor>> {
  const keys = Object.keys(CAST) as CastKey[];
  const hashes = await Promise.all(keys.map(() => hashPassword(password)));
  return inTransaction(async (tx) => {
    await tx.insert(sites).values(Object.values(SITES).map(({ about, ...site }) => site));
    await tx.insert(records).values(Object.values(SITES).flatMap(({ key, about }) => aboutRows(key, about)));
    const rows = await tx
      .insert(members)
      .values(
        keys.map((key, index) => {
          const { email, name, language } = CAST[key];
          return { email, name, language, passwordHash: hashes[index] };
        }),
      )
      .returning({ id: members.id, email: members.email });
    const idOf = new Map(rows.map(({ id, email }) => [email, id]));
    const actors = keys.map((key): [CastKey, Actor] => {
      const { email, name, grants } = CAST[key];
      return [key, { id: idOf.get(email) ?? '', name, disabled: false, grants }];
    });
    await tx.insert(memberRoles).values(
      actors.flatMap(([, { id, grants }]) =>
        grants.map(({ role, site, language }) => ({
          memberId: id,
          siteKey: site,
          role,
          language: language ?? ('' as const),
        })),
      ),
    );
    return Object.fromEntries(actors) as Record<CastKey, Actor>;
  });
}
