import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { expect, test } from './support/test.ts';

// An address that cannot be is refused.
test.use({ expectedErrors: [/status of 422/] });

const TEXT = `News
Global
New centre opens in Mombasa for families on the move
Mombasa, Kenya, 3 May 2024 – A centre for 120 people opened on Friday.
“We are ready for the rain,” said Grace Otieno, IOM Chief of Mission in Kenya.
For more information, please contact:
Grace Otieno
IOM Kenya
Tel: +254 20 422 1000
Email: gotieno@example.org`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a writer imports a text: sees what was taken and what was left, and makes one draft of it', async ({
  as,
}) => {
  const page = await as('hq.writer');
  await page.goto('/desk/import');
  await page
    .getByLabel('Choose files')
    .setInputFiles([file('centre.txt', TEXT), file('broken.docx', 'no Word file')]);
  await expect(page.getByRole('article', { name: 'broken.docx' }).getByRole('alert')).toHaveText(
    'The file is called .docx, but it is no Word file.',
  );

  const centre = page.getByRole('article', { name: 'centre.txt' });
  await expect(centre.getByText('New centre opens in Mombasa for families on the move')).toBeVisible();
  await expect(centre.getByText(/Grace Otieno · IOM Kenya/)).toBeVisible();
  await centre.getByText('labels of kind and reach').click();
  await expect(centre.getByRole('listitem').filter({ hasText: /^News$/ })).toBeVisible();
  await expect(centre.getByText('Nothing in the file says which site it comes from.')).toBeVisible();
  await expectAccessible(page);

  await centre.getByLabel('Language').selectOption({ label: 'English' });
  await centre.getByLabel('Earlier address').fill('nonsense');
  await centre.getByRole('button', { name: 'Make the draft' }).click();
  await expect(centre.getByRole('alert')).toContainText('The earlier address is no address of a page');
  await centre.getByLabel('Earlier address').fill('https://kenya.iom.int/news/centre-mombasa');
  await centre.getByLabel('Public since').fill('2024-05-03');
  await expectAccessible(page);
  await look(page, 'import-origin');
  await centre.getByRole('button', { name: 'Make the draft' }).click();
  await expect(centre.getByText('The draft is made.')).toBeVisible();
  await expect(centre.getByText('https://kenya.iom.int/news/centre-mombasa')).toBeVisible();
  await centre.getByRole('link', { name: 'Open the draft' }).click();
  await expect(page).toHaveURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;

  await page.goto('/desk/import');
  await page.getByLabel('Choose files').setInputFiles(file('the same again.txt', TEXT));
  const again = page.getByRole('article', { name: 'the same again.txt' });
  await again.getByLabel('Language').selectOption({ label: 'English' });
  await again.getByRole('button', { name: 'Make the draft' }).click();
  await expect(again.getByText('This file was imported before: here is its draft.')).toBeVisible();
  await expect(again.getByRole('link', { name: 'Open the draft' })).toHaveAttribute('href', draft);
});

test.describe('at the door', () => {
  test.use({ expectedErrors: [/status of 4\d\d/] });

  test('nobody sends a file for another, without a session, or more than is said', async ({
    as,
    request,
  }) => {
    const outside = await request.post('/api/desk/import', {
      headers: { 'newsroom-member': 'x', 'newsroom-file': 'a.txt' },
      data: TEXT,
    });
    expect(outside.status()).toBe(401);

    const auditor = await as('auditor');
    await auditor.goto('/desk/import');
    await expect(auditor.getByText('You may not import')).toBeVisible();
    const refused = await auditor.evaluate(async () => {
      const response = await fetch('/api/desk/import', {
        method: 'POST',
        headers: { 'newsroom-member': '', 'newsroom-file': 'a.txt' },
        body: 'A title\nA text.',
      });
      return [response.status, (await response.json()).reason];
    });
    expect(refused).toEqual([403, 'needs_writer']);

    const writer = await as('hq.writer');
    await writer.goto('/desk/import');
    const large = await writer.evaluate(async () => {
      const response = await fetch('/api/desk/import', {
        method: 'POST',
        headers: { 'newsroom-member': '', 'newsroom-file': 'a.txt' },
        body: new Uint8Array(21_000_000),
      });
      return response.status;
    });
    expect(large).toBe(413);
  });
});
