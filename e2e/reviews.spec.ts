import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an editor takes a review, sets when it is due, and does one thing to several, told of each', async ({
  as,
}) => {
  const headline = headlineOf('Roads open to the south');
  const [writer, editor, publisher] = [
    await as('hq.writer'),
    await as('hq.editor'),
    await as('hq.publisher'),
  ];
  const address = await write(writer, headline, 'Two roads open.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await editor.goto(`${address}/review`);
  const panel = editor.getByRole('complementary', { name: 'Review' });
  await expect(panel.getByText('Nobody is on it yet')).toBeVisible();
  await panel.getByRole('button', { name: 'I’m on it' }).press('Enter');
  await expect(panel.getByText('You are on it')).toBeVisible();
  await panel
    .getByRole('heading', { name: 'Who reads it, by when' })
    .locator('..')
    .getByText('Change')
    .click();
  await panel.getByLabel('Day', { exact: true }).fill(inDays(2));
  await panel.getByRole('form', { name: 'Deadline' }).getByRole('button', { name: 'Set' }).click();
  await expect(panel.getByText(/^due .* at 17:00/)).toBeVisible();

  // Others see that it is in good hands.
  await publisher.goto('/desk/reviews');
  const row = publisher
    .getByRole('listitem')
    .filter({ has: publisher.getByRole('checkbox', { name: `Tick “${headline}”` }) });
  await expect(row).toContainText('Tomás Arrizaga is on it');
  // As tall as the longest list: what lies half under a bar that stays, axe takes for a small target.
  await publisher.setViewportSize({ width: 1280, height: 6000 });
  await expectAccessible(publisher);
  await row.getByRole('checkbox', { name: `Tick “${headline}”` }).press('Space');
  await publisher.getByLabel('What to do').selectOption('take');
  await publisher.getByRole('button', { name: 'Do it' }).press('Enter');
  const report = publisher.getByRole('status').filter({ hasText: '0 done, 1 not done' });
  await expect(report).toContainText(`${headline}: Tomás Arrizaga is already on it.`);
  await row.getByRole('checkbox').check();
  await publisher.getByLabel('What to do').selectOption('priority');
  await publisher.getByLabel('Priority').selectOption('urgent');
  await publisher.getByRole('button', { name: 'Do it' }).click();
  await expect(publisher.getByRole('status').filter({ hasText: '1 done, 0 not done' })).toBeVisible();
  await expect(row).toContainText('Urgent');

  // The same in the list of everything, whatever it is narrowed to.
  await publisher.goto(`/desk/releases?state=in_review&q=${encodeURIComponent(headline)}`);
  await publisher.getByLabel('Tick all on this page').press('Space');
  await expect(publisher.getByRole('checkbox', { name: `Tick “${headline}”` })).toBeChecked();
  await publisher.getByLabel('What to do').selectOption('publish');
  await publisher.getByRole('button', { name: 'Do it' }).press('Enter');
  const refused = publisher.getByRole('status').filter({ hasText: '0 done, 1 not done' });
  await expect(refused).toContainText(headline);
  await expectAccessible(publisher);

  // What presses comes first in the editor's own queue, on a phone as well.
  await editor.setViewportSize({ width: 390, height: 844 });
  await editor.goto('/desk/reviews');
  await expect(editor.getByRole('listitem').filter({ hasText: headline })).toContainText('You are on it');
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('what is due stands in the calendar, is moved by keys, and is read by another calendar', async ({
  as,
  request,
}) => {
  const headline = headlineOf('A well is dug');
  const [writer, editor] = [await as('writer'), await as('editor')];
  const address = await write(writer, headline, 'It is deep.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  await editor.goto(`${address}/review`);
  const panel = editor.getByRole('complementary', { name: 'Review' });
  await panel
    .getByRole('heading', { name: 'Who reads it, by when' })
    .locator('..')
    .getByText('Change')
    .click();
  await panel.getByLabel('Day', { exact: true }).fill(inDays(5));
  await panel.getByRole('form', { name: 'Deadline' }).getByRole('button', { name: 'Set' }).click();
  await expect(panel.getByText(/^due .* at 17:00/)).toBeVisible();

  await editor.goto('/desk/calendar?view=list&site=morocco');
  const item = editor.locator('.calendar-item').filter({ hasText: headline });
  await expect(item).toContainText('Review due');
  await expectAccessible(editor);
  await item.getByRole('link', { name: headline }).focus();
  await editor.keyboard.press('Alt+ArrowRight');
  const dialog = editor.getByRole('dialog', { name: 'Move to another time' });
  await expect(dialog.getByLabel('Day')).toHaveValue(inDays(6));
  await dialog.getByLabel('Day').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Move it' }).press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Day').fill(inDays(7));
  await dialog.getByRole('button', { name: 'Move it' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const day = editor.locator('.calendar-day').filter({ hasText: headline });
  await expect(day.getByRole('heading')).toContainText(String(Number(inDays(7).slice(8))));

  // By hand as well: let go over another day, it is asked the same.
  await editor.goto(`/desk/calendar?view=month&site=morocco&on=${inDays(7)}`);
  const days = editor.locator('.calendar-day');
  const marked = days.filter({ hasText: headline });
  const [from, all] = [
    await days.evaluateAll(
      (cells, text) => cells.findIndex((cell) => cell.textContent?.includes(text)),
      headline,
    ),
    await days.count(),
  ];
  const by = from + 1 < all ? 1 : -1;
  await editor
    .locator('.calendar-item')
    .filter({ hasText: headline })
    .dragTo(days.nth(from + by));
  await expect(dialog.getByLabel('Day')).toHaveValue(inDays(7 + by));
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(marked.getByRole('heading')).toContainText(String(Number(inDays(7 + by).slice(8))));
  // Whoever may not set it can read it there, not move it.
  const auditor = await as('auditor');
  await auditor.goto(`/desk/calendar?view=month&site=morocco&on=${inDays(7)}`);
  const fixed = auditor.locator('.calendar-item').filter({ hasText: headline });
  await expect(fixed).toHaveAttribute('draggable', 'false');
  await expect(fixed.getByRole('button')).toHaveCount(0);

  await editor.getByText('In your own calendar').click();
  await editor.getByRole('button', { name: 'Make the address' }).click();
  const feed = await editor.getByLabel('Private address').inputValue();
  const { pathname } = new URL(feed);
  const answer = await request.get(pathname);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect((await answer.text()).replaceAll('\r\n ', '')).toContain(headline);
  await editor.getByRole('button', { name: 'End it' }).click();
  await expect(editor.getByRole('button', { name: 'Make the address' })).toBeVisible();
  expect((await request.get(pathname)).status()).toBe(404);

  await editor.emulateMedia({ colorScheme: 'dark' });
  for (const [view, width] of [
    ['month', 1280],
    ['week', 1280],
    ['month', 390],
  ] as const) {
    await editor.setViewportSize({ width, height: 844 });
    await editor.goto(`/desk/calendar?view=${view}&on=${inDays(7 + by)}`);
    await expect(editor.locator('.calendar-item').filter({ hasText: headline })).toBeVisible();
    expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(editor);
  }
});

test('who is away names a deputy', async ({ as }) => {
  const editor = await as('editor');
  await editor.goto('/desk/account');
  const section = editor.locator('#absence');
  await section.getByLabel('First day away').fill(inDays(4));
  await section.getByLabel('Last day away').fill(inDays(3));
  await section.getByRole('button', { name: 'Set the days away' }).click();
  await expect(section.getByRole('alert')).toContainText('The last day comes before the first.');
  await section.getByLabel('Last day away').fill(inDays(6));
  await section.getByLabel('Deputy').selectOption({ label: 'Leïla Senhajine' });
  await section.getByRole('button', { name: 'Set the days away' }).click();
  await expect(section.getByText(/^Away from .* Deputy: Leïla Senhajine\.$/)).toBeVisible();
  await section.getByRole('button', { name: 'I am not away' }).click();
  await expect(section.getByText(/^Away from/)).toHaveCount(0);
});
