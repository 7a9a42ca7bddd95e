/** The pages of one release. */
export const PAGES = ['write', 'review', 'figures', 'parity', 'history', 'preview', 'access'] as const;
export type ReleasePage = (typeof PAGES)[number];

/** The address of a page of a release. */
export function releasePath(id: string, page: ReleasePage = 'write'): string {
  return page === 'write' ? `/desk/releases/${id}` : `/desk/releases/${id}/${page}`;
}
