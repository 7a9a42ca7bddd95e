import { expectAccessible } from './support/a11y.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, startRelease } from './support/writing.ts';

const pumps = { html: '<h2>Two pumps</h2><p>Dig <b>deep</b></p>', text: 'Two pumps\nDig deep' };

test('what a renewed newsroom no longer has is said in its place, and a paste keeps its words', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 404/);
  const page = await as('hq.writer');
  // Nothing comes while the page is idle: this is about what has not come.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await startRelease(page, 'Renewed');
  await page.route('**/_next/static/chunks/**', (route) =>
    route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' }),
  );
  const body = page.getByRole('textbox', { name: 'Body' });
  const missing = page.getByRole('alert').filter({ hasText: 'could not be loaded' });

  await caretIn(page, 'Body');
  await page.keyboard.type('Water');
  await page.keyboard.press('Enter');
  await paste(page, pumps);
  await page.keyboard.type('!');
  await expect(page.getByRole('status').filter({ hasText: 'Pasted as plain text' })).toBeVisible();
  await expect(body.locator('p')).toHaveText(['Water', 'Two pumps', 'Dig deep!']);
  await expect(body.getByRole('heading')).toHaveCount(0);
  await expectSaved(page);

  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(missing).toContainText('What you have written is safe');
  await expectAccessible(page);
  await missing.getByRole('button', { name: 'Close' }).click();
  await expect(missing).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(missing).toBeVisible();

  await page.unroute('**/_next/static/chunks/**');
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expect(missing).toHaveCount(0);
  await caretIn(page, 'Body');
  await page.keyboard.type('Again');
  await page.keyboard.press('Enter');
  await paste(page, pumps);
  await expect(body.getByRole('heading', { name: 'Two pumps' })).toBeVisible();
  await expectSaved(page);
});

test('what came while the page was idle is there without a network', async ({ as, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const page = await as('hq.writer');
  // The reader of foreign pages is known by the lists of Word.
  const reader = page.waitForResponse(async (response) =>
    response.url().includes('/_next/static/chunks/')
      ? (await response.text().catch(() => '')).includes('mso-list')
      : false,
  );
  await startRelease(page, 'On the train');
  await reader;
  await page.context().setOffline(true);
  await caretIn(page, 'Body');
  await page.keyboard.type('Water');
  await page.keyboard.press('Enter');
  await paste(page, pumps);
  await expect(page.getByRole('textbox', { name: 'Body' }).locator('h2')).toHaveText('Two pumps');
  await page.context().setOffline(false);
  await expectSaved(page);
});
