import { desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { memberRoles } from '#db/schema/members.ts';
import { sites } from '#db/schema/sites.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Hired, hire } from '#db/testing/members.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { writeGrant } from './grant-text.ts';
import type { Grant } from './roles.ts';

/** The password of everybody in these tests. */
export const password = 'seven grey herons over Larache';

/** Ada looks after every site, Malika after Morocco, Amina writes there; Malika and Amina are new in every test. */
export const cast = {} as { ada: Hired; malika: Hired; amina: Hired };

/** Two sites and the cast. Call once at the top of a file, after `testDatabase()`. */
export function openForMembers(): void {
  beforeAll(async () => {
    useEnvironment();
    const site = { prefix: 'X', timeZone: 'UTC' };
    await db()
      .insert(sites)
      .values([
        { ...site, key: 'global', languages: ['en', 'fr'], name: { en: 'Global' } },
        { ...site, key: 'morocco', languages: ['fr', 'ar'], name: { en: 'Morocco' } },
      ]);
    cast.ada = await hire('Ada', ['admin@*']);
  });
  beforeEach(async () => {
    cast.malika = await hire('Malika', ['admin@morocco']);
    cast.amina = await hire('Amina', ['writer@morocco'], { passwordHash: await hashPassword(password) });
  });
}

export function grant(role: Grant['role'], site: string, language: Grant['language'] = null): Grant {
  return { role, site, language };
}

let serial = 0;

/** Somebody new to invite. */
export function somebody(grants: Grant[] = [grant('writer', 'morocco', 'fr')]) {
  serial += 1;
  return { email: `new.${serial}@demo.example`, name: 'Samir', language: 'fr' as const, grants };
}

/** The last event of a kind. */
export async function lastEvent(kind: string) {
  const [event] = await db()
    .select()
    .from(events)
    .where(eq(events.kind, kind))
    .orderBy(desc(events.seq))
    .limit(1);
  return event;
}

/** The token at the end of a link. */
export function tokenIn(url: string): string {
  return url.split('/').at(-1) ?? '';
}

/** What a member holds, as words. */
export async function rolesOf(memberId: string): Promise<string[]> {
  const rows = await db().select().from(memberRoles).where(eq(memberRoles.memberId, memberId));
  return rows
    .map(({ role, siteKey, language }) => writeGrant({ role, site: siteKey, language: language || null }))
    .sort();
}
