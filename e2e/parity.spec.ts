import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { paste } from './support/paste.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { expectSaved, openRelease, settled } from './support/writing.ts';

const BLANKETS = 'وزعت المنظمة 1520 بطانية على 740 أسرة في وجدة.';
const CALL = 'للاستفسار يرجى الاتصال بالرقم +212 537 00 11 33 قبل 3 مارس 2026.';

test('a translation whose figure differs is approved once it is put right, and the other difference explained', async ({
  as,
}) => {
  const headline = headlineOf('Blankets for the east');
  const [writer, editor] = [await as('writer'), await as('editor')];
  const english = await write(writer, headline, 'IOM gave 1,250 blankets to 740 families in Oujda.');
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('To ask for one, call +212 537 00 11 22 before 3 March 2026.');
  await expectSaved(writer);

  const arabic = await test.step('it is written in Arabic, too', async () => {
    await writer.getByRole('tab', { name: 'Details' }).click();
    await writer.getByRole('button', { name: 'Start in العربية' }).click();
    await writer.waitForURL(
      (url) => /releases\/[0-9a-f-]{36}$/.test(url.pathname) && url.pathname !== english,
    );
    await expect(writer.locator('.ProseMirror[lang=ar]')).toHaveAttribute('contenteditable', 'true');
    await writer.locator('.ProseMirror [data-part=headline]').click();
    await settled(writer);
    await paste(writer, { text: `بطانيات للشرق ${headline.split(' ').at(-1)}` });
    await writer.locator('.ProseMirror [data-part=body]').click();
    await settled(writer);
    await paste(writer, { text: `${BLANKETS}\n\n${CALL}` });
    await expect(writer.locator('[data-part=body] p')).toHaveText([BLANKETS, CALL]);
    await expectSaved(writer);
    await act(writer, 'Submit for review');
    await expectState(writer, 'In review');
    return new URL(writer.url()).pathname;
  });

  await test.step('the editor cannot approve it, and is led to both places', async () => {
    await editor.goto(`${arabic}/review`);
    await act(editor, 'Approve');
    const refused = editor.getByRole('dialog', { name: 'Approve: not done' });
    await expect(refused).toContainText('2 figures, dates or addresses differ from the source.');
    await expect(refused).toContainText('1520');
    await look(editor, 'parity-refused');
    await refused.getByRole('link', { name: 'See what differs' }).click();
    await editor.waitForURL(`**${arabic}/parity`);
    const list = editor.getByRole('complementary', { name: 'Differences' });
    for (const [words, place] of [
      ['In the source: 1,250', '#source-0'],
      ['In the translation: 1520', '#target-0'],
    ] as const) {
      await list.getByRole('link', { name: words }).click();
      await expect(editor.locator(`${place}:target`)).toBeInViewport();
    }
    await editor.locator('#target-0').click();
    await expect(list.locator('li:target')).toContainText('1520');
  });

  const phone = editor.getByRole('listitem').filter({ hasText: '+212 537 00 11 33' });
  await test.step('one is meant so: it is explained, and no longer stands in the way', async () => {
    await phone.getByText('It is meant so…').click();
    await phone.getByLabel('Why it is right as it is').fill('This line answers in Arabic.');
    await expectAccessible(editor);
    await look(editor, 'parity-list');
    await phone.getByRole('button', { name: 'Explain', exact: true }).click();
    await expect(phone.getByText('This line answers in Arabic.')).toBeVisible();
    await expect(editor.getByText('One difference stands in the way of approval')).toBeVisible();
  });

  await test.step('the other is wrong: the editor puts it right, and somebody else signs', async () => {
    await openRelease(editor, arabic);
    const wrong = editor.locator('[data-part=body] p').first();
    await wrong.click({ clickCount: 3 });
    await settled(editor);
    await paste(editor, { text: BLANKETS.replace('1520', '1250') });
    await expect(wrong).toHaveText(BLANKETS.replace('1520', '1250'));
    await expectSaved(editor);
    const publisher = await as('publisher');
    await publisher.goto(`${arabic}/review`);
    const panel = publisher.locator('#parity');
    await expect(panel).toContainText('Nothing stands in the way of approval');
    await expect(panel).toContainText('This line answers in Arabic.');
    await look(publisher, 'parity-review');
    await act(publisher, 'Approve');
    await expectState(publisher, 'Approved');
  });
});
