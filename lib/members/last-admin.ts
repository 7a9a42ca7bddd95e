import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { RuleBroken } from '#lib/errors.ts';

/** @throws {RuleBroken} 'last_admin' when after this change nobody would look after every site */
export async function mustLeaveAnAdmin(tx: Tx): Promise<void> {
  const left = await tx.execute(sql`
    select 1 from member_roles r join members m on m.id = r.member_id
    where r.role = 'admin' and r.site_key = '*' and m.disabled_at is null limit 1`);
  if (left.length === 0) throw new RuleBroken('last_admin');
}
