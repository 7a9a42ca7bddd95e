import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { orFail } from './fail.mjs';
import { freePort } from './free-port.mjs';
import { withLock } from './lock.mjs';
import { inRoot, node } from './place.mjs';
import { environment } from './run.mjs';
import { prepare } from './serve.mjs';

/** Runs a program of ours against the production build, with an empty home, a free port and a Chromium; ends as it ends. */
export async function tryOut(program, portName) {
  await orFail(async () => {
    await withLock(async () => {
      await prepare();
      await ensureBuild();
    });
    const home = mkdtempSync(join(tmpdir(), 'newsroom-trial-'));
    const env = environment({
      NODE_ENV: 'production',
      NEWSROOM_HOME: home,
      NEWSROOM_URL: '',
      DATABASE_URL: '',
      CHROMIUM: await ensureBrowser(),
      [portName]: String(await freePort()),
    });
    const child = spawn(node, [inRoot(program), ...process.argv.slice(2)], { env, stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
    const status = await new Promise((resolve) => {
      child.once('exit', (code) => resolve(code ?? 1));
    });
    rmSync(home, { recursive: true, force: true });
    process.exit(status);
  });
}
