import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const messages = join(import.meta.dirname, '../../lib/i18n/messages');

/** How the interface names something on this page, in the member's language: `said(page, 'workflow', 'acts.submit')`. */
export async function said(page: Page, namespace: string, key: string): Promise<string> {
  const language = await page.locator('html').getAttribute('lang');
  const catalogue: unknown = JSON.parse(
    readFileSync(join(messages, language ?? 'en', `${namespace}.json`), 'utf8'),
  );
  const words = key
    .split('.')
    .reduce((part: unknown, name) => (part as Record<string, unknown> | undefined)?.[name], catalogue);
  if (typeof words !== 'string') throw new Error(`${namespace}.${key} is not said in ${language}`);
  return words;
}
