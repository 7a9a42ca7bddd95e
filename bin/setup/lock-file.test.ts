import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fill, findMissing, platformOf } from './lock-file.mjs';

test('package-lock.json names the builds for every platform: if not, run node bin/fill-lock.mjs', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(findMissing(packages)).toEqual([]);
});

test('package-lock.json tells no address of a registry, so that everybody installs from their own', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const addresses = Object.values(packages as Record<string, { resolved?: string }>)
    .map(({ resolved }) => resolved)
    .filter(Boolean);
  expect(addresses).toEqual([]);
});

test('what is missing is added beside its siblings and not twice', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { '@tool/linux-x64': '2.0.0' },
    },
    'node_modules/other': { version: '3.0.0', optionalDependencies: { '@other/darwin-arm64': '3.0.0' } },
    'node_modules/other/node_modules/@other/darwin-arm64': { version: '3.0.0' },
  };
  const filled = fill(packages);
  expect(filled['node_modules/@tool/linux-x64']).toEqual({
    version: '2.0.0',
    cpu: ['x64'],
    os: ['linux'],
    dev: true,
    optional: true,
  });
  expect(Object.keys(filled)).toHaveLength(5);
  expect(fill(filled)).toEqual(filled);
});

test.each([
  ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@biomejs/cli-win32-arm64', { os: ['win32'], cpu: ['arm64'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
])('%s says what it is for', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
