import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { linkMailedTo } from './support/mailed.ts';
import { act, addWords, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

// Several people, one after the other, each with a browser of their own.

/** What only these journeys write: rules that ask for it leave everybody else's releases as they are. */
const CARE = 'Survivors, asylum, health or detention';

async function makeRule(
  admin: Page,
  name: string,
  who: string,
  stage: number,
  more: string[] = [],
): Promise<void> {
  await admin.goto('/desk/rules/new');
  await admin.getByLabel('English').first().fill(name);
  await admin.getByLabel('For which releases').selectOption({ label: 'IOM Morocco' });
  await admin.getByLabel('Who signs', { exact: true }).selectOption({ label: who });
  await admin.getByLabel('Its turn').selectOption(String(stage));
  for (const box of ['Statement', CARE, ...more]) await admin.getByLabel(box, { exact: true }).check();
  await admin.getByRole('button', { name: 'Save the rule' }).click();
  await admin.waitForURL('**/desk/rules');
}

async function endRule(admin: Page, name: string): Promise<void> {
  await admin.goto('/desk/rules');
  await admin.getByRole('link', { name }).click();
  await admin.getByRole('button', { name: 'Put out of force' }).click();
  await admin.waitForURL('**/desk/rules');
}

/** A statement by Morocco's writer that needs care, submitted. @returns its address */
async function submitStatement(writer: Page, headline: string): Promise<string> {
  const address = await write(writer, headline, 'The centre opens its doors again.');
  await writer.getByRole('tab', { name: 'Details' }).click();
  const details = writer.locator('#details');
  await details.getByText('Change details').click();
  await details.getByLabel('Kind').selectOption({ label: 'Statement' });
  await details.getByLabel(CARE).check();
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(writer.getByText('Details saved.')).toBeVisible();
  return address;
}

const steps = (page: Page) => page.locator('ol.steps > li > div > b');

test('a statement goes to editor, protection and publisher by rule, back to its writer once, and rules change meanwhile', async ({
  as,
}) => {
  const [desk, protection, head] = [headlineOf('Desk'), headlineOf('Protection'), headlineOf('Head')];
  const admin = await as('admin');
  await makeRule(admin, desk, 'Whoever holds the role Editor', 1);
  await makeRule(admin, protection, 'Whoever holds the role Protection focal point', 2, [
    'Nobody can be recognized who should not be',
  ]);
  await makeRule(admin, head, 'Whoever holds the role Publisher', 3);
  const preview = admin.getByRole('complementary', { name: 'Who approves' });
  await preview.getByLabel('Kind').selectOption({ label: 'Statement' });
  await preview.getByLabel(CARE).check();
  await preview.getByRole('button', { name: 'Show who approves' }).click();
  await expect(preview.getByText(head)).toBeVisible();
  await expect(preview.locator('ol.steps')).toContainText(`Asked for: Statement · needs care: ${CARE}`);
  await expectAccessible(admin);

  const writer = await as('writer');
  const headline = headlineOf('A centre opens again');
  const address = await submitStatement(writer, headline);
  await expect(steps(writer).filter({ hasText: protection })).toBeVisible();
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  const editor = await as('editor');
  await editor.goto(`${address}/review`);
  await act(editor, 'Send back', {
    'Why are you sending it back? The writer sees it first.': 'Say since when.',
  });
  await writer.goto(address);
  await expect(writer.getByText('Say since when.')).toBeVisible();
  await addWords(writer, ' It was closed since May.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await editor.goto(`${address}/review`);
  await expect(steps(editor).filter({ hasText: `${desk}: you` })).toBeVisible();
  await editor.getByLabel('Comment with your approval').fill('Clear now.');
  await act(editor, 'Approve');
  await expect(editor.getByText('Your step is signed. The next ones are told.')).toBeVisible();
  await expectState(editor, 'In review');
  await expect(editor.getByText('Clear now.').first()).toBeVisible();

  // the rule ends, the review that runs keeps its step
  await endRule(admin, protection);
  // who reads the desk in French
  const focal = await as('protection');
  await focal.setViewportSize({ width: 390, height: 844 });
  await focal.goto('/desk/reviews');
  await focal.getByRole('link', { name: headline }).click();
  await expect(steps(focal).filter({ hasText: `${protection}\u00a0: vous` })).toBeVisible();
  const approve = focal.getByRole('button', { name: 'Approuver', exact: true });
  await approve.click();
  const told = focal.getByRole('dialog', { name: /^Approuver/ });
  await expect(told).toContainText('Un point de la liste reste à confirmer.');
  await focal.keyboard.press('Escape');
  const point = focal.getByRole('button', { name: /^Personne n’est reconnaissable/ });
  await point.focus();
  await focal.keyboard.press('Space');
  await expect(point).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(focal);
  await approve.focus();
  await focal.keyboard.press('Enter');
  await expect(focal.getByText('Votre étape est signée. Les suivantes sont prévenues.')).toBeVisible();

  const publisher = await as('publisher');
  await publisher.goto(`${address}/review`);
  await act(publisher, 'Approve');
  await expectState(publisher, 'Approved');
  await publisher.getByRole('link', { name: 'Approval record, to print' }).click();
  await expect(publisher.getByRole('main')).toContainText('Sent back by');
  await expect(publisher.getByRole('main')).toContainText('Confirmed: Nobody can be recognized');
  await expectAccessible(publisher);

  await endRule(admin, desk);
  await endRule(admin, head);
});

test('a ministry answers by a link, without an account or a script, and its answer signs the step', async ({
  as,
  browser,
}) => {
  const ministry = headlineOf('Ministry');
  const admin = await as('admin');
  await makeRule(admin, ministry, 'Somebody without an account (partner, ministry, donor)', 1);
  const writer = await as('writer');
  const address = await submitStatement(writer, headlineOf('An agreement on the centre'));
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  await endRule(admin, ministry);

  const editor = await as('editor');
  await editor.goto(`${address}/review`);
  const outside = editor.locator('#outside');
  await outside.getByText('Ask somebody outside…').click();
  await outside.getByLabel('Name', { exact: true }).fill('Leïla Amrani');
  await outside.getByLabel('Organization').fill('Ministry');
  const recipient = `leila.${randomBytes(3).toString('hex')}@example.org`;
  await outside.getByLabel('Mail address').fill(recipient);
  await outside.getByLabel('Language of the mail').selectOption('ar');
  await outside.getByLabel('What they are asked to look at').fill('Is the date right?');
  await expect(outside.getByLabel('The answer signs')).toContainText(ministry);
  await expectAccessible(editor);
  await outside.getByRole('button', { name: 'Send the link' }).click();
  await expect(outside.getByText(`The link goes to ${recipient} by mail`)).toBeVisible();
  await expect(outside.getByLabel('Link', { exact: true })).toHaveCount(0);
  const link = await linkMailedTo(recipient);

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const guest = await context.newPage();
  const answer = await guest.goto(link);
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  expect(answer?.headers()['set-cookie']).toBeUndefined();
  expect(await answer?.text()).not.toContain('<script');
  await expect(guest.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(guest.getByText('Is the date right?')).toBeVisible();
  await guest.getByRole('button', { name: 'أوافق على هذا النص' }).click();
  await expect(guest.getByRole('status')).toContainText('وافقتم على هذا النص');
  expect((await guest.request.get(new URL('/desk', link).href, { maxRedirects: 0 })).status()).toBe(307);

  await editor.reload();
  await expect(outside.getByText(/^Approved, /)).toBeVisible();
  await expect(outside.getByText(/Opened/)).toBeVisible();
  await outside.getByRole('button', { name: 'Take the link of Leïla Amrani back' }).click();
  await expect(outside.getByText(/^Taken back by/)).toBeVisible();
  expect((await guest.goto(link))?.status()).toBe(410);
  await context.close();

  await act(editor, 'Approve');
  await expectState(editor, 'Approved');
});

test('somebody edits alone, and another takes over for a reason', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await write(writer, headlineOf('A speech by one hand'), 'First words.');
  await writer.getByRole('tab', { name: 'Details' }).click();
  await writer.locator('#lock').getByRole('button', { name: 'Edit alone' }).click();
  await expect(writer.getByText('Only you edit this text.')).toBeVisible();
  await addWords(writer, ' And second.');

  const editor = await as('hq.editor');
  await editor.goto(address);
  await editor.getByRole('tab', { name: 'Details' }).click();
  await expect(editor.getByText(/edits this text alone since/)).toBeVisible();
  await expect(editor.locator('[contenteditable="true"]')).toHaveCount(0);
  await editor.getByText('Take over…').click();
  await editor.getByLabel(/^Why\?/).fill('The speech is in an hour.');
  await expectAccessible(editor);
  await editor.locator('#lock').getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(editor.getByText('Only you edit this text.')).toBeVisible();
  await expect(writer.getByText(/edits this text alone since/)).toBeVisible();
  await addWords(editor, ' And the end.');
  await editor.locator('#lock').getByRole('button', { name: 'Let others edit' }).click();
  await expect(editor.getByRole('button', { name: 'Edit alone' })).toBeVisible();
});
