import { tabLock } from '../session/shelf.ts';
import { byTime, type Draft, type DraftShelf, memoryDrafts } from './draft.ts';

const NAME = 'newsroom-comments';
const STORE = 'drafts';

/** The browser's own storage for comments on their way. Falls back to memory where there is none. */
export async function openDrafts(): Promise<DraftShelf> {
  try {
    return draftsOn(await open());
  } catch {
    return memoryDrafts();
  }
}

function draftsOn(db: IDBDatabase): DraftShelf {
  const write = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(STORE));
    });
  return {
    put: (draft) => write((store) => store.put(draft)),
    letGo: (id) => write((store) => store.delete(id)),
    async adopt(release, member, tab) {
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      const living = new Set(held.map(({ name }) => name));
      const all = await answer<Draft[]>(db.transaction(STORE).objectStore(STORE).getAll());
      const left = all.filter(
        (draft) =>
          draft.release === release &&
          draft.member === member &&
          (draft.tab === tab || !living.has(tabLock(draft.tab))),
      );
      await write((store) => {
        for (const draft of left) store.put({ ...draft, tab });
      });
      return left.map((draft) => ({ ...draft, tab })).sort(byTime);
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
