/**
 * Parts many rows into lots that one statement can carry: PostgreSQL takes 65,535 parameters at once. Inserting no rows
 * is an error in drizzle; of no rows there is no lot.
 */
export function* lots<T>(rows: readonly T[], size = 2_000): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
