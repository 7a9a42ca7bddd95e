import { tabLock } from '../session/shelf.ts';
import type { HalfTypedHere } from './half-typed.ts';

const NAME = 'newsroom-fields';
const STORE = 'half-typed';

/** Where half typed fields wait, through reload, crash and sign-out. */
export interface HalfTypedShelf {
  /** Keeps what is half typed in a release in this tab, in place of what was; nothing, when there is none. */
  put(here: HalfTypedHere): Promise<void>;
  /** Takes over what tabs that are gone left behind in a release. */
  adopt(release: string, member: string, tab: string): Promise<HalfTypedHere[]>;
}

let opened: Promise<HalfTypedShelf> | null = null;

/** The browser's own storage. Where there is none, nothing is kept. */
export function openHalfTyped(): Promise<HalfTypedShelf> {
  opened ??= begin();
  return opened;
}

async function begin(): Promise<HalfTypedShelf> {
  try {
    return shelfOn(await open());
  } catch {
    return { put: async () => {}, adopt: async () => [] };
  }
}

function shelfOn(db: IDBDatabase): HalfTypedShelf {
  const write = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(STORE));
    });
  const keyOf = ({ release, tab }: Pick<HalfTypedHere, 'release' | 'tab'>) => `${tab} ${release}`;
  return {
    put: (here) =>
      write((store) => (here.fields.length ? store.put(here, keyOf(here)) : store.delete(keyOf(here)))),
    async adopt(release, member, tab) {
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      const living = new Set(held.map(({ name }) => name));
      const all = await answer<HalfTypedHere[]>(db.transaction(STORE).objectStore(STORE).getAll());
      const left = all.filter(
        (it) =>
          it.release === release && it.member === member && (it.tab === tab || !living.has(tabLock(it.tab))),
      );
      await write((store) => {
        for (const each of left) store.delete(keyOf(each));
        const fields = left.flatMap((each) => each.fields);
        const [first] = left;
        if (first) store.put({ ...first, tab, fields }, keyOf({ release, tab }));
      });
      return left;
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
