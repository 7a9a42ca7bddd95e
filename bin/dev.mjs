import { orFail } from './setup/fail.mjs';
import { withLock } from './setup/lock.mjs';
import { prepare, serve } from './setup/serve.mjs';

await orFail(async () => {
  await withLock(prepare);
  serve('development');
});
