import type { Flat } from './fields/field.ts';

/** From what to what a text of a record changed, by its path; empty where there was none. */
export type Change = { path: string; from: string; to: string };

/** What differs between two versions of a record, in the order of its fields. Pure. */
export function changesBetween(before: Flat, after: Flat): Change[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths
    .map((path) => ({ path, from: before[path] ?? '', to: after[path] ?? '' }))
    .filter(({ from, to }) => from !== to);
}
