import { canonical } from '../../documents/parse.ts';

/** What a node says where its record says something else. */
export type Stand = {
  /** What the record said once and no longer does: it changed, the text did not. */
  behind: string[];
  /** What the record never said: somebody wrote it here on purpose. */
  own: string[];
};

type Said = Readonly<Record<string, unknown>>;

/**
 * Holds what a node says against its record: as it is now, and as it was in its earlier versions. Only what the record
 * can say is compared. Pure.
 */
export function standOf(said: Said, now: Said, earlier: readonly Said[]): Stand {
  const differing = Object.keys(now).filter((field) => !same(said[field], now[field]));
  const isBehind = (field: string) => earlier.some((one) => same(one[field], said[field]));
  return { behind: differing.filter(isBehind), own: differing.filter((field) => !isBehind(field)) };
}

// A text that says nothing of something and one that says it is empty say the same.
const said = (value: unknown): string =>
  canonical(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
const same = (a: unknown, b: unknown): boolean => said(a) === said(b);
