import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useEnvironment } from '#db/testing/environment.ts';
import { everything } from '../documents/draw/sample.ts';
import { env } from '../env.ts';
import { hadAs } from './had-as.ts';
import { KEEP_DAYS, keep, kept, sizeKept, sweepPapers } from './kept.ts';
import { keyOf } from './key-of.ts';
import { paperLinks } from './links.ts';
import { viewOf } from './testing/view.ts';

beforeEach(() => useEnvironment());
const folder = () => join(env().NEWSROOM_HOME, 'papers');
const files = () =>
  readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
afterEach(() => rmSync(folder(), { recursive: true, force: true }));

test('what was drawn is kept whole, by all that readers see of it', async () => {
  const view = viewOf(everything, 'fr');
  const made = await hadAs('csv', view);
  expect(await kept('csv', keyOf('csv', view))).toEqual(made);
  expect(await sizeKept('csv', keyOf('csv', view))).toBe(made?.length);
  expect(await kept('csv', keyOf('csv', { ...view, about: 'Other words.' }))).toBeNull();
  expect(keyOf('csv', { ...view, readAlso: [], topics: ['x'] })).toBe(keyOf('csv', view));
  expect(keyOf('pdf', view)).not.toBe(keyOf('csv', view));
});

test('what is under embargo is kept by nobody', async () => {
  const embargo = { at: new Date(), zone: 'UTC', site: { zone: 'UTC', name: 'Here' }, reader: null };
  const view = viewOf(everything, 'fr', { embargo, textHref: '/embargo/token/text' });
  expect((await hadAs('csv', view))?.length).toBeGreaterThan(100);
  expect(() => files()).toThrow('ENOENT');
  expect((await paperLinks(view)).map(({ href }) => href)).toEqual(
    ['pdf', 'docx', 'text', 'csv'].map((form) => `/embargo/token/${form}`),
  );
});

test('drawings nobody asked for in thirty days go, and the oldest of too many', async () => {
  for (const name of ['aa1', 'bb2', 'cc3']) await keep('pdf', name, Buffer.alloc(1000));
  const [first, second] = files().map(({ parentPath, name }) => join(parentPath, name));
  if (!first || !second) throw new Error('nothing was kept');
  const long = new Date(Date.now() - (KEEP_DAYS + 1) * 86_400_000);
  utimesSync(first, long, long);
  utimesSync(second, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  expect(await sweepPapers()).toBe(1);
  expect(await sweepPapers(Date.now(), 1500)).toBe(1);
  expect(files().map(({ name }) => name)).toHaveLength(1);
});
