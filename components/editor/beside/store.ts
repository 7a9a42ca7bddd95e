/** What can be opened beside the text. */
export type Beside = 'preview' | 'wrote';

let open: Beside | null = null;
const listeners = new Set<() => void>();

/** What is open beside the text of this tab; a place for tools, keys and panels to agree. */
export const beside = {
  get: (): Beside | null => open,
  /** The server shows nothing beside the text. */
  none: (): Beside | null => null,
  toggle(what: Beside): void {
    beside.set(open === what ? null : what);
  },
  set(what: Beside | null): void {
    open = what;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
