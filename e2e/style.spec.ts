import { expectAccessible } from './support/a11y.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { settled } from './support/writing.ts';

test('an editor writes a term, tries it on the releases, and whoever writes reads it beside their words', async ({
  as,
}) => {
  // a word nobody else's journey has
  const word = `quokka${Date.now().toString(36)}`;
  const editor = await as('editor');
  await editor.goto('/desk/style');
  await editor.getByRole('link', { name: 'New term' }).click();
  await editor.getByLabel('Language', { exact: true }).selectOption('en');
  await editor.getByLabel('Wording').fill(`(old ${word}`);
  await expect(editor.getByText('A ( is not closed by ).')).toBeVisible();
  await editor.getByLabel('Wording').fill(`(old)? ${word}(s)?`);
  await editor.getByLabel('What is wrong').fill('Here people say wallaby.');
  await editor.getByLabel('Instead').fill('wallaby');
  await editor.getByLabel('Must be found in').fill(`an old ${word}\nsome cats`);
  await editor.getByLabel('Must not be found in').fill('an old cat\na wallaby');
  await expect(editor.getByText('Not found:')).toHaveCount(1);
  await editor.getByLabel('Must be found in').fill(`an old ${word}\ntwo ${word}s`);
  await expect(editor.getByText('Not found:')).toHaveCount(0);
  await expect(editor.getByRole('button', { name: 'Save the term' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await editor.getByRole('button', { name: 'Try it' }).click();
  await expect(editor.getByText(/Nothing is found\..*texts read\./)).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Save the term' }).click();
  await editor.waitForURL(/\/desk\/style\/terms\/[0-9a-f-]{36}$/);

  const writer = await as('writer');
  await writer.goto('/desk/releases/new');
  await writer.getByLabel('Headline').fill('A visit');
  await writer.getByLabel('Language', { exact: true }).selectOption('en');
  await writer.getByRole('button', { name: 'Start writing' }).click();
  await writer.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await expect(writer.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'true');
  const body = writer.locator('.ProseMirror [data-part=body]');
  await body.click();
  await settled(writer);
  await paste(writer, { text: `They saw an old ${word} near the school.` });
  await writer.getByRole('tab', { name: /^Checks/ }).click();
  const panel = writer.getByRole('tabpanel', { name: /^Checks/ });
  await expect(panel.getByText('Here people say wallaby.')).toBeVisible();
  await panel.getByRole('button', { name: 'Put instead: wallaby' }).click();
  await expect(body).toContainText('an wallaby near');
});
