import { orFail } from './fail.mjs';
import { withLock } from './lock.mjs';
import { parts } from './parts.mjs';
import { prepare } from './serve.mjs';

const LAST_WORDS = 60;

/**
 * Runs parts of the suite one after the other; the last line counts, and the exit status is 0 when none failed. What a
 * failed part said last stands again at the end: a log is read from there.
 */
export async function runSuite(names, args = []) {
  await orFail(async () => {
    await withLock(prepare);
    let passed = 0;
    let failed = 0;
    const faults = [];
    for (const name of names) {
      const result = await parts[name](args);
      console.log(`${name}: ${result.passed} passed, ${result.failed} failed`);
      passed += result.passed;
      failed += result.failed;
      if (result.failed > 0) faults.push({ name, said: result.said ?? '' });
    }
    for (const { name, said } of faults)
      console.log(
        `\n${name} failed and said last:\n${said.trimEnd().split('\n').slice(-LAST_WORDS).join('\n')}\n`,
      );
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
  });
}
