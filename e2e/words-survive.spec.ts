import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { newWriter } from './support/invite.ts';
import { sessionOf } from './support/members.ts';
import { freePort, ready, run } from './support/newsroom.ts';
import { shelved } from './support/shelf.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, saving, settled, startRelease } from './support/writing.ts';

test('words survive the death of the whole browser', async ({ baseURL, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'newsroom-profile-'));
  const open = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale: 'en-GB' });
  try {
    const first = await open();
    const { cookies } = JSON.parse(readFileSync(await sessionOf('hq.writer'), 'utf8'));
    await first.addCookies(cookies);
    const writer = await first.newPage();
    const address = await startRelease(writer, 'Vans');
    await writer.route('**/steps', (route) => route.abort());
    await caretIn(writer, 'Body');
    await writer.keyboard.type('Typed before the crash.');
    await expect(saving(writer)).toHaveText('Not saved');
    await expect
      .poll(async () => (await shelved(writer))[0]?.steps.length)
      .toBe('Typed before the crash.'.length);
    process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
    await first.close().catch(() => {});

    const again = await open();
    await again.addCookies(cookies);
    const later = await again.newPage();
    await openRelease(later, address);
    await expect(later.getByLabel('Body', { exact: true })).toHaveText('Typed before the crash.');
    await expectSaved(later);
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('words typed while the newsroom is started anew are saved when it is back, and the page stays', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const home = mkdtempSync(join(tmpdir(), 'newsroom-e2e-restart-'));
  const env = { PORT: await freePort(), NEWSROOM_HOME: home, NEWSROOM_DEMO: '1' };
  const first = run(env);
  await ready(first);
  const context = await browser.newContext({ baseURL: first.url });
  const writer = await context.newPage();
  await writer.goto('/sign-in');
  await writer.getByLabel('Email').fill('hq.writer@demo.example');
  await writer
    .getByLabel('Password', { exact: true })
    .fill(readFileSync(join(home, 'demo-password'), 'utf8').trim());
  await writer.getByRole('button', { name: 'Sign in', exact: true }).click();
  await writer.waitForURL('**/desk');
  const address = await startRelease(writer, 'Vans');
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Before. ');
  await expectSaved(writer);

  first.process.kill('SIGTERM');
  await first.end;
  await writer.keyboard.type('While it was away.');
  await expect(saving(writer)).toHaveText('Not saved');
  const second = run(env);
  await ready(second);
  await expectSaved(writer);
  await openRelease(writer, address);
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('Before. While it was away.');
  await context.close();
  second.process.kill('SIGTERM');
  await second.end;
  rmSync(home, { recursive: true, force: true });
});

test('a line that breaks while the page brings itself up to date leaves the text where it is', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  let [asked, loads] = [0, 0];
  await writer.route(`**${address}?_rsc=*`, (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  writer.on('domcontentloaded', () => {
    loads += 1;
  });
  await caretIn(writer, 'Body');
  await writer.keyboard.type('They come by van.');
  await expect.poll(() => asked).toBeGreaterThan(1);
  await writer.keyboard.type(' Twice a week.');
  await expectSaved(writer);
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('They come by van. Twice a week.');
  expect(loads).toBe(0);
});

test('a page of the version before is told so, and its words come along when it is loaded anew', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 409/);
  const writer = await as('hq.writer');
  await startRelease(writer, 'Vans');
  await writer.route('**/steps', (route) => {
    const batch = route.request().postDataJSON();
    return route.continue({ postData: JSON.stringify({ ...batch, schemaVersion: batch.schemaVersion - 1 }) });
  });
  await caretIn(writer, 'Body');
  await writer.keyboard.type('Typed on the old page.');
  const notice = writer.getByRole('alert').filter({ hasText: 'The newsroom has moved on' });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await expect(writer.getByLabel('Body', { exact: true })).toHaveAttribute('aria-readonly', 'true');
  await writer.unroute('**/steps');
  writer.on('dialog', (dialog) => dialog.accept());
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expectSaved(writer);
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('Typed on the old page.');
});

