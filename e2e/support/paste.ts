import type { Page } from '@playwright/test';

/** What the browser does when somebody pastes what a program has put on the clipboard. */
export async function paste(page: Page, { html, text }: { html?: string; text: string }): Promise<void> {
  await page.evaluate(
    ([markup, words]) => {
      const data = new DataTransfer();
      if (markup) data.setData('text/html', markup);
      data.setData('text/plain', words ?? '');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html ?? '', text],
  );
}
