import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Actor } from '#lib/members/roles.ts';
import { start } from '#lib/releases/start.ts';

/** Writers of the global site with the password of the demo: a drill needs more of them than the demo has. */
export async function hireWriters(count: number): Promise<{ id: string; name: string; email: string }[]> {
  const [like] = await db().select().from(members).where(eq(members.email, 'hq.writer@demo.example'));
  if (!like) throw new Error('there is no demo here');
  const hired = Array.from({ length: count }, (_, index) => ({
    email: `drill.${randomUUID()}@demo.example`,
    name: `Writer ${index}`,
    passwordHash: like.passwordHash,
  }));
  const rows = await db()
    .insert(members)
    .values(hired)
    .returning({ id: members.id, name: members.name, email: members.email });
  await db()
    .insert(memberRoles)
    .values(rows.map(({ id }) => ({ memberId: id, siteKey: 'global', role: 'writer' as const })));
  return rows;
}

/** A new draft of the global site with this document. */
export function startDraft(by: { id: string; name: string }, headline: string, doc?: NodeJson) {
  const actor: Actor = {
    ...by,
    disabled: false,
    grants: [{ role: 'writer', site: 'global', language: null }],
  };
  const story = {
    siteKey: 'global',
    language: 'en',
    kind: 'press_release',
    reach: 'global',
    headline,
  } as const;
  return start(actor, story, doc ? { doc } : {});
}
