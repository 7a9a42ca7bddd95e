import type { ThreadView } from '#lib/comments/view.ts';

export const FILTERS = ['open', 'blocking', 'mine', 'mentions', 'resolved', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a thread is asked for. All but the last two are about what is still open. Pure. */
export function passes(thread: ThreadView, filter: Filter, member: { id: string }): boolean {
  const open = thread.resolved === null;
  switch (filter) {
    case 'open':
      return open;
    case 'blocking':
      return open && thread.blocking;
    case 'mine':
      return open && thread.comments.some(({ by }) => by.id === member.id);
    case 'mentions':
      return open && thread.comments.some(({ mentions }) => mentions.some(({ id }) => id === member.id));
    case 'resolved':
      return !open;
    case 'all':
      return true;
  }
}
