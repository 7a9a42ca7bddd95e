import { ensureBuild } from './setup/build.mjs';
import { orFail } from './setup/fail.mjs';
import { withLock } from './setup/lock.mjs';
import { checkSettings, prepare, serve } from './setup/serve.mjs';

await orFail(async () => {
  await withLock(async () => {
    await prepare();
    await checkSettings();
    await ensureBuild();
  });
  serve('production');
});
