import { expect, test } from 'vitest';
import { checkNode, isComplete } from './dependencies.mjs';

test.each(['12.22.0', '18.20.4', '20.8.1'])('Node %s is too old, and that is said in one line', (version) => {
  expect(() => checkNode(version)).toThrow(`Node ${version} is too old: install Node 20.9 or newer.`);
});

test.each(['20.9.0', '22.1.0', '24.21.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};

test('dependencies are complete without those for another system', () => {
  expect(isComplete(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
});

test('dependencies are incomplete when one is missing or of another version', () => {
  expect(isComplete(wanted, {})).toBe(false);
  expect(isComplete(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
});
