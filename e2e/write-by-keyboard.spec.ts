import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, settled, startRelease } from './support/writing.ts';

test('a whole release is written with the keyboard alone', async ({ as }) => {
  const page = await as('hq.writer');
  const address = await startRelease(page, '');
  const { keyboard } = page;
  await page.getByLabel('Headline', { exact: true }).click();
  await settled(page);
  await keyboard.type('Two vans reach the valley');
  await keyboard.press('Enter');
  await keyboard.type('A nurse and a midwife stop in fourteen villages.');
  await keyboard.press('Enter');
  await keyboard.type('They come on Mondays.');
  await keyboard.press('Shift+Enter');
  await keyboard.press('ControlOrMeta+Alt+2');
  await keyboard.type('What they do');
  await keyboard.press('Enter');
  await keyboard.type('Consultations are ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('free');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('. See ');
  await keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await expect(dialog.getByLabel('Address')).toBeFocused();
  await keyboard.type('example');
  await keyboard.press('Enter');
  await expect(dialog).toContainText('This is no address.');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('example.org/vans');
  await keyboard.press('Tab');
  await keyboard.type('the timetable');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('group', { name: 'Text of the release' })).toBeFocused();
  await keyboard.type('.');
  await keyboard.press('Enter');
  await keyboard.type('- villages');
  await keyboard.press('Enter');
  await keyboard.type('schools');

  const body = page.getByLabel('Body', { exact: true });
  await expect(body.locator('p').first()).toHaveText('They come on Mondays.');
  await expect(body.getByRole('heading', { level: 2 })).toHaveText('What they do');
  await expect(body.locator('strong')).toHaveText('free');
  await expect(body.getByRole('link', { name: 'the timetable' })).toHaveAttribute(
    'href',
    'https://example.org/vans',
  );
  await expect(body.getByRole('listitem')).toHaveText(['villages', 'schools']);

  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('Now they come with the first fever.');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('End');
  await expect(page.getByRole('button', { name: /^\d+ words · / })).toBeFocused();
  await page.getByRole('button', { name: 'Insert' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Quote', exact: true }).last().focus();
  await keyboard.press('Enter');
  const quote = page.getByRole('group', { name: 'Quote' });
  await quote.getByLabel('Speaker', { exact: true }).focus();
  await keyboard.type('Ilham Aggour');
  await keyboard.press('Tab');
  await keyboard.type('midwife');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Space');

  await page.getByRole('button', { name: 'Insert' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Contacts', exact: true }).focus();
  await keyboard.press('Enter');
  const contacts = page.getByRole('group', { name: 'Contacts' });
  await contacts.getByLabel('Office or city').focus();
  await keyboard.type('Rabat');
  await keyboard.press('Tab');
  await keyboard.type('Driss El Khamlichi');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('driss');
  await expect(contacts).toContainText('Write it like name@example.org.');
  await keyboard.type('@example.org');
  await keyboard.press('Tab');
  await keyboard.type('+212 537 000 104');
  await keyboard.press('Tab');
  await expect(contacts.getByRole('button', { name: '+212537000104' })).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);

  await openRelease(page, address);
  await expect(page.getByLabel('Headline', { exact: true })).toHaveText('Two vans reach the valley');
  await expect(quote.getByLabel('Speaker', { exact: true })).toHaveValue('Ilham Aggour');
  await expect(quote.getByLabel('Wording approved by the speaker')).toBeChecked();
  await expect(contacts).toContainText('driss@example.org');
});

test('data in the text is a form: dateline and helplines come back as they were filled in', async ({
  as,
}) => {
  const page = await as('hq.writer');
  const address = await startRelease(page, 'A line for families');
  const dateline = page.getByRole('group', { name: 'Dateline' });
  await dateline.getByLabel('Place').fill('Agadir');
  await dateline.getByLabel('Country').selectOption({ label: 'Morocco' });
  await dateline.getByLabel('Date', { exact: true }).fill('2026-11-24');
  await expect(dateline).toContainText('shown as “Agadir (IOM), 24 November 2026');
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('button', { name: 'Helplines', exact: true }).click();
  const helplines = page.getByRole('group', { name: 'Helplines' });
  await helplines.getByLabel('Country').selectOption({ label: 'Morocco' });
  await helplines.getByLabel('Service').fill('Souss health line');
  await helplines.getByRole('button', { name: 'Add a way to reach it' }).click();
  await helplines.getByLabel('Number').fill('0537 00 01 04');
  await helplines.getByLabel('Hours or hint').fill('every day');
  await helplines.getByRole('button', { name: 'Add link' }).click();
  await helplines.getByLabel('Web address').fill('https://example.org/help');
  await helplines.getByLabel('Checked on').fill('2026-11-20');
  await expectSaved(page);
  await expectAccessible(page);

  await openRelease(page, address);
  await expect(dateline.getByLabel('Place')).toHaveValue('Agadir');
  await expect(helplines).toContainText('Souss health line, Morocco');
  await expect(helplines).toContainText('Phone 0537 00 01 04 every day');
  await expect(helplines).toContainText('https://example.org/help');
  await expect(helplines).toContainText('Checked on 20 November 2026');
  await helplines.getByRole('button', { name: /^Remove helpline/ }).click();
  await expect(helplines).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(helplines).toContainText('Souss health line, Morocco');
});

test('a field of a form is undone as one thing', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Vans');
  const place = page.getByRole('group', { name: 'Dateline' }).getByLabel('Place');
  await place.pressSequentially('Agadir');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(place).toHaveValue('');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(place).toHaveValue('Agadir');
});

test('what is pasted becomes what a release can hold', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, '');
  await page.getByLabel('Headline', { exact: true }).click();
  await settled(page);
  await paste(page, '<p>Two vans</p><p>reach the <b>valley</b></p>');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveText('Two vans reach the valley');

  await caretIn(page, 'Body');
  await paste(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
      <h1 style="margin:0">What they do</h1>
      <p class="MsoNormal" style="color:red">They <b>see</b> people <a href="https://example.org/a">twice</a>
        <a href="javascript:alert(1)">a week</a>.<o:p></o:p></p>
      <p>Line one<br>line two\u0007</p><script>alert(1)</script>
      <ul><li>villages</li></ul></body></html>`,
  );
  const body = page.getByLabel('Body', { exact: true });
  await expect(body.getByRole('heading', { level: 2 })).toHaveText('What they do');
  await expect(body.locator('strong')).toHaveText('see');
  await expect(body.getByRole('link')).toHaveText(['twice']);
  await expect(body).toContainText('a week');
  await expect(body.locator('p').filter({ hasText: /^line two$/ })).toBeVisible();
  await expect(body.getByRole('listitem')).toHaveText(['villages']);
  await expect(body).not.toContainText('alert');
  await expectSaved(page);
});

async function paste(page: import('@playwright/test').Page, html: string): Promise<void> {
  await page.getByRole('group', { name: 'Text of the release' }).evaluate((sheet, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
