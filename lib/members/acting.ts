import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { NotFound } from '#lib/errors.ts';
import type { Actor } from './roles.ts';

/**
 * Who acts on the command line: the member with this address, or without one the first who administers every site.
 * @throws {NotFound} 'member_unknown'
 */
export async function actingMember(email: string | undefined): Promise<Actor> {
  const who = email
    ? sql`lower(m.email) = lower(${email})`
    : sql`exists (select 1 from member_roles a where a.member_id = m.id and a.site_key = '*' and a.role = 'admin')`;
  const [row] = await db().execute<Omit<Actor, 'disabled'>>(sql`
    select m.id, m.name,
      json_agg(json_build_object('role', r.role, 'site', r.site_key, 'language', nullif(r.language, ''))) as grants
    from members m join member_roles r on r.member_id = m.id
    where m.disabled_at is null and ${who}
    group by m.id
    order by m.created_at, m.id
    limit 1`);
  if (!row) throw new NotFound('member_unknown', { email: email ?? '' });
  return { ...row, disabled: false };
}
