import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { signIn } from '../../bin/stage/sign-in.ts';

/** The cast of the demo newsroom, all at demo.example. */
export type Member =
  | 'writer'
  | 'editor'
  | 'publisher'
  | 'protection'
  | 'translator'
  | 'hq.writer'
  | 'hq.editor'
  | 'hq.publisher'
  | 'admin'
  | 'auditor';

const home = process.env.E2E_HOME ?? '';

/** Fills in the form for signing in and sends it. */
export async function fillIn(page: Page, member: Member): Promise<void> {
  const password = (await readFile(join(home, 'demo-password'), 'utf8')).trim();
  await page.getByLabel('Email').fill(`${member}@demo.example`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A file with the cookies of a member who has signed in once in this run; the page for it has journeys of its own. */
export async function sessionOf(member: Member): Promise<string> {
  const folder = join(home, 'e2e-sessions');
  const file = join(folder, `${member}-${process.env.TEST_PARALLEL_INDEX}.json`);
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  await mkdir(folder, { recursive: true });
  const url = `http://localhost:${process.env.E2E_PORT}`;
  const { cookie } = await signIn(url, home, `${member}@demo.example`);
  const cookies = cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=');
    const marks = { path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
    return { name, value: value.join('='), domain: 'localhost', ...marks };
  });
  await writeFile(file, JSON.stringify({ cookies, origins: [] }));
  return file;
}
