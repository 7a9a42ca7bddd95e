import type { Page } from '@playwright/test';

/** What lies unsent in the browser of this page. */
export function shelved(page: Page): Promise<{ steps: unknown[] }[]> {
  return page.evaluate(
    () =>
      new Promise<{ steps: unknown[] }[]>((resolve, reject) => {
        const open = indexedDB.open('newsroom-unsent');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('unsent').objectStore('unsent').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
}
