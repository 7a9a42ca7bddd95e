import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from './roles.ts';

export type Person = Actor & { email: string; language: Language };

/** Everybody who holds a role on a site and is not disabled, with all their roles. */
export function peopleOn(tx: Tx, siteKey: string): Promise<Person[]> {
  return peopleOf(tx, [siteKey], []);
}

/** Everybody who holds a role on one of these sites or is named, and is not disabled, with all their roles. */
export async function peopleOf(
  tx: Pick<Tx, 'execute'>,
  siteKeys: readonly string[],
  ids: readonly string[],
): Promise<Person[]> {
  const rows = await tx.execute<Omit<Person, 'disabled'>>(sql`
    select m.id, m.name, m.email, m.language,
      json_agg(json_build_object('role', r.role, 'site', r.site_key, 'language', nullif(r.language, ''))) as grants
    from members m join member_roles r on r.member_id = m.id
    where m.disabled_at is null
    group by m.id
    having bool_or(r.site_key = any(${sql.param([...siteKeys, '*'])}::text[])) or m.id = any(${sql.param([...ids])}::uuid[])
    order by m.name, m.id`);
  return [...rows].map((row) => ({ ...row, disabled: false }));
}
