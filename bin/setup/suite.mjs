import { orFail } from './fail.mjs';
import { withLock } from './lock.mjs';
import { parts } from './parts.mjs';
import { prepare } from './serve.mjs';

/** Runs parts of the suite one after the other; the last line counts, and the exit status is 0 when none failed. */
export async function runSuite(names, args = []) {
  await orFail(async () => {
    await withLock(prepare);
    let passed = 0;
    let failed = 0;
    for (const name of names) {
      const result = await parts[name](args);
      console.log(`${name}: ${result.passed} passed, ${result.failed} failed`);
      passed += result.passed;
      failed += result.failed;
    }
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
  });
}
