import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with a readable list when axe finds anything against WCAG 2.2 AA on the page. `except` leaves out what axe cannot
 * look into: a frame that runs no scripts runs none of axe either.
 */
export async function expectAccessible(page: Page, except?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  // Otherwise every look opens a second page to sort what it found, which takes four times as long.
  const { violations } = await (except ? axe.exclude(except) : axe)
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' · ')}`,
  );
  expect(found).toEqual([]);
}
