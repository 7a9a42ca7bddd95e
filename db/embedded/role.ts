import postgres from 'postgres';
import type { DatabaseAddress } from '#lib/env.ts';

/** The newsroom's own role and database: it owns its tables, but is no superuser. */
export async function ensureNewsroom(address: DatabaseAddress): Promise<void> {
  const sql = postgres({ ...address, user: 'postgres', database: 'postgres', max: 1, onnotice() {} });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = ${address.user}`;
    if (!role) {
      await sql.unsafe(
        `create role ${address.user} login createdb createrole password '${address.password.replaceAll("'", "''")}'`,
      );
    }
    const [database] = await sql`select 1 from pg_database where datname = ${address.database}`;
    if (!database) await sql.unsafe(`create database ${address.database} owner ${address.user}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
