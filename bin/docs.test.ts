import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every link between the documents leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)]
      .map((match) => join(dirname(page), match[1] ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every file and folder the documents name in code marks exists', () => {
  const named = pages.flatMap((page) =>
    [
      ...read(page).matchAll(
        /`((?:app|bin|components|db|docs|e2e|lib)\/[\w./()[\]-]+(?:\.(?:ts|tsx|mjs|sql|json|md)|\/))`/g,
      ),
    ].map((match) => `${page} → ${match[1]}`),
  );
  expect(named.filter((line) => !existsSync(join(root, line.split(' → ')[1] ?? '')))).toEqual([]);
});

test('the settings of the guide are those the newsroom reads', () => {
  const known = new Set(
    [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map((match) => match[1]),
  );
  const told = new Set(
    [...read('docs/running.md').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map((match) => match[1]),
  );
  const later = ['NODE_ENV', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'];
  expect([...told].sort()).toEqual([...known].filter((name) => !later.includes(name ?? '')).sort());
});

test('every npm script the documents speak of exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const spoken = pages.flatMap((page) =>
    [...read(page).matchAll(/`npm run ([a-z-]+)/g)].map((match) => match[1] ?? ''),
  );
  expect([...new Set(spoken)].filter((name) => !(name in scripts))).toEqual([]);
});

test('a decision is under 300 words', () => {
  for (const page of pages.filter((path) => path.startsWith('docs/decisions/0'))) {
    expect([page, read(page).split(/\s+/).length < 300]).toEqual([page, true]);
  }
});
