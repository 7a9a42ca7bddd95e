import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDriverError } from './guard.ts';

const message = "Cannot read properties of null (reading 'write')";
const frame = '    at Immediate.nextWrite (file:///srv/node_modules/postgres/src/connection.js:255:22)';

function thrown(kind: ErrorConstructor, text: string, stack: string): Error {
  const error = new kind(text);
  error.stack = `${error.name}: ${text}\n${stack}\n    at process.processImmediate (node:internal/timers:505:21)`;
  return error;
}

test("the driver's write after a dead connection is known", () => {
  expect(isDriverError(thrown(TypeError, message, frame))).toBe(true);
  expect(isDriverError(thrown(TypeError, message, frame.replace('/src/', '/cjs/src/')))).toBe(true);
});

test.each([
  ['another frame', thrown(TypeError, message, '    at save (file:///srv/lib/documents/steps.ts:10:2)')],
  [
    'the frame further down',
    thrown(TypeError, message, `    at save (file:///srv/lib/save.ts:1:1)\n${frame}`),
  ],
  ['another message', thrown(TypeError, "Cannot read properties of null (reading 'end')", frame)],
  ['another class', thrown(Error, message, frame)],
  ['no error at all', message],
])('a look-alike with %s is not', (_, error) => {
  expect(isDriverError(error)).toBe(false);
});

test('the guard is for postgres 3.4.9: with another version, run the crash harness and ask whether it can go', () => {
  const { version } = JSON.parse(readFileSync('node_modules/postgres/package.json', 'utf8'));
  expect(version).toBe('3.4.9');
});
