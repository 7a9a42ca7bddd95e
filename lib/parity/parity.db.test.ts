import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { parityExplanations } from '#db/schema/parity.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  reload,
  seen,
  shown,
  write,
} from '#db/testing/factories.ts';
import { approve } from '../releases/approve.ts';
import { startLanguage } from '../releases/start-language.ts';
import { submit } from '../releases/submit.ts';
import { explain } from './explain.ts';
import { holdAgainst, nameSource } from './name-source.ts';
import { readParity } from './queries/parity.ts';
import { takeBack } from './take-back.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const ENGLISH = 'IOM handed out 1,250 kits to 740 people in Oujda on 3 March 2026.';
const FRENCH = 'L’OIM a distribué 1 250 kits à 740 personnes à Oujda le 3 mars 2026.';
const WRONG = 'L’OIM a distribué 1 520 kits à 740 personnes à Oujda le 3 mars 2026.';

async function translated(words: string): Promise<{ english: ReleaseRow; french: ReleaseRow }> {
  const english = await draft(cast.amal, { words: ENGLISH, headline: 'Winter kits for the east' });
  const french = await startLanguage(cast.lina, { releaseId: english.id, language: 'fr' });
  await write(cast.lina, french, { words, headline: 'Des kits d’hiver pour l’est' });
  await submit(cast.lina, seen(await reload(french)));
  return { english, french: await reload(french) };
}

const written = async (release: { id: string }) =>
  ((await readParity(await reload(release)))?.lines ?? []).map(({ source, target, explained }) =>
    [source?.written, target?.written, explained?.note].map((words) => words ?? '–').join(' | '),
  );

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? error,
  );

const approval = async (release: { id: string }) => approve(cast.tomas, shown(await reload(release)));

test('a faithful translation is approved', async () => {
  const { french } = await translated(FRENCH);
  expect(await written(french)).toEqual([]);
  await approval(french);
  expect((await reload(french)).work).toBe('approved');
});

test('Tomás cannot approve a wrong figure; once Lina has put it right he can', async () => {
  const { french } = await translated(WRONG);
  expect(await written(french)).toEqual(['1,250 | 1 520 | –']);
  await expect(approval(french)).rejects.toMatchObject({
    reason: 'parity_open',
    params: { count: 1, differences: expect.stringContaining('1 520') },
  });
  await write(cast.tomas, french, { words: FRENCH, headline: 'Des kits d’hiver pour l’est' });
  expect(await written(french)).toEqual([]);
});

test('explained, a difference is out of the way; taken back, or at another place, it is in the way again', async () => {
  const { french } = await translated(WRONG);
  const [line] = (await readParity(await reload(french)))?.lines ?? [];
  const difference = { releaseId: french.id, print: line?.print ?? '', note: 'Counted again since.' };
  expect(await refused(explain(cast.otto, difference))).toBe('needs_writer');
  await explain(cast.lina, difference);
  await explain(cast.lina, { ...difference, note: 'Twice.' });
  expect(await lastEvent(french)).toMatchObject({
    kind: 'parity.explained',
    payload: { quote: '1,250 · 1 520', note: 'Counted again since.' },
  });
  expect(await written(french)).toEqual(['1,250 | 1 520 | Counted again since.']);

  const [row] = await db()
    .select()
    .from(parityExplanations)
    .where(eq(parityExplanations.releaseId, french.id));
  const explanationId = row?.id ?? '';
  await takeBack(cast.tomas, { releaseId: french.id, explanationId });
  expect(await refused(takeBack(cast.tomas, { releaseId: french.id, explanationId }))).toBe(
    'explanation_unknown',
  );
  expect(await refused(approval(french))).toBe('parity_open');

  await explain(cast.lina, difference);
  await approval(french);
  expect((await reload(french)).work).toBe('approved');
  expect(await refused(explain(cast.lina, { ...difference, print: 'no such thing' }))).toBe(
    'difference_gone',
  );
});

test('an explanation lapses when the source changes at that place, and stays when it changes elsewhere', async () => {
  const { english, french } = await translated(WRONG);
  const [line] = (await readParity(await reload(french)))?.lines ?? [];
  await explain(cast.lina, { releaseId: french.id, print: line?.print ?? '', note: 'Counted again.' });
  await write(cast.amal, english, { words: `${ENGLISH} Nurses were there.`, headline: 'Winter kits' });
  expect(await written(french)).toEqual(['1,250 | 1 520 | Counted again.']);
  await write(cast.amal, english, { words: ENGLISH.replace('1,250', '1,350'), headline: 'Winter kits' });
  expect(await written(french)).toEqual(['1,350 | 1 520 | –']);
});

test('it is said when the source changes later, until somebody has held the text against it', async () => {
  const { english, french } = await translated(FRENCH);
  const source = async () => (await readParity(await reload(french)))?.source;
  expect((await source())?.changed).toBe(false);
  await write(cast.amal, english, { words: ENGLISH.replace('740', '760'), headline: 'Winter kits' });
  const now = await source();
  expect(now).toMatchObject({ id: english.id, changed: true });
  expect(await written(french)).toEqual(['760 | 740 | –']);
  expect(await refused(holdAgainst(cast.lina, { releaseId: french.id, sourceVersion: 0 }))).toBe(
    'source_changed',
  );
  await holdAgainst(cast.lina, { releaseId: french.id, sourceVersion: now?.docVersion ?? 0 });
  expect((await source())?.changed).toBe(false);
});

test('whoever approves has held the text against the source as it is', async () => {
  const { english, french } = await translated(FRENCH);
  await write(cast.amal, english, { words: `${ENGLISH} Nurses were there.`, headline: 'Winter kits' });
  const source = async () => (await readParity(await reload(french)))?.source;
  expect(await source()).toMatchObject({ changed: true });
  await approval(french);
  expect(await source()).toMatchObject({ changed: false });
});

test('only another version of the same story is a source, and only who may sign takes it away', async () => {
  const { english, french } = await translated(FRENCH);
  const other = await draft(cast.amal, { words: ENGLISH });
  expect(await refused(nameSource(cast.tomas, { releaseId: french.id, sourceId: other.id }))).toBe(
    'source_elsewhere',
  );
  expect(await refused(nameSource(cast.tomas, { releaseId: english.id, sourceId: french.id }))).toBe(
    'source_elsewhere',
  );
  expect(await refused(nameSource(cast.lina, { releaseId: french.id, sourceId: '' }))).toBe('needs_editor');
  await nameSource(cast.tomas, { releaseId: french.id, sourceId: '' });
  expect(await readParity(await reload(french))).toBeNull();
});
