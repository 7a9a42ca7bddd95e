import { newName } from './keys.ts';
import { NewsDesk } from './news.ts';
import { openShelf, tabLock } from './shelf.ts';
import type { Shelf } from './unsent.ts';

type Tab = {
  name: string;
  /** Opened when it is first asked for. */
  readonly shelf: Promise<Shelf>;
  news: NewsDesk;
  /** Places on the shelf that a session of this page looks after. */
  inUse: Set<string>;
};

let tab: (Tab & { member: string }) | null = null;

/** This page as one tab of the browser: its name, its lock, its shelf and its share in the stream. Made on first use. */
export function thisTab(member: string): Tab {
  if (tab?.member !== member) {
    const name = newName();
    void navigator.locks?.request(tabLock(name), () => new Promise(() => {}));
    let shelf: Promise<Shelf> | null = null;
    tab = {
      member,
      name,
      get shelf() {
        shelf ??= openShelf();
        return shelf;
      },
      news: new NewsDesk(member, name),
      inUse: new Set(),
    };
  }
  return tab;
}

/** The browser's own clock. */
export const clock = {
  after(ms: number, work: () => void): () => void {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  rest(work: () => void): void {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 100 });
    else setTimeout(work, 20);
  },
  now: () => new Date(),
  random: Math.random,
};
