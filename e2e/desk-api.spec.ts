import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { expect, test } from './support/test.ts';
import { expectSaved, startRelease } from './support/writing.ts';

const step = (text: string) => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text }] },
});

/** A script with somebody's session: it sends what a page would, or does not. */
async function scriptOf(page: Page) {
  const stream = await page.evaluate(async () => {
    const opened = await new Promise<string>((resolve) => {
      const source = new EventSource(
        `/api/desk/stream?on=${location.pathname.split('/').at(-1)}~0~a-script-1`,
      );
      source.addEventListener('open', (event) => {
        if ('data' in event) {
          source.close();
          resolve(String(event.data));
        }
      });
    });
    return JSON.parse(opened);
  });
  return { request: page.request, member: stream.member.id as string };
}

async function save(
  request: APIRequestContext,
  address: string,
  { member, ...over }: Record<string, unknown>,
) {
  const id = address.split('/').at(-1);
  const body = {
    baseVersion: 0,
    schemaVersion: SCHEMA_VERSION,
    key: randomUUID(),
    clientId: 'a-script-1',
    steps: [step('A')],
    ...over,
  };
  const headers = member ? { 'newsroom-member': String(member) } : undefined;
  const response = await request.post(`/api/desk/releases/${id}/steps`, { data: body, headers });
  const { type = '', ...answer } = await response.json();
  return { status: response.status(), problem: String(type).replace('urn:newsroom:problem:', ''), ...answer };
}

test('a script saves with a session, and is told exactly why not', async ({ as, playwright, baseURL }) => {
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  const { request, member } = await scriptOf(writer);

  const nobody = await playwright.request.newContext({ baseURL });
  expect(await save(nobody, address, { member })).toMatchObject({ status: 401, problem: 'no-session' });
  expect(await save(request, address, {})).toMatchObject({ status: 403, problem: 'cross-origin' });
  expect(await save(request, address, { member: randomUUID() })).toMatchObject({
    status: 401,
    problem: 'other-member',
  });
  expect(await save(request, address, { member, baseVersion: undefined })).toMatchObject({
    status: 428,
    problem: 'base-version-missing',
  });
  expect(await save(request, address, { member, baseVersion: 99 })).toMatchObject({
    status: 409,
    problem: 'version-unknown',
  });
  expect(await save(request, address, { member, schemaVersion: 99 })).toMatchObject({
    status: 409,
    problem: 'schema-moved-on',
  });
  expect(await save(request, address, { member, steps: [{ stepType: 'explode' }] })).toMatchObject({
    status: 422,
    problem: 'invalid',
    reason: 'step_invalid',
  });
  expect(await save(request, address, { member, steps: [step('x'.repeat(2_600_000))] })).toMatchObject({
    status: 413,
    problem: 'too-large',
  });
  expect(await save(request, `/desk/releases/${randomUUID()}`, { member })).toMatchObject({
    status: 404,
    problem: 'not-found',
  });
  expect(await save(request, '/desk/releases/not-an-id', { member })).toMatchObject({ status: 404 });

  const key = randomUUID();
  expect(await save(request, address, { member, key })).toMatchObject({ status: 200, version: 1 });
  expect(await save(request, address, { member, key })).toMatchObject({ status: 200, version: 1 });
  expect(await save(request, address, { member })).toMatchObject({
    status: 409,
    problem: 'version-behind',
    version: 1,
    head: 1,
    steps: [{ version: 1, clientId: 'a-script-1' }],
  });
  await expect(writer.getByLabel('Headline', { exact: true })).toHaveText('AVans');
  await nobody.dispose();
});

test('nobody reaches a draft of another site, and nobody writes into what is closed', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'A clinic opens in the valley');
  await writer.getByLabel('Body', { exact: true }).fill('It opens on Monday.');
  await expectSaved(writer);
  const { request, member } = await scriptOf(writer);
  const id = address.split('/').at(-1);

  const stranger = await as('writer');
  for (const path of [`steps?since=0`, `stream?since=0&client=a-script-1`]) {
    const response = await stranger.request.get(`/api/desk/releases/${id}/${path}`);
    expect([path, response.status()]).toEqual([path, 404]);
  }

  await writer.getByRole('button', { name: 'Submit for review' }).click();
  await expect(writer.getByText('In review').first()).toBeVisible();
  const { head } = await (await request.get(`/api/desk/releases/${id}/steps?since=0`)).json();
  expect(await save(request, address, { member, baseVersion: head })).toMatchObject({
    status: 403,
    problem: 'forbidden',
    reason: 'only_reviewers_edit',
  });
  const after = await (await request.get(`/api/desk/releases/${id}/steps?since=0`)).json();
  expect(after.head).toBe(head);
});
