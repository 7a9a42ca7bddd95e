import { asc, desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { missedAddresses, redirects } from '#db/schema/addresses.ts';
import { events } from '#db/schema/events.ts';
import { imports } from '#db/schema/imports.ts';
import { testDatabase } from '#db/testing/database.ts';
import { approved, type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { changeAddress } from '../releases/change-address.ts';
import { unpublish } from '../releases/unpublish.ts';
import { deleteRedirect } from './delete-redirect.ts';
import { importRedirects, previewRedirects } from './import-redirects.ts';
import { leadOn } from './lead-on.ts';
import { makeRedirect } from './make-redirect.ts';
import { countMissed, storeMissed } from './missed.ts';
import { exportRedirects, listMissed, listRedirects, listSitesWithRedirects } from './queries.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(async () => {
  await db().delete(redirects);
  await db().delete(missedAddresses);
});

const make = (from: string, to: string, actor = cast.claire) =>
  makeRedirect(actor, { siteKey: 'morocco', from, to });
const all = async () =>
  (await db().select().from(redirects).orderBy(asc(redirects.fromPath))).map(
    ({ fromPath, toPath }) => `${fromPath} → ${toPath}`,
  );
const lead = (path: string, host = 'localhost') => leadOn({ siteKey: 'morocco', path }, host);
const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];

test('Claire leads readers on from an old page, and the record says so', async () => {
  await make('/morocco/fr/Ancien/', '/fr/news');
  expect(await lead('/fr/ancien')).toBe('/morocco/fr/news');
  expect(await leadOn({ siteKey: 'global', path: '/fr/ancien' }, 'localhost')).toBeNull();
  expect(await lastEvent()).toMatchObject({
    kind: 'redirect.made',
    siteKey: 'morocco',
    payload: { name: '/morocco/fr/ancien', to: '/morocco/fr/news' },
  });
});

test('nobody is led twice: a chain is led straight to its end, from either side', async () => {
  await make('/fr/b', '/fr/c');
  await make('/fr/a', '/fr/b');
  await make('/fr/c', '/fr/news');
  expect(await all()).toEqual([
    '/fr/a → /morocco/fr/news',
    '/fr/b → /morocco/fr/news',
    '/fr/c → /morocco/fr/news',
  ]);
});

test('nobody is led in a circle, or from where something stands', async () => {
  await make('/fr/a', '/fr/b');
  await expect(make('/fr/b', '/fr/a')).rejects.toMatchObject({ fields: { to: ['redirect_loop'] } });
  await expect(make('/fr/c', '/morocco/FR/c')).rejects.toMatchObject({ fields: { to: ['redirect_loop'] } });
  await expect(make('/fr/a', '/fr/x')).rejects.toMatchObject({ fields: { from: ['redirect_exists'] } });
  await expect(make('/fr', '/en')).rejects.toMatchObject({ fields: { from: ['address_stands'] } });
  await expect(make('/fr/x', 'https://evil.example/')).rejects.toMatchObject({
    fields: { to: ['address_elsewhere'] },
  });
  const live = await published(cast);
  await expect(make(`/en/news/${live.slug}`, '/en')).rejects.toMatchObject({
    fields: { from: ['address_stands'] },
  });
});

test('Tomás edits and sees them but makes none, Amal and a publisher elsewhere do not even see them', async () => {
  const row = await make('/fr/a', '/fr/b');
  const gone = { redirectId: row.id, seen: row.version };
  await expect(make('/fr/x', '/fr/y', cast.tomas)).rejects.toThrow('needs_publisher');
  await expect(deleteRedirect(cast.tomas, gone)).rejects.toThrow('needs_publisher');
  expect((await listRedirects(cast.tomas, 'morocco', {})).lines).toHaveLength(1);
  await expect(make('/fr/x', '/fr/y', cast.amal)).rejects.toThrow('needs_editor');
  await expect(exportRedirects(cast.amal, 'morocco')).rejects.toThrow('needs_editor');
  await expect(make('/fr/x', '/fr/y', cast.helen)).rejects.toThrow('site_unknown');
  await expect(deleteRedirect(cast.helen, gone)).rejects.toThrow('redirect_unknown');
  expect((await listSitesWithRedirects(cast.helen)).map(({ key }) => key)).not.toContain('morocco');
  await expect(makeRedirect(cast.claire, { siteKey: 'nowhere', from: '/a', to: '/b' })).rejects.toThrow(
    'site_unknown',
  );
});

