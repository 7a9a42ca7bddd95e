import { LANGUAGES } from '../../languages.ts';
import type { Field, Flat } from '../fields/field.ts';

/** The columns every file of the directory begins with: which record it is, and whose (a site's key; empty: everybody's). */
export const OWN_COLUMNS = ['id', 'site'] as const;

/** Every column a kind needs to hold these records, in the order of its fields; at least one of each row. Pure. */
export function columnsFor(fields: readonly Field[], flats: readonly Flat[]): string[] {
  const used = flats.flatMap((flat) => Object.keys(flat));
  return fields.flatMap((field) => columnsOf(field.name, field, used));
}

/** Whether a column of a file is one of a kind's: its rows may have any number up to their most. Pure. */
export function isColumn(fields: readonly Field[], column: string): boolean {
  return columnsFor(fields, [{ [column]: '' }]).includes(column);
}

function columnsOf(path: string, field: Field, used: readonly string[]): string[] {
  switch (field.as) {
    case 'words':
    case 'writings':
      return LANGUAGES.map((language) => `${path}.${language}`);
    case 'list':
      return rows(path, field.max, used).flatMap((at) => columnsOf(at, field.of, used));
    case 'rows':
      return rows(path, field.max, used).flatMap((at) =>
        field.of.flatMap((inner) => columnsOf(`${at}.${inner.name}`, inner, used)),
      );
    default:
      return [path];
  }
}

function rows(path: string, max: number, used: readonly string[]): string[] {
  const numbers = used
    .filter((each) => each.startsWith(`${path}.`))
    .map((each) => Number(each.slice(path.length + 1).split('.')[0]))
    .filter((at) => Number.isInteger(at) && at > 0);
  const last = Math.min(max, Math.max(1, ...numbers));
  return Array.from({ length: last }, (_, at) => `${path}.${at + 1}`);
}
