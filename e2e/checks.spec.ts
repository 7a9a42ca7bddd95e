import { expectAccessible } from './support/a11y.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { expectSaved, settled } from './support/writing.ts';

test('the newsroom reads along: it underlines, says why, and mends one thing or all of a kind', async ({
  as,
}) => {
  const page = await as('writer');
  await page.goto('/desk/releases/new');
  await page.getByLabel('Headline').fill('Des puits pour la vallée');
  await page.getByLabel('Language', { exact: true }).selectOption('fr');
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'true');
  const body = page.locator('.ProseMirror [data-part=body]');
  await body.click();
  await settled(page);
  await paste(page, {
    text: "L'eau coule depuis le 02 Mars. L'équipe remercie les Etats voisins : c'est la 2ème phase du projet.",
  });
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const panel = page.getByRole('tabpanel', { name: /^Checks/ });
  const wrong = panel.getByRole('region', { name: 'Wrong', exact: true });
  await expect(wrong.getByText('Capitals keep their accents: they are part of the spelling.')).toBeVisible();
  await expect(body.locator('.check-error').first()).toBeVisible();
  await expectAccessible(page);

  await test.step('one fix, and the text is as if it had been typed', async () => {
    await wrong.getByRole('button', { name: 'Put instead: États' }).click();
    await expect(body).toContainText('les États voisins');
    await expect(wrong.getByText('Capitals keep')).toHaveCount(0);
  });
  await test.step('all of a kind at once, and back with one key', async () => {
    await panel.getByRole('button', { name: 'Fix all 3' }).click();
    await expect(body).toContainText('L’eau coule');
    await expect(body).toContainText('c’est la 2');
    await expectSaved(page);
    await body.click();
    await settled(page);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(body).toContainText("L'eau coule");
    await expect(body).toContainText('les États voisins');
    await expect(panel.getByRole('button', { name: 'Fix all 3' })).toBeVisible();
  });
  await test.step('by keys from one to the next', async () => {
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('02 Mars');
    await page.keyboard.press('F8');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('2ème');
    await page.keyboard.press('Shift+F8');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('02 Mars');
  });
});