test('who deletes a redirect has seen where it leads', async () => {
  const row = await make('/fr/a', '/fr/b');
  await make('/fr/b', '/fr/c');
  await expect(deleteRedirect(cast.claire, { redirectId: row.id, seen: row.version })).rejects.toThrow(
    'redirect_changed',
  );
  await deleteRedirect(cast.claire, { redirectId: row.id, seen: row.version + 1 });
  expect(await all()).toEqual(['/fr/b → /morocco/fr/c']);
  expect(await lastEvent()).toMatchObject({ kind: 'redirect.deleted', payload: { to: '/morocco/fr/c' } });
});

const file = (text: string) => new File([text], 'redirects.csv');
const preview = (text: string) => previewRedirects(cast.claire, { siteKey: 'morocco', file: file(text) });

test('a file does what was shown for it, whole, and once', async () => {
  await make('/fr/a', '/fr/old');
  const { csv, lines, mark, unknown } = await preview(
    'from;to;note\n/fr/a;/fr/news;x\n/fr/b;/fr/a;\nhttps://morocco.iom.int/fr/C;/en/news;\n',
  );
  expect(unknown).toEqual(['note']);
  expect(lines.map(({ line, state, from, to }) => `${line} ${state} ${from} → ${to}`)).toEqual([
    '2 changed /fr/a → /morocco/fr/news',
    '3 new /fr/b → /morocco/fr/news',
    '4 new /fr/c → /morocco/en/news',
  ]);
  expect(await all()).toHaveLength(1);
  const doing = { siteKey: 'morocco', csv, plan: mark };
  expect(await importRedirects(cast.claire, doing)).toEqual({ made: 2, changed: 1 });
  expect(await all()).toHaveLength(3);
  await expect(importRedirects(cast.claire, doing)).rejects.toThrow('redirects_moved');
  await expect(importRedirects(cast.claire, { ...doing, plan: (await preview(csv)).mark })).rejects.toThrow(
    'redirects_same',
  );
  const exported = await exportRedirects(cast.tomas, 'morocco');
  expect((await preview(exported)).lines.every(({ state }) => state === 'same')).toBe(true);
});

test('a file with one wrong line does nothing at all', async () => {
  const { csv, lines, mark } = await preview(
    'from,to\n/fr/a,/fr/b\n/fr/b,/fr/a\n/fr/c,https://evil.example/\n/fr/d,/fr/x\n/fr/d,/fr/y\n=1+1,/fr\n',
  );
  expect(lines.map(({ state, faults }) => [state, Object.values(faults)[0]])).toEqual([
    ['wrong', 'redirect_loop'],
    ['wrong', 'redirect_loop'],
    ['wrong', 'address_elsewhere'],
    ['new', undefined],
    ['wrong', 'redirect_twice'],
    ['wrong', 'address_unreadable'],
  ]);
  await expect(importRedirects(cast.claire, { siteKey: 'morocco', csv, plan: mark })).rejects.toThrow(
    'redirects_faulty',
  );
  expect(await all()).toEqual([]);
  await expect(preview('a,b\n1,2\n')).rejects.toThrow('redirect_columns');
  await expect(preview(`from,to\n${'/fr/a,/fr/b\n'.repeat(5001)}`)).rejects.toThrow('redirects_too_long');
});

