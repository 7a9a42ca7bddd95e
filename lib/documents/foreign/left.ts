/** What a foreign text can hold that a release does not take in. */
export const LEFT_KINDS = ['pictures', 'media', 'comments', 'changes', 'links', 'forms', 'levels'] as const;
export type LeftKind = (typeof LEFT_KINDS)[number];

/** How many of each were left out. */
export type LeftOut = Partial<Record<LeftKind, number>>;

/** Adds to what was left out. */
export function leaveOut(left: LeftOut, kind: LeftKind, count = 1): void {
  if (count > 0) left[kind] = (left[kind] ?? 0) + count;
}
