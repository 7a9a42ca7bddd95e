import { type AnyColumn, sql } from 'drizzle-orm';

/** A database check that a column holds one of the words the code knows. */
export function oneOf(column: AnyColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  return sql`${column} in (${sql.raw(list)})`;
}

/** A database check that a column of several holds none but the words the code knows. */
export function noneBut(column: AnyColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  return sql`${column} <@ ${sql.raw(`array[${list}]`)}`;
}