test('words of a version that nobody can read any more are offered as a copy, and nothing of the release is touched', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  // for the whole browser: a page that closes still tries to send
  const context = writer.context();
  await context.route('**/steps', (route) => route.abort());
  await caretIn(writer, 'Body');
  await writer.keyboard.type('From long ago.');
  await expect(saving(writer)).toHaveText('Not saved');
  const later = await context.newPage();
  await later.goto('/healthz');
  await expect.poll(async () => (await shelved(later))[0]?.steps.length).toBe('From long ago.'.length);
  await writer.close({ runBeforeUnload: false });
  await rewriteShelf(later);
  await context.unroute('**/steps');

  await openRelease(later, address);
  const kept = later.getByRole('alert').filter({ hasText: 'These words of yours are not in the text' });
  await expect(kept).toContainText('From long ago.');
  await expect(later.getByLabel('Body', { exact: true })).toHaveText('');
  await expectSaved(later);
  await kept.getByRole('button', { name: 'Done, let them go' }).click();
  await expect(kept).toBeHidden();
});

test('words whose place somebody wrote over are compared with the text and put back', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Vans');
  await caretIn(writer, 'Body');
  await writer.keyboard.type('They come on Mondays.');
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('A nurse is on board.');
  await expectSaved(writer);
  await openRelease(editor, address);

  await writer.route('**/steps', (route) => route.abort());
  await writer.getByText('A nurse is on board.').click();
  await settled(writer);
  await writer.keyboard.press('Home');
  await writer.keyboard.type('So is a midwife. ');
  await expect(saving(writer)).toHaveText('Not saved');
  await caretIn(editor, 'Body');
  await editor.keyboard.press('ControlOrMeta+a');
  await editor.keyboard.type('All new.');
  await expectSaved(editor);
  await writer.unroute('**/steps');

  const kept = writer.getByRole('alert').filter({ hasText: 'These words of yours are not in the text' });
  await expect(kept.getByText('In the text now')).toBeVisible();
  await expect(kept.getByRole('insertion')).toContainText('So is a midwife.');
  await kept.getByRole('button', { name: 'Put mine back here' }).click();
  await expect(kept).toContainText('All of these words are in the text by now.');
  // the next try may be a quarter of a minute away
  await expect(editor.getByLabel('Body', { exact: true })).toContainText('So is a midwife.', {
    timeout: 30_000,
  });
  await kept.getByRole('button', { name: 'Done, let them go' }).click();
  await expectSaved(writer);
});

test('somebody who is disabled while writing hears nothing more and keeps what was unsent', async ({
  as,
  browser,
}) => {
  const admin = await as('admin');
  const editor = await as('editor');
  const { page: samir, email } = await newWriter(admin, browser, 'Samir');
  const address = await startRelease(samir, 'Vans');
  await openRelease(editor, address);
  await samir.route('**/steps', (route) => route.abort());
  await caretIn(samir, 'Body');
  await samir.keyboard.type('Not yet sent.');
  await expect(saving(samir)).toHaveText('Not saved');

  await admin.goto(`/desk/members?q=${email}`);
  await admin.getByRole('link', { name: 'Samir' }).click();
  await admin.getByRole('button', { name: 'Disable' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Disable Samir?' });
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(admin.getByRole('button', { name: 'Enable again' })).toBeVisible();
  await expect(editor.getByRole('list', { name: 'Also here' })).toBeHidden({ timeout: 10_000 });
  await caretIn(editor, 'Headline');
  await editor.keyboard.type(' and more');
  await expectSaved(editor);
  await expect(samir.getByLabel('Headline', { exact: true })).toHaveText('Vans');

  await samir.unroute('**/steps');
  const notice = samir.getByRole('alert').filter({ hasText: 'You are signed out.' });
  await expect(notice.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await expect(samir.getByLabel('Body', { exact: true })).toHaveText('Not yet sent.');
  await openRelease(editor, address);
  await expect(editor.getByLabel('Body', { exact: true })).toHaveText('');
  await samir.context().close();
});

/** Makes what lies in the browser look like the work of a version whose documents had other parts. */
function rewriteShelf(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('newsroom-unsent');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const write = open.result.transaction('unsent', 'readwrite');
          const request = write.objectStore('unsent').openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return;
            const content = [{ type: 'title' }, ...cursor.value.base.content.slice(1)];
            cursor.update({ ...cursor.value, schemaVersion: 1, base: { type: 'doc', content } });
            cursor.continue();
          };
          write.oncomplete = () => resolve();
        };
      }),
  );
}
