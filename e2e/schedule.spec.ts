import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf, read, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

const nextYear = new Date().getUTCFullYear() + 1;
// the last Sunday of March, when Europe puts its clocks forward at two
const leap = lastSunday(nextYear, 2);
const ordinary = `${nextYear}-01-18`;

test('a release is scheduled in a zone, moved, and taken back, and keeps its approval', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await write(writer, headlineOf('Grants open at six'), 'Growers can apply from today.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');

  const publisher = await as('hq.publisher');
  await publisher.goto(address);
  await publisher.getByRole('banner').getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = publisher.getByRole('dialog');
  await dialog.getByLabel('In which zone').selectOption('Europe/Zurich');

  await test.step('a time that does not exist is said so while it is chosen, and refused', async () => {
    await dialog.getByLabel('Day', { exact: true }).fill(leap);
    await dialog.getByLabel('Time', { exact: true }).fill('02:30');
    await expect(dialog.getByText('02:30 does not exist that day')).toBeVisible();
    await dialog.getByRole('button', { name: 'Schedule' }).click();
    await expect(dialog.getByRole('alert')).toContainText('from 01:59 straight to 03:00');
    await expect(dialog.getByLabel('Time', { exact: true })).toHaveAccessibleDescription(
      /02:30 does not exist/,
    );
    await expectAccessible(publisher);
  });

  await test.step('the same moment is said where it matters', async () => {
    await dialog.getByLabel('Day', { exact: true }).fill(ordinary);
    await dialog.getByLabel('Time', { exact: true }).fill('06:00');
    await expect(dialog.getByText('at 05:00 (UTC)')).toBeVisible();
    await dialog.getByRole('button', { name: 'Schedule' }).click();
    await expectState(publisher, 'Scheduled');
    await expect(
      publisher.getByText(`Becomes public on 18 January ${nextYear} at 06:00 (UTC+1)`),
    ).toBeVisible();
    await expectAccessible(publisher);
  });

  await test.step('nobody writes into it, and My day says when it goes out', async () => {
    await writer.goto(address);
    await expect(writer.getByText('Scheduled: nobody edits it.')).toBeVisible();
    await publisher.goto('/desk');
    await expect(publisher.getByText('18 January', { exact: false }).first()).toBeVisible();
  });

  await publisher.goto(address);
  await publisher.getByRole('banner').getByRole('button', { name: 'Reschedule', exact: true }).click();
  await dialog.getByLabel('Time', { exact: true }).fill('07:45');
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(
    publisher.getByText(`Becomes public on 18 January ${nextYear} at 07:45 (UTC+1)`),
  ).toBeVisible();

  await publisher.getByRole('banner').getByRole('button', { name: 'Unschedule', exact: true }).click();
  await dialog.getByRole('button', { name: 'Unschedule' }).click();
  await expectState(publisher, 'Approved');
  await publisher.goto(`${address}/history`);
  for (const words of ['scheduled it for', 'changed its time to', 'unscheduled it'])
    await expect(publisher.getByText(words).first()).toBeVisible();
});

test('a scheduled release is nowhere before its time', async ({ as, browser }) => {
  const headline = headlineOf('Clinic opens quietly');
  const writer = await as('hq.writer');
  const address = await write(writer, headline, 'It opens in January.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');
  const publisher = await as('hq.publisher');
  await publisher.goto(address);
  await act(publisher, 'Schedule', { Day: ordinary, Time: '06:00' });
  await expectState(publisher, 'Scheduled');
  expect(await read(browser, `/global/en/news?q=${encodeURIComponent(headline)}`)).not.toContain(
    'It opens in January.',
  );
  expect(await read(browser, '/global/en')).not.toContain(headline);
});

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
