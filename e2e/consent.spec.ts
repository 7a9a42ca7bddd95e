import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { expect, test } from './support/test.ts';
import { said } from './support/words.ts';
import { expectSaved, openRelease, settled, startRelease } from './support/writing.ts';

test.use({ expectedErrors: [/status of 404/] });

test('the words of a returnee wait for a record of consent, and are stopped when it is withdrawn', async ({
  as,
}) => {
  const page = await as('writer');
  const address = await startRelease(page, 'They began again');
  const id = address.split('/').at(-1) ?? '';
  const codeName = `MA-${id.slice(0, 6)}`;
  const quote = page.getByRole('group', { name: 'Quote' });
  const checks = page.getByRole('tabpanel', { name: /^Checks/ });

  await test.step('a first name and no office: it must be mended', async () => {
    await page.locator('.ProseMirror [data-part=body]').click();
    await settled(page);
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('button', { name: 'Quote', exact: true }).last().click();
    await quote.getByLabel('Speaker', { exact: true }).fill('Salimata');
    await quote.getByLabel('Title', { exact: true }).fill('returnee');
    await page.locator('.sheet-quote').click();
    await settled(page);
    await page.keyboard.type('I have my own shop now.');
    await page.getByRole('tab', { name: /^Checks/ }).click();
    await expect(checks.getByText(/^The words of Salimata, who speaks in a private capacity/)).toBeVisible();
    await expectSaved(page);
    await expectAccessible(page);
    await look(page, 'consent-missing');
  });

  await test.step('the record is filed by a code name, from the text it is for', async () => {
    await page.goto(`/desk/consents/new?release=${id}`);
    await page.getByLabel('Code name').fill(codeName);
    await page.getByLabel('Given on').fill('2025-10-01');
    await page.getByLabel('Obtained by').fill('Amal Berrada');
    await page.getByLabel('Their real name').check();
    await expectAccessible(page);
    await look(page, 'consent-new');
    await page.getByRole('button', { name: 'Save the record' }).click();
    await page.waitForURL(/\/desk\/consents\/[0-9a-f-]{36}$/);
    await expect(page.getByText('No text leans on it.')).toBeVisible();
  });
  const record = new URL(page.url()).pathname;

  await test.step('linked from the quotation, it settles the finding', async () => {
    await openRelease(page, address);
    await quote.getByLabel('Record of consent').selectOption({ label: codeName });
    await expect(quote.getByText('Holds.')).toBeVisible();
    await page.getByRole('tab', { name: /^Checks/ }).click();
    await expect(checks.getByText(/^The words of Salimata/)).toHaveCount(0);
    await expectSaved(page);
    await look(page, 'consent-linked');
  });

  await test.step('others of the newsroom do not know of it; protection ends it', async () => {
    const stranger = await as('hq.writer');
    expect((await stranger.goto(record))?.status()).toBe(404);
    const protection = await as('protection');
    await protection.goto(record);
    await expect(protection.getByRole('link', { name: 'They began again' })).toBeVisible();
    await expectAccessible(protection);
    await look(protection, 'consent-record');
    const withdraw = await said(protection, 'consents', 'withdraw.do');
    const withdrawn = await said(protection, 'consents', 'states.withdrawn');
    await protection.getByLabel(await said(protection, 'consents', 'withdraw.sure')).check();
    await protection.getByRole('button', { name: withdraw }).click();
    await expect(protection.getByRole('button', { name: withdraw })).toHaveCount(0);
    await expect(protection.getByRole('banner')).toContainText(withdrawn);
    await protection.goto('/desk/consents');
    const line = protection.getByRole('main').getByRole('listitem').filter({ hasText: codeName });
    await expect(line).toContainText(withdrawn);
    await expectAccessible(protection);
    await look(protection, 'consent-list');
  });

  await test.step('and the text says so', async () => {
    await openRelease(page, address);
    await expect(quote.getByText('Was withdrawn: take it out.')).toBeVisible();
    await page.getByRole('tab', { name: /^Checks/ }).click();
    await expect(checks.getByText(/^Consent was withdrawn/)).toBeVisible();
  });
});
