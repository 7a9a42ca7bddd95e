import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Keeps pictures of a page for people to look at, light and dark, wide and narrow, when E2E_PICTURES names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  const size = page.viewportSize();
  if (!folder || !size) return;
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  await page.setViewportSize(size);
}
