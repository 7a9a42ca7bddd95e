import { expectAccessible } from './support/a11y.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { expectSaved, settled } from './support/writing.ts';

test('a number is kept once: changed beside the list, it is found and written in headline and text', async ({
  as,
}) => {
  const page = await as('writer');
  await page.goto('/desk/releases/new');
  await page.getByLabel('Headline').fill('Over 3,500 families get blankets');
  await page.getByLabel('Language', { exact: true }).selectOption('en');
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  const writing = page.url();
  await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'true');
  const body = page.locator('.ProseMirror [data-part=body]');
  await body.click();
  await settled(page);
  await paste(page, { text: 'In Agadir, 3,541 families got blankets, according to IOM data, since 2019.' });
  await expectSaved(page);

  await page.getByRole('link', { name: 'Figures', exact: true }).click();
  await page.waitForURL(/\/figures$/);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(3);
  const row = rows.filter({ hasText: 'In Agadir' });
  await expect(row).toContainText('IOM data');
  await test.step('keep one, and tie the headline to it', async () => {
    await row.getByText('Keep as a figure').click();
    await row.getByLabel('What it counts').fill('Families reached');
    await row.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(row.getByRole('link', { name: 'Families reached' })).toBeVisible();
    const head = rows.filter({ hasText: 'get blankets' }).first();
    await head.getByText('Tie to a figure').click();
    await head.getByRole('button', { name: 'Tie', exact: true }).click();
    await expect(head.getByRole('link', { name: 'Families reached' })).toBeVisible();
    await row.getByRole('button', { name: '3,541 families is right' }).click();
    await expect(page.getByText('2 numbers, 1 found right')).toBeVisible();
    await expectAccessible(page);
  });
  const panel = page.getByRole('complementary', { name: 'Figures of the story' });
  await test.step('change it: every place that says something else is found', async () => {
    await panel.getByText('Change', { exact: true }).click();
    await panel.getByLabel('Number').fill('4,215');
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText(/says “.?3,541 families.?”, should say “.?4,215/)).toBeVisible();
    await expect(panel.getByText(/should say “.?4,200/)).toBeVisible();
  });
  await test.step('while writing it stands among what is wrong', async () => {
    await page.goto(writing);
    await page.getByRole('tab', { name: /^Checks/ }).click();
    const wrong = page
      .getByRole('tabpanel', { name: /^Checks/ })
      .getByRole('region', { name: 'Wrong', exact: true });
    await expect(wrong.getByRole('button', { name: 'Put instead: 4,215' })).toBeVisible();
  });
  await test.step('one press writes it in both places', async () => {
    await page.goto(`${writing}/figures`);
    await panel.getByRole('button', { name: 'Write it in the text (English)' }).click();
    await expect(panel.getByText('says so in 2 places')).toBeVisible();
    await expect(rows.filter({ hasText: 'In Agadir' })).toContainText('4,215 families');
    await expect(page.getByRole('heading', { name: 'Over 4,200 families get blankets' })).toBeVisible();
  });
});
