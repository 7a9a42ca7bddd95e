import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GET } from '#app/(site)/[site]/[lang]/papers/[form]/[...slug]/route.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { corrected, rewritten } from '#db/testing/public.ts';
import { findRelease } from '../releases/public.ts';
import { unpublish } from '../releases/unpublish.ts';
import { withdraw } from '../releases/withdraw.ts';
import { drawFresh } from './draw-fresh.ts';
import { stopDrawing } from './draw-paper.ts';
import { PAPER_FORMS } from './forms.ts';
import { paperLinks } from './links.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(() => useEnvironment());
afterAll(stopDrawing);

const ask = async (slug: string | null, form: string) =>
  GET(new Request('http://localhost/'), {
    params: Promise.resolve({ site: 'morocco', lang: 'en', form, slug: (slug ?? 'none').split('/') }),
  });
const statuses = (slug: string | null) =>
  Promise.all(PAPER_FORMS.map(async (form) => (await ask(slug, form)).status));
const bytes = async (slug: string | null, form: string) => (await ask(slug, form)).bytes();

test('what Claire publishes is drawn before anybody asks, and once', async () => {
  const release = await reload(
    await published(cast, { headline: 'A clinic opens in Tiznit', words: 'It has 120 beds.' }),
  );
  expect(await drawFresh()).toBeGreaterThan(0);
  expect(await drawFresh()).toBe(0);
  expect(await statuses(release.slug)).toEqual([200, 200, 200, 200, 404, 200]);
});

test('what is being written on a published release is in none of its forms', async () => {
  const release = await reload(await published(cast, { words: 'There are 120 beds.' }));
  const before = await Promise.all(PAPER_FORMS.map((form) => bytes(release.slug, form)));
  await rewritten(cast, release, 'There are 999 beds.');
  expect(await Promise.all(PAPER_FORMS.map((form) => bytes(release.slug, form)))).toEqual(before);
});

test('a correction is in every form but the picture, a withdrawal in all', async () => {
  const release = await reload(await published(cast, { words: 'There are 120 beds.' }));
  const formsNow = () => Promise.all(PAPER_FORMS.map((form) => bytes(release.slug, form)));
  const text = async (form: string) => (await ask(release.slug, form)).text();
  const first = await formsNow();
  await corrected(cast, release, { words: 'There are 130 beds.', note: 'There were 10 more.' });
  const second = await formsNow();
  expect(second.map((it, at) => Buffer.from(it).equals(first[at] ?? new Uint8Array()))).toEqual(
    PAPER_FORMS.map((form) => form === 'png' || form === 'zip'),
  );
  expect(await text('csv')).toContain('There were 10 more.');
  await withdraw(cast.claire, { ...seen(await reload(release)), text: 'The clinic never opened.' });
  const third = await formsNow();
  expect(third.map((it, at) => Buffer.from(it).equals(second[at] ?? new Uint8Array()))).toEqual(
    PAPER_FORMS.map((form) => form === 'zip'),
  );
  const answer = await ask(release.slug, 'pdf');
  expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([200, 'noindex']);
  expect(await text('csv')).toContain('The clinic never opened.');
});

test('what is no page is no paper: gone, and missing without a difference', async () => {
  const release = await reload(await published(cast, {}));
  await unpublish(cast.ada, { ...seen(release), reason: 'error', text: 'No.' });
  expect(await statuses(release.slug)).toEqual([410, 410, 410, 410, 410, 410]);
  const open = await reload(await draft(cast.amal, {}));
  expect(await statuses(open.slug)).toEqual([404, 404, 404, 404, 404, 404]);
  expect((await ask(release.slug, 'exe')).status).toBe(404);
});

test('a text that says no number offers no file of figures, and has none until a correction says one', async () => {
  const release = await reload(
    await published(cast, { headline: 'IOM welcomes the law', words: 'We welcome it.' }),
  );
  const offered = async () => {
    const found = await findRelease('morocco', 'en', release.slug ?? '');
    return found.state === 'live' ? (await paperLinks(found.view)).map(({ form }) => form) : [];
  };
  expect(await offered()).toEqual(['pdf', 'docx', 'txt']);
  const none = await ask(release.slug, 'csv');
  expect([none.status, await none.text(), none.headers.get('surrogate-key')]).toEqual([
    404,
    '',
    `release-${release.id}`,
  ]);
  await corrected(cast, release, { words: 'We welcome it: 120 people wait.', note: 'How many wait.' });
  expect((await ask(release.slug, 'csv')).status).toBe(200);
});

test('what is gone is forgotten by the same key as what was there', async () => {
  const release = await reload(await published(cast, { headline: 'A page in error' }));
  await unpublish(cast.ada, { ...seen(release), reason: 'error', text: 'It was never true.' });
  const gone = await ask(release.slug, 'txt');
  expect([gone.status, gone.headers.get('surrogate-key')]).toEqual([410, `release-${release.id}`]);
  expect(await findRelease('morocco', 'en', release.slug ?? '')).toEqual({
    state: 'gone',
    keys: `release-${release.id}`,
  });
});
