import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, say } from './fail.mjs';
import { packAssets } from './pack-assets.mjs';
import { inRoot, node } from './place.mjs';
import { environment, run } from './run.mjs';

const folders = ['app', 'components', 'lib', 'public', 'db'];
const files = ['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'package-lock.json'];
const mark = inRoot('.next/newsroom-sources');

/** Builds for production when the sources are not those of the last build. */
export async function ensureBuild() {
  const sources = hashSources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  say('Building…');
  rmSync(mark, { force: true });
  if ((await build()) !== 0) throw new Refusal('The build failed: see the messages above.');
  await packAssets(inRoot('.next/static'));
  writeFileSync(mark, sources);
}

// A build whose starter was killed goes on alone for a while: wait for it.
async function build(triesLeft = 30) {
  const env = environment({ NODE_ENV: 'production' });
  const { status, said } = await run(node, [inRoot('node_modules/next/dist/bin/next'), 'build'], { env });
  if (status === 0 || triesLeft === 0 || !said.includes('Another next build')) return status;
  await pause(2000);
  return build(triesLeft - 1);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(listSources)].sort()) {
    if (existsSync(inRoot(path)))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(inRoot(path)))
        .update('\0');
  }
  return hash.digest('hex');
}

function listSources(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === 'db/migrations' ? [] : listSources(path);
    return /\.test\.tsx?$/.test(path) ? [] : [path];
  });
}
