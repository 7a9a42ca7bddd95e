import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { generateViewport } from '#app/(site)/[site]/[lang]/layout.tsx';
import { db, readers } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { banners } from '#db/schema/fronts.ts';
import { listings } from '#db/schema/listings.ts';
import { notices } from '#db/schema/notices.ts';
import { records } from '#db/schema/records.ts';
import { type ReleaseRow, stories } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, member, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { listingsAmiss } from '../finding/amiss.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { featuredNews } from '../releases/featured.ts';
import { findRelease } from '../releases/public.ts';
import { latestNews } from '../releases/public-list.ts';
import { unpublish } from '../releases/unpublish.ts';
import type { SiteView } from '../releases/view.ts';
import { withdraw } from '../releases/withdraw.ts';
import { answerListing } from './answer-listing.ts';
import { arrangeFront } from './arrange-front.ts';
import { changeSite } from './change-site.ts';
import { pressContacts } from './contacts.ts';
import { endBanner } from './end-banner.ts';
import { readFront } from './front-queries.ts';
import { listElsewhere } from './listing-queries.ts';
import { findSite, listSites } from './public.ts';
import { putBanner } from './put-banner.ts';
import { sayBannerPlan } from './say-banner.ts';
import { listDeskSites } from './settings-queries.ts';

// A request of a reader reads each thing once; here every question is a request of its own.
vi.mock('react', async (actual) => ({ ...(await actual<object>()), cache: (fn: unknown) => fn }));

testDatabase();
let cast: Cast;
let mona: Actor;
beforeAll(async () => {
  cast = await openNewsroom();
  mona = await member('mona', 'Mona Idrissi', { role: 'admin', site: 'morocco', language: null });
});

const site = async (key = 'morocco', language: Language = 'fr') =>
  (await findSite(key, language)) as SiteView;
const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];
const row = async (key = 'morocco') => {
  const [found] = await db().select().from(sites).where(eq(sites.key, key));
  if (!found) throw new Error('no site');
  return found;
};

/** What the page of settings would send, with something else in it. */
async function settings(other: Partial<Parameters<typeof changeSite>[1]> = {}, key = 'morocco') {
  const { version, languages, contacts, timeZone, accent, oldAfter, hostnames, name } = await row(key);
  const texts = Object.fromEntries(Object.entries(name).map(([it, said]) => [`name.${it}`, said]));
  return {
    siteKey: key,
    seen: version,
    ...{ languages, contacts, timeZone, accent },
    oldAfter: String(oldAfter ?? ''),
    hostnames: hostnames.join('\n'),
    ...other,
    texts: { ...texts, ...other.texts },
  };
}

