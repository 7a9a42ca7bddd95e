import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

// Several people, one after the other, each with a browser of their own.

// The editor's request is caught on its way, so that it can be sent again by others.
test.use({ expectedErrors: [/net::ERR_FAILED|Failed to fetch|status of 404/] });

test('of two editors who approve at once one is told who was first', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await write(writer, headlineOf('Drought in the highlands'), 'Wells are dry.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const [editor, publisher] = [await as('hq.editor'), await as('hq.publisher')];
  await editor.goto(`${address}/review`);
  // The page of the second hears nothing: both press at once.
  await publisher.route('**/api/desk/stream*', (route) => route.abort());
  await publisher.goto(`${address}/review`);
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');
  await act(publisher, 'Approve');
  const told = publisher.getByRole('dialog', { name: 'Approve: not done' });
  await expect(told).toContainText('Tomás Arrizaga was first: approved it');
});

test('an act sent by hand by somebody who may not do it changes nothing', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await write(writer, headlineOf('A text to be signed'), 'By somebody else.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  const sent = editor.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes(address),
  );
  await editor.route(`**${address}/review`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await editor.getByRole('banner').getByRole('button', { name: 'Approve' }).click();
  const request = await sent;
  const { cookie: _, ...headers } = await request.allHeaders();
  const names = ['next-action', 'next-router-state-tree', 'content-type', 'accept', 'origin'];
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
  const answer = await writer.request.post(request.url(), {
    headers: kept,
    data: request.postDataBuffer() ?? '',
  });
  expect(await answer.text()).toContain('Only editors do this.');

  const stranger = await as('writer');
  const refused = await stranger.request.post(request.url(), {
    headers: kept,
    data: request.postDataBuffer() ?? '',
  });
  expect(await refused.text()).not.toContain('Only editors do this.');
  expect((await stranger.request.get(address)).status()).toBe(404);

  await writer.reload();
  await expectState(writer, 'In review');
});
