import type { Sql } from 'postgres';

const promises = [
  {
    setting: 'server_version_num',
    holds: (value: string) => Number(value) >= 160_000,
    need: 'must be at least 160000 (PostgreSQL 16)',
  },
  { setting: 'server_encoding', holds: (value: string) => value === 'UTF8', need: 'must be UTF8' },
  { setting: 'fsync', holds: (value: string) => value === 'on', need: 'must be on' },
  { setting: 'full_page_writes', holds: (value: string) => value === 'on', need: 'must be on' },
  { setting: 'synchronous_commit', holds: (value: string) => value !== 'off', need: 'must not be off' },
] as const;

const neverWaived: readonly string[] = ['server_version_num', 'server_encoding'];

/**
 * What a server must promise before text is entrusted to it. Resolves with a sentence per broken promise.
 * `careless` waives durability, for tests.
 */
export async function brokenPromises(sql: Sql, { careless = false } = {}): Promise<string[]> {
  const broken: string[] = [];
  for (const { setting, holds, need } of promises) {
    if (careless && !neverWaived.includes(setting)) continue;
    const [row] = await sql`select current_setting(${setting}) as value`;
    if (!holds(row?.value)) broken.push(`${setting} is ${row?.value} and ${need}`);
  }
  return broken;
}