describe('the settings of a site', () => {
  test('are changed by its administrators, public at once, and kept as an event', async () => {
    const version = await changeSite(
      mona,
      await settings({
        accent: 'sea',
        oldAfter: '2',
        texts: {
          'tagline.fr': 'L’OIM au Maroc',
          'legal.fr': 'Les noms employés ici n’engagent personne.',
          'links.fr.1.label': 'Nos projets',
          'links.fr.1.href': '/morocco/fr/news?kind=story',
          'links.ar.1.label': 'العربية',
          'links.ar.1.href': 'https://example.org/ar',
        },
      }),
    );
    expect(version).toBe(2);
    expect(await site()).toMatchObject({
      accent: 'sea',
      oldAfter: 2,
      tagline: 'L’OIM au Maroc',
      legal: 'Les noms employés ici n’engagent personne.',
      links: [{ label: 'Nos projets', href: '/morocco/fr/news?kind=story' }],
    });
    const params = Promise.resolve({ site: 'morocco', lang: 'fr' });
    expect(await generateViewport({ params })).toMatchObject({ themeColor: '#004f63' });
    expect(await site('morocco', 'en')).toMatchObject({ links: [], legal: '' });
    expect(await lastEvent()).toMatchObject({
      kind: 'site.changed',
      siteKey: 'morocco',
      actorName: 'Mona Idrissi',
      payload: { changed: ['tagline', 'legal', 'links', 'accent', 'oldAfter'] },
    });
  });

  test('are refused to everybody else, and to whoever saw an older version', async () => {
    await expect(changeSite(cast.claire, await settings())).rejects.toMatchObject({ reason: 'needs_admin' });
    await expect(changeSite(cast.helen, await settings())).rejects.toMatchObject({ reason: 'site_unknown' });
    await expect(changeSite(mona, await settings({}, 'global'))).rejects.toMatchObject({
      reason: 'site_unknown',
    });
    await expect(changeSite(mona, { ...(await settings()), seen: 1 })).rejects.toMatchObject({
      reason: 'site_changed',
    });
    expect((await listDeskSites(mona)).map(({ key }) => key)).toEqual(['morocco']);
  });

  test.each([
    [{ texts: { 'links.fr.1.label': 'x', 'links.fr.1.href': 'javascript:alert(1)' } }, 'link_unknown'],
    [{ texts: { 'links.fr.1.label': 'x', 'links.fr.1.href': '//evil.example' } }, 'link_unknown'],
    [{ texts: { 'links.fr.1.label': 'x', 'links.fr.1.href': '/desk/members' } }, 'link_unknown'],
    [{ texts: { 'links.fr.1.label': 'x', 'links.fr.1.href': 'http://example.org' } }, 'link_unknown'],
    [{ texts: { 'name.fr': ' ' } }, 'required'],
    [{ hostnames: 'https://news.example.org/' }, 'hostname_unknown'],
    [{ hostnames: '127.0.0.1' }, 'hostname_unknown'],
    [{ hostnames: 'localhost' }, 'hostname_unknown'],
    [{ timeZone: 'Mars/Olympus' }, 'zone_unknown'],
    [{ languages: [] }, 'required'],
    [{ contacts: ['00000000-0000-4000-8000-000000000001'] }, 'contact_unknown'],
  ])('of %j are refused: %s', async (other, reason) => {
    const refused = await changeSite(mona, await settings(other)).catch((error) => error);
    expect(Object.values(refused.fields)).toEqual([[reason]]);
  });

  test('give no hostname to two sites', async () => {
    await changeSite(mona, await settings({ hostnames: 'News.Example.org\nmaroc.example.org' }));
    expect((await row()).hostnames).toEqual(['news.example.org', 'maroc.example.org']);
    const other = await settings({ hostnames: 'news.example.org' }, 'global');
    await expect(changeSite(cast.ada, other)).rejects.toMatchObject({
      fields: { hostnames: ['hostname_taken'] },
      params: { name: 'news.example.org' },
    });
  });

  test('keep a language in which something is public or under way', async () => {
    const without = { languages: ['fr', 'ar'] as Language[] };
    const open = await draft(cast.amal, { headline: 'A draft in English' });
    await expect(changeSite(mona, await settings(without))).rejects.toMatchObject({
      reason: 'language_open',
      params: { count: 1, language: 'English' },
    });
    await published(cast, { headline: 'A well in English' });
    await expect(changeSite(mona, await settings(without))).rejects.toMatchObject({
      reason: 'language_live',
    });
    expect(open.language).toBe('en');
    await changeSite(
      mona,
      await settings({ languages: ['ar', 'en', 'es', 'fr'], texts: { 'name.es': 'Marruecos' } }),
    );
    expect((await row()).languages).toEqual(['fr', 'ar', 'en', 'es']);
    await changeSite(mona, await settings({ languages: ['fr', 'ar', 'en'] }));
  });

  test('show journalists the contacts of the directory in their order, and no number that is not public', async () => {
    const contact = (name: string, more: object = {}, retiredAt: Date | null = null) => ({
      kind: 'contact' as const,
      siteKey: 'morocco',
      retiredAt,
      data: {
        office: { fr: 'Rabat', ar: 'الرباط' },
        name: { fr: name },
        role: { fr: 'Porte-parole' },
        email: 'presse@example.org',
        phones: [
          { number: '+212537652881', note: { fr: 'arabe, français' }, public: true },
          { number: '+212661000000', note: {}, public: false },
        ],
        from: null,
        until: null,
        ...more,
      },
    });
    const rows = await db()
      .insert(records)
      .values([
        contact('Salma', { spoken: ['ar', 'fr'] }),
        contact('Driss'),
        contact('Gone', {}, null),
        contact('Over', { until: '2020-01-01' }),
      ])
      .returning({ id: records.id });
    const [salma, driss, gone, over] = rows.map(({ id }) => id) as [string, string, string, string];
    await changeSite(mona, await settings({ contacts: [driss, salma, gone, over] }));
    await db().update(records).set({ retiredAt: new Date(), version: 2 }).where(eq(records.id, gone));
    const [rabat] = await pressContacts('morocco', 'ar');
    expect(rabat?.office).toEqual({ text: 'الرباط', language: null });
    expect(rabat?.contacts.map(({ name }) => name)).toEqual([
      { text: 'Driss', language: 'fr' },
      { text: 'Salma', language: 'fr' },
    ]);
    expect(rabat?.contacts.map(({ spoken }) => spoken)).toEqual(['', 'لغات التواصل: العربية والفرنسية']);
    const all = JSON.stringify(await readers().execute(sql`select c::text from published_contacts c`));
    expect(all).toContain('+212537652881');
    for (const hidden of ['+212661000000', 'Gone', 'Over']) expect(all).not.toContain(hidden);
  });
});

