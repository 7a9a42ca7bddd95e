import { existsSync, readFileSync } from 'node:fs';
import { Refusal, say } from './fail.mjs';
import { inRoot, node } from './place.mjs';
import { npm } from './run.mjs';

const oldest = [20, 9];

/** Refuses a Node that cannot even run the set-up. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Refusal(`Node ${version} is too old: install Node ${oldest.join('.')} or newer.`);
  }
}

/** Installs what package-lock.json names when it is not all there, and heals what an install without scripts left out. */
export async function ensureDependencies() {
  if (!isInstalled()) {
    say('Installing dependencies…');
    const { status, said } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (said.includes('ENOSPC')) throw new Refusal('The disk is full: make room and start again.');
    if (status !== 0)
      throw new Refusal('The dependencies could not be installed: see the messages of npm above.');
  }
  if (!existsSync(node)) {
    say('Fetching Node…');
    await npm(['rebuild', 'node', '--ignore-scripts=false']);
    if (!existsSync(node)) throw new Refusal('The package "node" could not be installed: npm rebuild node.');
  }
}

function isInstalled() {
  const wanted = packagesIn(inRoot('package-lock.json'));
  const there = packagesIn(inRoot('node_modules/.package-lock.json'));
  return isComplete(wanted, there);
}

/** Whether every package of the lock file is there in its version; optional ones may be missing. */
export function isComplete(wanted, there) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const installed = there[path]?.version;
    return path === '' || installed === version || (optional && installed === undefined);
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
