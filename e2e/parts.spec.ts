import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { headlineOf } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { said } from './support/words.ts';
import { caretIn, expectSaved, openRelease, settled, startRelease } from './support/writing.ts';

/** Puts a part in by its name in the menu, with keys alone. */
async function insert(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

const focused = (page: Page) => page.locator(':focus');

test('key figures are written, summed and put in order with the keyboard alone', async ({ as }) => {
  const page = await as('writer');
  const { keyboard } = page;
  const address = await startRelease(page, headlineOf('Mobile health team'));
  await caretIn(page, 'Body');
  await insert(page, 'Insert', 'Key figures');
  const figures = page.getByRole('group', { name: 'Key figures' });
  await expect(focused(page)).toHaveAccessibleName('Number');
  await keyboard.type('2,480');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('people seen');
  for (const [value, label] of [
    ['1,316', 'women and girls'],
    ['1,146', 'men and boys'],
  ] as const) {
    await figures.getByRole('button', { name: 'Add figure' }).focus();
    await keyboard.press('Enter');
    await expect(focused(page)).toHaveAccessibleName('Number');
    await keyboard.type(value);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(label);
    await figures.getByLabel('Part of', { exact: true }).last().selectOption({ label: '2,480 people seen' });
  }
  await expect(figures).toContainText('The parts of “people seen” make 2,462, not 2,480.');
  await expect(page.locator('[data-says]')).toHaveText(/make 2,462/);
  for (const label of ['2,480 people seen', '1,316 women and girls', '1,146 men and boys']) {
    await figures.getByRole('button', { name: `Done with figure: ${label}` }).focus();
    await keyboard.press('Enter');
  }
  await figures.getByRole('button', { name: 'Move figure: 1,146 men and boys up' }).focus();
  await keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Move figure: 1,146 men and boys up');
  await expect(page.locator('[data-says]')).toHaveText('figure: 1,146 men and boys: now 2 of 3.');
  await expectSaved(page);
  await expectAccessible(page);

  await openRelease(page, address);
  await expect(figures).toContainText(/2,480[\s\S]*1,146[\s\S]*1,316/);
  await figures.getByRole('button', { name: 'Remove figure: 2,480 people seen' }).click();
  await expect(figures).not.toContainText('Part of');
});

test('what is only half an address stays in its field, through a reload too, and goes into the text when it is one', async ({
  as,
}) => {
  const page = await as('writer');
  const { keyboard } = page;
  const address = await startRelease(page, headlineOf('A film'));
  await caretIn(page, 'Body');
  await insert(page, 'Insert', 'Embed');
  const embed = page.getByRole('group', { name: 'Embed' });
  await expect(focused(page)).toHaveAccessibleName('Web address');
  await keyboard.type('example.org/film');
  await expect(focused(page)).toHaveAccessibleDescription(/Write it like https:\/\/example\.org/);
  await keyboard.press('Tab');
  await keyboard.type('The vans at work');
  await expectSaved(page);
  await openRelease(page, address);
  await expect(embed.getByLabel('Web address')).toHaveValue('example.org/film');
  await expect(embed.getByLabel('Web address')).toHaveAccessibleDescription(/Write it like https/);
  await embed.getByRole('button', { name: /^Done with/ }).focus();
  await keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Web address');
  await expect(focused(page)).toHaveValue('example.org/film');
  await keyboard.press('Home');
  await keyboard.type('https://');
  await embed.getByRole('button', { name: /^Done with/ }).focus();
  await keyboard.press('Enter');
  await expect(embed.getByText('example.org', { exact: true })).toBeVisible();
  await expectSaved(page);
  await openRelease(page, address);
  await expect(embed).toContainText('The vans at work');
  const elsewhere = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)),
  );
  expect(elsewhere).toEqual([]);
});

test('places for a picture and a file are said to be empty, and hold the release back', async ({ as }) => {
  const page = await as('writer');
  const { keyboard } = page;
  await startRelease(page, headlineOf('Places'));
  await caretIn(page, 'Body');
  await keyboard.type('Words.');
  await insert(page, 'Insert', 'Picture');
  const picture = page.getByRole('group', { name: 'Picture' });
  await expect(picture).toContainText('Readers do not see it');
  await picture.getByLabel('Description').fill('A blue door, open');
  await picture.getByLabel('Caption').fill('The entrance, the day before');
  await picture.getByLabel('Credit').fill('IOM/Rim Tazi');
  await picture.getByRole('button', { name: /^Done with/ }).click();
  await insert(page, 'Insert', 'File');
  await page.getByRole('group', { name: 'File', exact: true }).getByLabel('Title').fill('The timetable');
  await expectSaved(page);
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('The place for a picture is still empty.');
  await expect(panel).toContainText('The place for a file is still empty.');
  await expectAccessible(page);
});

test('a fact of the institution goes into the text with what it says today', async ({ as }) => {
  const page = await as('writer');
  const { keyboard } = page;
  await startRelease(page, headlineOf('Members'));
  await caretIn(page, 'Body');
  await keyboard.type('IOM has ');
  await page.getByRole('button', { name: 'Fact', exact: true }).focus();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await settled(page);
  await keyboard.type(' Member States.');
  await expect(page.getByRole('textbox', { name: 'Body' })).toHaveText('IOM has 175 Member States.');
});

test('a headline that is too long keeps every word, shows which are too many, and is said once', async ({
  as,
}) => {
  const page = await as('writer');
  const long =
    'A mobile health team with two vans and nine staff reaches two thousand four hundred people in the Souss and Massa valleys';
  await startRelease(page, long.slice(0, 100));
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toHaveAttribute('data-length', '100 of 110 characters');
  await headline.click();
  await settled(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(long.slice(100));
  await expect(headline).toHaveText(long);
  await expect(headline.locator('.sheet-over')).toHaveText(long.slice(110));
  await expect(page.locator('[data-says]')).toHaveText(`Headline: ${long.length - 110} characters too long.`);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('button', { name: /^22 of 22 words$/ })).toBeVisible();
});

test('in Arabic the same parts stand from right to left, and nothing is wrong with them', async ({ as }) => {
  const page = await as('translator');
  const { keyboard } = page;
  await page.goto('/desk/releases/new');
  await page.locator('select[name=language]').selectOption('ar');
  await page.getByLabel(await said(page, 'releases', 'fields.headline')).fill('افتتاح مركز في أكادير');
  await page.locator('form button[type=submit]').last().click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await page.locator('.sheet [data-part=body]').click();
  await insert(
    page,
    await said(page, 'editor', 'toolbar.insert'),
    await said(page, 'editor', 'regions.keyFigures'),
  );
  const number = page.getByLabel(await said(page, 'editor', 'keyFigure.value'), { exact: true });
  await expect(number).toBeFocused();
  await keyboard.type('2,480');
  await expect(page.locator('.sheet')).toHaveAttribute('dir', 'rtl');
  await expectAccessible(page);
});
