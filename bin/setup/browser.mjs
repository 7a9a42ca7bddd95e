import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Refusal, say } from './fail.mjs';
import { inRoot, node } from './place.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium: a named or installed one, Playwright's own, or the system's package, fetched when missing. */
export async function ensureBrowser() {
  const found = findInstalled() ?? playwrightsOwn();
  if (found) return found;
  say('Fetching a Chromium…');
  for (const fetch of [fetchPlaywrights, fetchPackage]) {
    await fetch();
    const fetched = findInstalled() ?? playwrightsOwn();
    if (fetched) return fetched;
  }
  throw new Refusal('No Chromium for the end-to-end tests: install one, or name it in CHROMIUM.');
}

function findInstalled() {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const applications = ['Google Chrome', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications].find(
    canRun,
  );
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function fetchPlaywrights() {
  await run(node, [inRoot('node_modules/@playwright/test/cli.js'), 'install', '--with-deps', 'chromium']);
}

async function fetchPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}
