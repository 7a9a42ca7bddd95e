import { PAGES, type ReleasePage } from '#components/desk/release-page.ts';

/** Back to the page of the release the act was done from, or to another one, which says what was done. */
export function afterAct(done: string, to?: ReleasePage) {
  return (_: unknown, input: { releaseId: string }, own: Record<string, string>): string => {
    const page = to ?? PAGES.find((name) => name === own._here) ?? 'write';
    return `/desk/releases/${input.releaseId}${page === 'write' ? '' : `/${page}`}?done=${done}`;
  };
}
