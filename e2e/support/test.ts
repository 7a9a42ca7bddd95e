import { test as base, expect, type Page } from '@playwright/test';
import { type Member, sessionOf } from './members.ts';

interface Fixtures {
  /** A page of a member who is signed in; every call opens a new one, as on another computer. */
  as: (member: Member) => Promise<Page>;
  /** Console errors that this test expects: anything else in a console fails it. */
  expectedErrors: RegExp[];
}

// A version conflict is an ordinary answer while two people write; browsers report every 4xx answer. And the browser
// reports that it kept the test's own scripts out of the preview, where no script runs.
const ordinary = [/status of 409/, /Blocked script execution in '\S+\/preview\/frame/];

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  page: async ({ page, expectedErrors }, use) => {
    const errors = listen(page);
    await use(page);
    expect(unexpected(errors, expectedErrors)).toEqual([]);
  },

  as: async ({ browser, expectedErrors }, use) => {
    const errors: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (member) => {
      const context = await browser.newContext({
        storageState: await sessionOf(member),
      });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, errors);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(unexpected(errors, expectedErrors)).toEqual([]);
  },
});

export { expect };

function listen(page: Page, errors: string[] = []): string[] {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return errors;
}

function unexpected(errors: string[], expected: RegExp[]): string[] {
  return errors.filter((error) => ![...ordinary, ...expected].some((pattern) => pattern.test(error)));
}
