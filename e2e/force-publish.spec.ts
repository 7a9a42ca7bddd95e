import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

test('what cannot wait is published for a reason, and marked until another editor has read it', async ({
  as,
}) => {
  const headline = headlineOf('Helplines for people on the road');
  const writer = await as('hq.writer');
  const address = await write(writer, headline, 'Call free of charge, day and night.');
  await expect(writer.getByRole('button', { name: 'Force publish' })).toHaveCount(0);

  const publisher = await as('hq.publisher');
  await publisher.goto(`${address}?act=force_publish`);
  const dialog = publisher.getByRole('dialog', { name: 'Publish without review' });
  await dialog.getByRole('button', { name: 'Force publish' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Why can it not wait?').fill('The border opens tonight.');
  await expectAccessible(publisher);
  await dialog.getByRole('button', { name: 'Force publish' }).click();
  await expectState(publisher, 'Published', 'Not reviewed');
  await expect(publisher.getByText('Another editor reviews it afterwards.')).toBeVisible();
  await expectAccessible(publisher);

  // It is counted, with its reason, until somebody has read it.
  await publisher.goto('/desk');
  await publisher.getByRole('navigation').getByText('More', { exact: true }).click();
  await publisher.getByRole('link', { name: 'Without review' }).click();
  const counted = publisher.getByRole('row').filter({ hasText: headline });
  await expect(counted).toContainText('The border opens tonight.');
  await expect(counted).toContainText('Not reviewed yet');
  await expectAccessible(publisher);

  const editor = await as('hq.editor');
  await editor.goto('/desk');
  await editor.getByRole('link', { name: headline }).first().click();
  await act(editor, 'Review afterwards', { 'Comment (optional)': 'Read it: it can stand.' });
  await expectState(editor, 'Published');
  await expect(editor.getByRole('banner').getByText('Not reviewed')).toHaveCount(0);
  await editor.goto(`${address}/history`);
  await expect(editor.getByText('The border opens tonight.')).toBeVisible();
  await expect(editor.getByText('Read it: it can stand.')).toBeVisible();

  await publisher.setViewportSize({ width: 390, height: 844 });
  await publisher.goto('/desk/unreviewed?standing=reviewed&site=global');
  await expect(counted).toContainText('Read it: it can stand.');
  expect(await publisher.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
