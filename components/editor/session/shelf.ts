import { newName } from './keys.ts';
import { byTime, type Kept, memoryShelf, type Shelf, type Shelved, type Unsent } from './unsent.ts';

const NAME = 'newsroom-unsent';

/** The name of the lock that a tab holds as long as it lives. */
export const tabLock = (tab: string): string => `newsroom-tab-${tab}`;

/**
 * The browser's own storage, where unsent words outlive reload, crash and sign-out (docs/decisions). Written before they
 * are sent, taken away when they are acknowledged. Falls back to memory where there is no IndexedDB.
 */
export async function openShelf(): Promise<Shelf> {
  try {
    return shelfOn(await open());
  } catch {
    return memoryShelf();
  }
}

function shelfOn(db: IDBDatabase): Shelf {
  const write = (store: string, work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(store));
    });
  const all = <T>(store: string) => answer<T[]>(db.transaction(store).objectStore(store).getAll());
  return {
    put: (key, unsent) => write('unsent', (store) => (unsent ? store.put(unsent, key) : store.delete(key))),
    adopt: (member, tab, inUse) =>
      oneAtATime(async () => {
        const living = await livingTabs();
        const left: Shelved[] = [];
        const seen = new Set<string>();
        await write('unsent', (store) => {
          const request = store.openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return;
            const unsent = cursor.value as Unsent;
            const isLeft =
              unsent.tab === tab
                ? !inUse.has(String(cursor.key)) && !seen.has(String(cursor.key))
                : !living.has(tabLock(unsent.tab));
            if (unsent.member === member && isLeft) {
              const taken = { key: `${tab}.${newName()}`, unsent: { ...unsent, tab } };
              seen.add(taken.key);
              left.push(taken);
              cursor.delete();
              store.put(taken.unsent, taken.key);
            }
            cursor.continue();
          };
        });
        return left.sort(byTime);
      }),
    keep: (kept) => write('kept', (store) => store.put(kept, kept.id)),
    kept: async (release, member) =>
      (await all<Kept>('kept')).filter((it) => it.release === release && it.member === member),
    letGo: (id) => write('kept', (store) => store.delete(id)),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('unsent');
    request.result.createObjectStore('kept');
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function livingTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name ? [name] : [])));
}

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('newsroom-adopt', work) : work();
}
