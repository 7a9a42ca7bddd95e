import { expectAccessible } from './support/a11y.ts';
import { act, addWords, expectState, headlineOf, publicAddress, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

// Several people, one after the other, each with a browser of their own.

test('a writer writes, an editor approves, a publisher publishes, a reader reads', async ({
  as,
  page: reader,
}) => {
  const headline = headlineOf('Two vans stop in fourteen villages');
  const writer = await as('hq.writer');
  const address = await write(
    writer,
    headline,
    'Consultations are free, and nobody is asked for a document.',
  );
  await expectState(writer, 'Draft');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  await expect(writer.getByText('Submitted for review.')).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const editor = await as('hq.editor');
  await editor.goto('/desk');
  await editor.getByRole('link', { name: headline }).click();
  await expect(editor).toHaveURL(`${address}/review`);
  await expectAccessible(editor);
  await editor.getByLabel('Comment with your approval').fill('Numbers checked with the mission.');
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');
  await expect(editor.getByText('Numbers checked with the mission.').first()).toBeVisible();

  const publisher = await as('hq.publisher');
  await publisher.goto('/desk/reviews');
  await publisher.getByRole('link', { name: headline }).click();
  await act(publisher, 'Publish');
  await expectState(publisher, 'Published');
  const path = await publicAddress(publisher);

  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.getByText('nobody is asked for a document')).toBeVisible();
});

test('nobody signs what they wrote part of, and the button says so', async ({ as }) => {
  const editor = await as('hq.editor');
  await write(editor, headlineOf('A guide for returning families'), 'Five questions, answered.');
  await act(editor, 'Submit for review');
  await expectState(editor, 'In review');
  const approve = editor.getByRole('banner').getByRole('button', { name: 'Approve' });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription(
    'You wrote part of this revision. Someone else approves it.',
  );
  await approve.focus();
  await editor.keyboard.press('Enter');
  await expectState(editor, 'In review');
});

test('what is sent back shows its reason first, and the second review shows only what is new', async ({
  as,
}) => {
  const headline = headlineOf('What changes under the new form');
  const writer = await as('hq.writer');
  const address = await write(writer, headline, 'The ministry named the date.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await editor.getByRole('banner').getByRole('button', { name: 'Send back' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(editor.getByRole('dialog').getByRole('alert')).toContainText('Fill in “Explanation”.');
  await editor.getByRole('dialog').getByLabel('Why are you sending it back?').fill('Which date?');
  await editor.getByRole('dialog').getByRole('button', { name: 'Send back', exact: true }).click();
  await expectState(editor, 'Changes requested');

  await writer.goto('/desk');
  await expect(writer.getByText('Which date?')).toBeVisible();
  await writer.getByRole('link', { name: headline }).click();
  await expect(writer.getByText('Sent back: changes requested')).toBeVisible();
  await addWords(writer, ' It is 1 December.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await editor.goto(`${address}/review`);
  await expect(editor.getByRole('heading', { name: 'What changed since your last review' })).toBeVisible();
  await expect(editor.getByRole('insertion')).toContainText('It is 1 December.');
  await expectAccessible(editor);
});

test('a draft that is put aside can be brought back with its words', async ({ as }) => {
  const headline = headlineOf('An idea for spring');
  const writer = await as('hq.writer');
  const address = await write(writer, headline, 'Perhaps later.');
  await act(writer, 'Discard');
  await expectState(writer, 'No draft');
  await writer.goto('/desk/releases');
  await expect(writer.getByRole('link', { name: headline })).toHaveCount(0);
  await writer.getByLabel('State').selectOption({ label: 'Discarded' });
  await writer.getByRole('button', { name: 'Show' }).click();
  await writer.getByRole('link', { name: headline }).click();
  await expect(writer).toHaveURL(address);
  await writer.getByRole('banner').getByRole('button', { name: 'Bring back' }).click();
  await expectState(writer, 'Draft');
  await expect(writer.getByRole('textbox', { name: 'Body' })).toContainText('Perhaps later.');
});
