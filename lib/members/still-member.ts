import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { Forbidden } from '#lib/errors.ts';

/**
 * Holds the actor's row until the verb commits: disabling them waits for it, and a verb that comes after is refused.
 * Throws Forbidden `no_session` when the actor was disabled since the request began.
 */
export async function assertStillMember(tx: Tx, actor: { id: string }): Promise<void> {
  const rows = await tx.execute(
    sql`select 1 from members where id = ${actor.id} and disabled_at is null for share`,
  );
  if (rows.length === 0) throw new Forbidden('no_session');
}