test('what readers miss is counted without who they are, most missed first, until it is led on', async () => {
  const miss = (path: string, from?: string) => countMissed({ siteKey: 'morocco', path }, from);
  miss('/fr/vieux', 'https://Presse.example/article?reader=amina#x');
  miss('/fr/vieux');
  miss('/fr/autre', 'android-app://com.example');
  miss('/fr/amina@example.org');
  miss('/wp-login.php');
  await storeMissed();
  miss('/fr/vieux');
  countMissed({ siteKey: 'nowhere', path: '/fr/x' }, undefined);
  await storeMissed();
  expect(await listMissed(cast.tomas, 'morocco')).toMatchObject([
    { path: '/fr/vieux', count: 3, referrer: 'presse.example' },
    { path: '/fr/autre', count: 1, referrer: null },
  ]);
  await expect(listMissed(cast.amal, 'morocco')).rejects.toThrow('needs_editor');
  await make('/fr/vieux', '/fr/news');
  expect(await listMissed(cast.tomas, 'morocco')).toHaveLength(1);
});

test('what is missed stays within bounds: new ones a day, rows a site, and ninety days', async () => {
  for (let number = 0; number < 450; number += 1)
    countMissed({ siteKey: 'morocco', path: `/fr/page-${number}` }, undefined);
  await storeMissed();
  expect(await db().$count(missedAddresses)).toBe(200);
  await db().execute(sql`update missed_addresses set first_on = first_on - 1, last_on = last_on - 91`);
  await storeMissed();
  expect(await db().$count(missedAddresses)).toBe(0);
});

test('a release that was imported is found at its old address once it was public here, never before', async () => {
  const waiting = [await draft(cast.amal), await approved(cast)];
  const live = await published(cast, { headline: 'Moved house' });
  for (const [number, release] of [...waiting, live].entries()) {
    await db()
      .insert(imports)
      .values({
        siteKey: 'morocco',
        sha256: String(number).repeat(64),
        releaseId: release.id,
        fileName: 'page.html',
        report: {},
        importedBy: cast.amal.id,
        oldHost: 'rabat.example.org',
        oldPath: `/en/news/old-${number}`,
      });
  }
  expect(await lead('/en/news/old-0')).toBeNull();
  expect(await lead('/en/news/old-1')).toBeNull();
  expect(await lead('/en/news/old-2')).toBe(`/morocco/en/news/${live.slug}`);
  const elsewhere = { siteKey: 'global', path: '/en/news/old-2' };
  expect(await leadOn(elsewhere, 'localhost')).toBeNull();
  expect(await leadOn(elsewhere, 'rabat.example.org:443')).toBe(`/morocco/en/news/${live.slug}`);
  await changeAddress(cast.claire, { releaseId: live.id, slug: 'moved-again' });
  expect(await lead('/en/news/old-2')).toBe('/morocco/en/news/moved-again');
  await unpublish(cast.ada, { ...seen(await reload(live)), reason: 'error', text: 'No.' });
  expect(await lead('/en/news/old-2')).toBe('/morocco/en/news/moved-again');
});

test('readers can read where they are led, and nothing about who decided it', async () => {
  await make('/fr/a', '/fr/b');
  await expect(readers().execute(sql`select * from redirects`)).rejects.toThrow();
  await expect(readers().execute(sql`select * from missed_addresses`)).rejects.toThrow();
  const rows = await readers().execute(sql`select * from published_redirects`);
  expect(Object.keys(rows[0] ?? {})).toEqual(['site_key', 'from_path', 'to_path']);
  await expect(
    db().insert(redirects).values({
      siteKey: 'morocco',
      fromPath: '/fr/z',
      toPath: '/morocco/fr/z',
      updatedBy: cast.claire.id,
    }),
  ).rejects.toThrow();
  expect(await db().$count(redirects, eq(redirects.fromPath, '/fr/z'))).toBe(0);
});
