import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function processThat(throws: string) {
  const script = `
    const { installGuard, swallowedErrors } = await import('#db/guard.ts');
    installGuard();
    process.on('uncaughtException', () => {});
    setImmediate(() => { ${throws} });
    setTimeout(() => { process.stdout.write('lived on, swallowed ' + swallowedErrors()); process.exit(0); }, 50);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('the known error is swallowed and counted', () => {
  const known = `
    const error = new TypeError("Cannot read properties of null (reading 'write')");
    error.stack = error.name + ': ' + error.message + '\\n    at Immediate.nextWrite (file:///srv/node_modules/postgres/src/connection.js:255:22)';
    throw error;`;
  expect(processThat(known)).toMatchObject({ status: 0, stdout: 'lived on, swallowed 1' });
});

test('any other uncaught error ends the process, whatever other listeners would do', () => {
  expect(
    processThat('throw new TypeError("Cannot read properties of null (reading \'write\')")'),
  ).toMatchObject({
    status: 1,
    stdout: '',
  });
});

test('a promise that nobody caught ends the process as well', () => {
  expect(processThat("Promise.reject(new Error('lost'))")).toMatchObject({ status: 1, stdout: '' });
});
