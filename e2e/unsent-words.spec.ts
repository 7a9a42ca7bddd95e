import { fillIn } from './support/members.ts';
import { shelved } from './support/shelf.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, saving, startRelease } from './support/writing.ts';

test('“Saved” is said only after the newsroom has answered', async ({ as }) => {
  const writer = await as('hq.writer');
  await startRelease(writer, 'Vans');
  await expectSaved(writer);
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await writer.route(
    '**/steps',
    async (route) => {
      ask();
      await answered;
      await route.continue();
    },
    { times: 1 },
  );
  await caretIn(writer, 'Headline');
  await writer.keyboard.type(' reach the valley');
  await asked;
  await expect(saving(writer)).toHaveText('Saving…');
  answer();
  await expectSaved(writer);
});

test('a save whose answer is lost is repeated and stored once', async ({ as, expectedErrors }) => {
  expectedErrors.push(/net::ERR_FAILED/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  const keys: string[] = [];
  await writer.route(
    '**/steps',
    async (route) => {
      keys.push(route.request().postDataJSON().key);
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await writer.route('**/stream?**', (route) => route.abort());
  await caretIn(writer, 'Headline');
  await writer.keyboard.insertText(' once');
  await expectSaved(writer);
  await writer.unrouteAll();
  await openRelease(writer, address);
  await expect(writer.getByLabel('Headline', { exact: true })).toHaveText('Vans once');
  expect(keys).toHaveLength(1);
});

test('words typed without a network wait, say so, and go out when it is back', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  await writer.context().setOffline(true);
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Typed on the road.');
  await expect(saving(writer)).toHaveText('Not saved');
  await expect(writer.getByRole('main').getByRole('alert')).toContainText(
    'No network. Your words are kept on this computer.',
  );
  await writer.context().setOffline(false);
  await expectSaved(writer);
  await openRelease(writer, address);
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('Typed on the road.');
});

test('words typed without a network survive the closing of their tab and are delivered later', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Vans');
  await writer.context().setOffline(true);
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Typed on the road.');
  await expect(saving(writer)).toHaveText('Not saved');
  const { length } = await shelved(writer);
  expect(length).toBe(1);
  const later = await writer.context().newPage();
  await writer.close();

  await openRelease(editor, address);
  await caretIn(editor, 'Headline');
  await editor.keyboard.type(' reach the valley');
  await expectSaved(editor);

  await later.context().setOffline(false);
  await openRelease(later, address);
  await expectSaved(later);
  await expect(later.getByLabel('Body', { exact: true })).toHaveText('Typed on the road.');
  await expect(later.getByLabel('Headline', { exact: true })).toHaveText('Vans reach the valley');
  await expect(editor.getByLabel('Body', { exact: true })).toHaveText('Typed on the road.');
  await expect.poll(async () => (await shelved(later)).length).toBe(0);
});

test('words typed without a network survive a reload, after a warning', async ({ as, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/);
  const writer = await as('hq.writer');
  await startRelease(writer, 'Vans');
  await writer.route('**/steps', (route) => route.abort());
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Typed on the road.');
  await expect(saving(writer)).toHaveText('Not saved');
  const warned = writer.waitForEvent('dialog');
  const reloading = writer.reload();
  const warning = await warned;
  expect(warning.type()).toBe('beforeunload');
  await warning.accept();
  await reloading;
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('Typed on the road.');
  await expect(saving(writer)).toHaveText('Not saved');
  await writer.unroute('**/steps');
  await expectSaved(writer);
});

test('words typed after the session has ended are kept, and saved after signing in again in another tab', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 401/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  await writer.context().clearCookies();
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Typed too late.');
  await expect(saving(writer)).toHaveText('Not saved');
  const notice = writer.getByRole('alert').filter({ hasText: 'You are signed out.' });
  const [other] = await Promise.all([
    writer.waitForEvent('popup'),
    notice.getByRole('link', { name: 'Sign in' }).click(),
  ]);
  await fillIn(other, 'hq.writer');
  await other.waitForURL(`**${address}`);
  await expectSaved(writer);
  await expect(other.getByLabel('Body', { exact: true })).toHaveText('Typed too late.');
});

test('words typed under one name are never saved under another', async ({ as, expectedErrors }) => {
  expectedErrors.push(/status of 401/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  await writer.context().clearCookies();
  const other = await writer.context().newPage();
  await other.goto(`/sign-in?next=${address}`);
  await fillIn(other, 'hq.editor');
  await other.waitForURL(`**${address}`);
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Mine.');
  await expect(writer.getByRole('main').getByRole('alert')).toContainText(
    'Somebody else is signed in in this browser.',
  );
  await expect(other.getByLabel('Body', { exact: true })).toHaveText('');
});