describe('a banner', () => {
  const soon = () => {
    const at = new Date(Date.now() + 3 * 3_600_000).toISOString();
    return { endDay: at.slice(0, 10), endTime: at.slice(11, 16) };
  };
  const flood = (more: object = {}) => ({
    siteKey: 'morocco',
    tone: 'emergency' as const,
    ...soon(),
    texts: { 'words.fr': 'Nos bureaux de Tanger sont fermés.', 'link.fr': '/morocco/fr/news' },
    ...more,
  });
  const yes = { say: () => 'yes', confirmed: 'yes' };

  test('is said back first: where, until when, and in which languages it will not be shown', async () => {
    const asked = putBanner(mona, flood(), { say: (plan) => sayBannerPlan(plan, 'en'), confirmed: '' });
    const refused = await asked.catch((error) => error);
    expect(refused.reason).toBe('banner_confirm');
    expect(refused.params.says).toMatch(
      /^On Morocco: Emergency, from now until .+ \(Africa\/Casablanca\)\. Shown on pages in French\. Not shown in Arabic or English\./,
    );
    expect(await db().$count(banners)).toBe(0);
    const { say, ...put } = { say: refused.params.says, siteKey: 'morocco' };
    await putBanner(mona, flood(put), { say: () => say, confirmed: say });
    expect(await lastEvent()).toMatchObject({ kind: 'site.banner_put', siteKey: 'morocco' });
  });

  test('stands on its own site in its own language and nowhere else', async () => {
    expect((await site()).banners).toMatchObject([
      { tone: 'emergency', words: 'Nos bureaux de Tanger sont fermés.', href: '/morocco/fr/news' },
    ]);
    expect((await site('morocco', 'ar')).banners).toEqual([]);
    expect((await site('global', 'fr')).banners).toEqual([]);
  });

  test('comes down by itself at its end, is not up before its start, and can be taken down once', async () => {
    const [first] = await db().select().from(banners);
    const id = first?.id ?? '';
    const during = (starts: string, ends: string) =>
      db()
        .update(banners)
        .set({ startsAt: sql`now() + ${starts}::interval`, endsAt: sql`now() + ${ends}::interval` })
        .where(eq(banners.id, id));
    await during('-2 hours', '-1 second');
    expect((await site()).banners).toEqual([]);
    await during('1 minute', '1 hour');
    expect((await site()).banners).toEqual([]);
    await expect(endBanner(cast.claire, { bannerId: id })).rejects.toMatchObject({ reason: 'needs_admin' });
    await during('-1 hour', '1 hour');
    expect((await site()).banners).toHaveLength(1);
    await endBanner(mona, { bannerId: id });
    expect((await site()).banners).toEqual([]);
    await expect(endBanner(mona, { bannerId: id })).rejects.toMatchObject({ reason: 'banner_over' });
  });

  test('of all sites is put up by those of the whole Organization, the gravest first', async () => {
    const all = flood({
      siteKey: '',
      tone: 'notice',
      texts: { 'words.fr': 'Partout.', 'words.ar': 'في كل مكان.' },
    });
    await expect(putBanner(mona, all, yes)).rejects.toMatchObject({ reason: 'site_unknown' });
    await putBanner(cast.ada, all, yes);
    await putBanner(mona, flood(), yes);
    expect((await site()).banners?.map(({ words }) => words)).toEqual([
      'Nos bureaux de Tanger sont fermés.',
      'Partout.',
    ]);
    expect((await site('morocco', 'ar')).banners).toMatchObject([{ words: 'في كل مكان.', href: null }]);
    expect((await site('global', 'fr')).banners).toHaveLength(1);
  });

  test.each([
    [{ texts: { 'words.es': 'Sin idioma.' } }, 'banner_wordless'],
    [{ texts: { 'words.fr': 'x', 'link.fr': 'javascript:1' } }, 'link_unknown'],
    [{ endDay: '2020-01-01' }, 'ended_already'],
    [{ endDay: '2399-01-01' }, 'banner_too_long'],
    [{ startDay: '2026-02-30', startTime: '10:00' }, 'day_unknown'],
    [{ startDay: '2390-01-01', startTime: '10:00' }, 'ends_before'],
    [{ startDay: '2390-01-01' }, 'required'],
  ])('with %j is refused: %s', async (other, reason) => {
    const refused = await putBanner(mona, flood(other), yes).catch((error) => error);
    expect(Object.values(refused.fields)).toEqual([[reason]]);
  });
});

describe('the front page', () => {
  const chosen = async () => (await readFront(await row(), 'en')).chosen;
  const arrange = async (release: ReleaseRow, move: 'add' | 'up' | 'down' | 'off' | 'until', lastDay = '') =>
    arrangeFront(cast.claire, {
      siteKey: 'morocco',
      language: 'en',
      seen: (await chosen()).map(({ releaseId }) => releaseId).join(' '),
      releaseId: release.id,
      move,
      lastDay,
    });
  const shown = async () =>
    (await featuredNews(await site('morocco', 'en'), 'en')).map(({ headline }) => headline);

  test('begins with what was chosen, in its order, until it is withdrawn, taken down or over', async () => {
    const [one, two, three] = [
      await published(cast, { headline: 'One' }),
      await published(cast, { headline: 'Two' }),
      await published(cast, { headline: 'Three' }),
    ];
    for (const release of [one, two, three]) await arrange(release, 'add');
    await arrange(three, 'up');
    await arrange(one, 'down');
    expect(await shown()).toEqual(['Three', 'One', 'Two']);
    expect(await lastEvent()).toMatchObject({ kind: 'site.front_arranged', payload: { move: 'down' } });
    await withdraw(cast.claire, { ...seen(await reload(three)), text: 'Not so.' });
    expect(await shown()).toEqual(['One', 'Two']);
    await unpublish(cast.ada, { ...seen(await reload(one)), reason: 'error', text: 'Not ours.' });
    expect(await shown()).toEqual(['Two']);
    expect((await chosen()).map(({ gone }) => gone)).toEqual(['withdrawn', 'not_public', null]);
    await arrange(two, 'until', new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    expect(await shown()).toEqual(['Two']);
    await db().execute(sql`update features set last_day = '2020-01-01' where release_id = ${two.id}`);
    expect(await shown()).toEqual([]);
    for (const release of [one, two, three]) await arrange(release, 'off');
    expect(await chosen()).toEqual([]);
  });

  test('is arranged by publishers of the site, from what they saw, with what readers find there', async () => {
    const release = await published(cast, { headline: 'Four' });
    const hidden = await draft(cast.amal, { headline: 'Not public' });
    const input = {
      siteKey: 'morocco',
      language: 'en' as const,
      seen: '',
      releaseId: release.id,
      move: 'add' as const,
    };
    await expect(arrangeFront(cast.tomas, input)).rejects.toMatchObject({ reason: 'needs_publisher' });
    await expect(arrangeFront(cast.helen, input)).rejects.toMatchObject({ reason: 'site_unknown' });
    await expect(arrangeFront(cast.claire, { ...input, releaseId: hidden.id })).rejects.toMatchObject({
      reason: 'not_listed_here',
    });
    await expect(arrangeFront(cast.claire, { ...input, language: 'fr' })).rejects.toMatchObject({
      reason: 'not_listed_here',
    });
    await arrangeFront(cast.claire, input);
    await expect(arrangeFront(cast.claire, input)).rejects.toMatchObject({ reason: 'front_changed' });
    await arrange(release, 'off');
  });
});

describe('a release of a mission that is meant for everybody', () => {
  const everywhere = async (headline: string, language: Language = 'en') => {
    const release = await draft(cast.amal, { headline, language });
    await db().update(stories).set({ reach: 'global' }).where(eq(stories.id, release.storyId));
    const { submit } = await import('../releases/submit.ts');
    const { approve } = await import('../releases/approve.ts');
    const { publish } = await import('../releases/publish.ts');
    await submit(cast.amal, seen(release));
    const waiting = await reload(release);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    await publish(cast.claire, seen(await reload(release)));
    return reload(release);
  };
  const answer = (
    release: ReleaseRow,
    seenState: '' | 'agreed' | 'declined' | 'ended',
    said: 'agreed' | 'declined' | 'ended',
  ) =>
    answerListing(cast.helen, {
      siteKey: 'global',
      releaseId: release.id,
      seen: seenState,
      answer: said,
      text: 'Why not.',
    });
  const onGlobal = async (language: Language = 'en') =>
    (await latestNews(await site('global', language), language, 20)).filter(({ href }) =>
      href.startsWith('/morocco/'),
    );

  test('waits for the global site, stands in its lists when it agreed, and keeps its only page at home', async () => {
    const release = await everywhere('A harbour opens');
    expect(await onGlobal()).toEqual([]);
    const { waiting } = await listElsewhere(cast.helen, await row('global'));
    expect(waiting).toMatchObject([
      { id: release.id, headline: 'A harbour opens', answers: true, state: null },
    ]);
    await answer(release, '', 'agreed');
    expect(await onGlobal()).toMatchObject([
      { headline: 'A harbour opens', href: `/morocco/en/news/${release.slug}` },
    ]);
    expect(await findRelease('global', 'en', release.slug ?? '')).toEqual({ state: 'missing' });
    expect((await site('global', 'en')).newsrooms).toMatchObject({ morocco: 'Morocco' });
    expect(await lastEvent()).toMatchObject({ kind: 'release.listed_elsewhere', releaseId: release.id });
    const told = await db().select().from(notices).where(eq(notices.kind, 'release.listed_elsewhere'));
    expect(told.map(({ memberId }) => memberId).sort()).toEqual([cast.amal.id, cast.claire.id].sort());
    expect(await listingsAmiss()).toEqual([]);

    await withdraw(cast.claire, { ...seen(await reload(release)), text: 'The harbour is closed.' });
    expect(await onGlobal()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
    await answer(release, 'agreed', 'ended');
    expect(await onGlobal()).toEqual([]);
    expect(await listingsAmiss()).toEqual([]);
  });

  test('is answered once, by a publisher of the global site, and only while it is public, global and in its languages', async () => {
    const release = await everywhere('A ferry sails');
    await answer(release, '', 'declined');
    await expect(answer(release, '', 'agreed')).rejects.toMatchObject({ reason: 'listing_answered' });
    await answer(release, 'declined', 'agreed');
    const input = { siteKey: 'global', seen: '' as const, answer: 'agreed' as const };
    await expect(answerListing(cast.henri, { ...input, releaseId: release.id })).rejects.toMatchObject({
      reason: 'needs_publisher',
    });
    await expect(answerListing(cast.claire, { ...input, releaseId: release.id })).rejects.toMatchObject({
      reason: 'site_unknown',
    });
    const local = await published(cast, { headline: 'A local well' });
    await expect(answer(local, '', 'agreed')).rejects.toMatchObject({ reason: 'not_global' });
    const arabic = await everywhere('ميناء جديد', 'ar');
    await expect(answer(arabic, '', 'agreed')).rejects.toMatchObject({ reason: 'not_global' });
    const hidden = await draft(cast.amal, { headline: 'Not public' });
    await expect(answer(hidden, '', 'agreed')).rejects.toMatchObject({ reason: 'release_unknown' });
    expect(await db().$count(listings, eq(listings.siteKey, 'global'))).toBe(1);
    await unpublish(cast.ada, { ...seen(await reload(release)), reason: 'error', text: 'Not ours.' });
    expect(await db().$count(listings, eq(listings.siteKey, 'global'))).toBe(0);
  });
});

test('every site is listed with its names in the language of the page', async () => {
  expect((await listSites('ar')).map(({ key, names }) => [key, names.ar])).toEqual([
    ['global', undefined],
    ['morocco', 'المغرب'],
  ]);
});
