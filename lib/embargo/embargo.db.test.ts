import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { accessLinks, accessOpenings } from '#db/schema/access.ts';
import { mails } from '#db/schema/delivery.ts';
import { editions, type ReleaseRow, releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import {
  approved,
  type Cast,
  lastEvent,
  openNewsroom,
  published,
  reload,
  seen,
} from '#db/testing/factories.ts';
import { approve } from '../releases/approve.ts';
import { embargo } from '../releases/embargo.ts';
import { endEmbargo } from '../releases/end-embargo.ts';
import { moveEmbargo } from '../releases/move-embargo.ts';
import { publish } from '../releases/publish.ts';
import { publishDue } from '../releases/publish-due.ts';
import { releaseText } from '../releases/release-text.ts';
import { schedule } from '../releases/schedule.ts';
import { startEdition } from '../releases/start-edition.ts';
import { submit } from '../releases/submit.ts';
import { closeAccess } from './close-access.ts';
import { giveAccess } from './give-access.ts';
import { openAccess } from './open-access.ts';
import { type Access, readAccess } from './read-access.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(() => useEnvironment({ AUTH_SECRET: 's'.repeat(40) }));

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inDays(30), time: '06:00', zone: 'Africa/Algiers' };

async function embargoed(wanted = {}) {
  const release = await approved(cast, wanted);
  await embargo(cast.claire, { ...seen(release), ...plan });
  return reload(release);
}

/** The same story in French, signed too. */
async function inFrench(release: ReleaseRow) {
  const french = await approved(cast, { language: 'fr' });
  await db().update(releases).set({ storyId: release.storyId }).where(eq(releases.id, french.id));
  return reload(french);
}

/** Lets the time of releases come, by the clock that counts. */
async function due(...due: { id: string }[]) {
  await db().transaction(async (tx) => {
    for (const { id } of due)
      await tx
        .update(releases)
        .set({ publishAt: sql`now() - interval '1 second'` })
        .where(eq(releases.id, id));
  });
}

const tribune = {
  reader: 'The Evening Tribune',
  readerEmail: 'desk@tribune.example',
  language: 'en' as const,
  zone: 'America/New_York',
};
async function linkTo(release: ReleaseRow, change = {}) {
  const { url } = await giveAccess(cast.claire, { releaseId: release.id, ...tribune, ...change });
  return url.split('/').at(-1) ?? '';
}
const linkOf = async (release: ReleaseRow) =>
  (await db().select().from(accessLinks).where(eq(accessLinks.releaseId, release.id)))[0];
const mailsTo = (recipient: string) =>
  db().select().from(mails).where(eq(mails.recipient, recipient)).orderBy(desc(mails.createdAt));
async function textBehind(token: string) {
  const { pass } = await openAccess(token, '203.0.113.9');
  const access = await readAccess(token, pass);
  if (access.state !== 'text') throw new Error(`the link is ${access.state}`);
  return access;
}

describe('a publisher sets an embargo', () => {
  test('on an approved text: readers find nothing, and it is told when it lifts', async () => {
    const release = await embargoed();
    expect(release).toMatchObject({
      work: 'embargoed',
      live: 'none',
      publishAt: new Date(`${plan.day}T05:00:00Z`),
      publishWall: `${plan.day}T06:00`,
    });
    expect((await lastEvent(release))?.kind).toBe('release.embargoed');
    expect(await publishDue()).toBe(0);
  });

  test('never on what was public, nor beside a schedule', async () => {
    const live = await published(cast);
    await startEdition(cast.amal, seen(live));
    const correction = await reload(live);
    await submit(cast.amal, seen(correction));
    const waiting = await reload(live);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    await expect(embargo(cast.claire, { ...seen(await reload(live)), ...plan })).rejects.toMatchObject({
      reason: 'was_public',
    });

    const release = await approved(cast);
    await schedule(cast.claire, { ...seen(release), ...plan });
    await expect(embargo(cast.claire, { ...seen(await reload(release)), ...plan })).rejects.toMatchObject({
      reason: 'not_in_this_state',
    });
  });

  test('for the whole story: its languages share one moment, and none goes before', async () => {
    const release = await approved(cast);
    const french = await inFrench(release);
    await embargo(cast.claire, { ...seen(release), ...plan });
    await expect(publish(cast.claire, seen(french))).rejects.toMatchObject({ reason: 'story_embargoed' });
    await expect(schedule(cast.claire, { ...seen(french), ...plan })).rejects.toMatchObject({
      reason: 'story_embargoed',
    });
    await expect(embargo(cast.claire, { ...seen(french), ...plan, time: '05:00' })).rejects.toMatchObject({
      reason: 'embargo_differs',
    });
    await embargo(cast.claire, { ...seen(french), ...plan });

    await moveEmbargo(cast.claire, { ...seen(await reload(french)), ...plan, time: '08:00' });
    for (const one of [release, french])
      expect((await reload(one)).publishAt).toEqual(new Date(`${plan.day}T07:00:00Z`));

    await due(release, french);
    expect(await publishDue()).toBe(2);
    const [first, second] = [await reload(release), await reload(french)];
    expect([first.live, second.live]).toEqual(['published', 'published']);
    expect(first.firstPublishedAt).toEqual(second.firstPublishedAt);
  });

  test('and when one language cannot go out, none does, and both say so', async () => {
    const release = await approved(cast);
    const french = await inFrench(release);
    await embargo(cast.claire, { ...seen(release), ...plan });
    await embargo(cast.claire, { ...seen(french), ...plan });
    await db().execute(sql`alter table releases disable trigger user`);
    await db()
      .update(releases)
      .set({ doc: { type: 'doc', content: [] } })
      .where(eq(releases.id, french.id));
    await db().execute(sql`alter table releases enable trigger user`);
    await due(release, french);
    expect(await publishDue()).toBe(0);
    expect(await reload(release)).toMatchObject({ live: 'none', publishFailure: 'together_failed' });
    expect(await reload(french)).toMatchObject({ live: 'none', publishFailure: 'not_ready' });
  });
});

describe('an embargo lifts by itself', () => {
  test('once, however many workers look, and not a moment early', async () => {
    const all = await Promise.all([1, 2, 3].map(() => embargoed()));
    expect(await publishDue()).toBe(0);
    await due(...all);
    const done = await Promise.all([publishDue(), publishDue(), publishDue(), publishDue()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(3);
    for (const release of all) {
      expect(await reload(release)).toMatchObject({ work: 'none', live: 'published', publishAt: null });
      expect(await db().$count(editions, eq(editions.releaseId, release.id))).toBe(1);
    }
  });

  test('and whoever takes the text back at that moment comes before or after, never in between', async () => {
    for (let round = 0; round < 5; round += 1) {
      const release = await embargoed();
      await due(release);
      const now = await reload(release);
      const [lifted, ended] = await Promise.allSettled([
        publishDue(),
        endEmbargo(cast.claire, { ...seen(now), text: 'A name in it is wrong.' }),
      ]);
      const after = await reload(release);
      expect(lifted.status).toBe('fulfilled');
      if (ended.status === 'fulfilled') expect(after).toMatchObject({ work: 'approved', live: 'none' });
      else expect(after).toMatchObject({ work: 'none', live: 'published' });
    }
  });
});

describe('an outlet is given a link', () => {
  test('which is kept nowhere, mailed with the line first, and shows nothing before somebody presses Read', async () => {
    const release = await embargoed({ headline: 'Ferries sail again from Nador' });
    const token = await linkTo(release);
    const rows = JSON.stringify([
      await linkOf(release),
      await mailsTo(tribune.readerEmail),
      await lastEvent(release),
    ]);
    expect(rows).not.toContain(token);
    const [mail] = await mailsTo(tribune.readerEmail);
    expect(mail?.subject).toMatch(/^Embargoed until \w+day /);
    expect(mail?.text).toMatch(/^Embargoed until .*\(Algiers,\u00a0UTC\+1\)\n/);
    expect(mail?.text).toMatch(/New York: \w+day .* at 00:00 \(UTC−5\)/);
    expect(mail?.text).toMatch(/Geneva: \w+day .* at 06:00 \(UTC\+1\)/);
    expect(mail?.text).toMatch(/UTC: \w+day .* at 05:00/);
    expect(mail?.text).not.toContain('Nador');

    const door = await readAccess(token, '');
    expect(door.state).toBe('door');
    expect(JSON.stringify(door)).not.toContain('Nador');
    const { view } = await textBehind(token);
    expect(view.headline).toBe('Ferries sail again from Nador');
    const text = releaseText(view);
    expect(text).toMatch(/^Embargoed until /);
    expect(text.slice(0, text.indexOf('Press release'))).toContain('This copy is for The Evening Tribune.');
  });

  test('each opening is noted with its time, network and text, once for whoever presses twice', async () => {
    const release = await embargoed();
    const token = await linkTo(release);
    await openAccess(token, '203.0.113.9');
    await openAccess(token, '198.51.100.7');
    await openAccess(token, '198.51.100.8');
    const link = await linkOf(release);
    const openings = await db()
      .select()
      .from(accessOpenings)
      .where(eq(accessOpenings.linkId, link?.id ?? ''));
    expect(openings.map(({ kind, network, revisionId }) => [kind, network, revisionId])).toEqual([
      ['read', '203.0.113.0/24', release.reviewRevisionId],
      ['read', '198.51.100.0/24', release.reviewRevisionId],
    ]);
    await expect(
      db()
        .delete(accessOpenings)
        .then(
          () => 'deleted',
          (error: { cause?: Error }) => error.cause?.message,
        ),
    ).resolves.toMatch(/append-only/);
  });

  test('closed, expired, or of a text that was taken back, it opens what an unknown one opens', async () => {
    const release = await embargoed();
    const closed = await linkTo(release);
    const { pass } = await openAccess(closed, '203.0.113.9');
    expect((await readAccess(closed, pass)).state).toBe('text');
    const link = await linkOf(release);
    await closeAccess(cast.claire, { releaseId: release.id, linkId: link?.id ?? '' });
    const expired = await linkTo(release, { reader: 'Radio Atlas', hours: '24' });
    await db()
      .update(accessLinks)
      .set({ expiresAt: sql`now() - interval '1 minute'` })
      .where(eq(accessLinks.name, 'Radio Atlas'));
    const unknown: Access = await readAccess('x'.repeat(43), '');
    expect(await readAccess(closed, `${pass} `)).toEqual(unknown);
    expect(await readAccess(expired, '')).toEqual(unknown);
    await expect(openAccess(closed, '203.0.113.9')).rejects.toMatchObject({ reason: 'access_over' });
    await expect(openAccess(expired, '203.0.113.9')).rejects.toMatchObject({ reason: 'access_over' });

    const open = await linkTo(release);
    await endEmbargo(cast.claire, { ...seen(await reload(release)), text: 'A name in it is wrong.' });
    expect(await readAccess(open, '')).toEqual(unknown);
    const [mail] = await mailsTo(tribune.readerEmail);
    expect(mail?.subject).toMatch(/^Do not use it/);
    expect(mail?.text).toContain('> A name in it is wrong.');
  });

  test('its pass opens no other link, and not for ever', async () => {
    const release = await embargoed();
    const token = await linkTo(release);
    const other = await linkTo(release, { reader: 'Radio Atlas' });
    const { pass } = await openAccess(token, '203.0.113.9');
    expect((await readAccess(other, pass)).state).toBe('door');
    expect((await readAccess(token, pass.replace(/^\d+/, '999'))).state).toBe('door');
  });

  test('closing and opening at one moment: the opening is noted before, or refused after', async () => {
    for (let round = 0; round < 5; round += 1) {
      const release = await embargoed();
      const token = await linkTo(release);
      const link = await linkOf(release);
      const [opened] = await Promise.allSettled([
        openAccess(token, '203.0.113.9'),
        closeAccess(cast.claire, { releaseId: release.id, linkId: link?.id ?? '' }),
      ]);
      const noted = await db().$count(accessOpenings, eq(accessOpenings.linkId, link?.id ?? ''));
      expect(noted).toBe(opened.status === 'fulfilled' ? 1 : 0);
      await expect(openAccess(token, '203.0.113.9')).rejects.toMatchObject({ reason: 'access_over' });
    }
  });

  test('once the embargo lifts it leads to the public page', async () => {
    const release = await embargoed();
    const token = await linkTo(release);
    await due(release);
    await publishDue();
    const { slug } = await reload(release);
    expect(await readAccess(token, '')).toMatchObject({
      state: 'public',
      address: `/morocco/en/news/${slug}`,
    });
  });

  test('by a publisher of the site only, and only while there is an embargo', async () => {
    const release = await embargoed();
    const ask = { releaseId: release.id, ...tribune };
    for (const who of [cast.amal, cast.tomas, cast.otto])
      await expect(giveAccess(who, ask)).rejects.toMatchObject({ reason: 'needs_publisher' });
    await expect(giveAccess(cast.helen, ask)).rejects.toMatchObject({ reason: 'release_unknown' });
    const signed = await approved(cast);
    await expect(giveAccess(cast.claire, { ...ask, releaseId: signed.id })).rejects.toMatchObject({
      reason: 'not_embargoed',
    });
  });
});

test('the role of readers sees no row of an embargo, and may not ask who was given a link', async () => {
  const release = await embargoed();
  for (const view of ['published_releases', 'published_addresses', 'published_corrections'])
    expect(
      [...(await readers().execute(sql`select * from ${sql.identifier(view)}`))].filter(
        (row) =>
          JSON.stringify(row).includes(release.id) || JSON.stringify(row).includes(release.slug ?? '?'),
      ),
    ).toEqual([]);
  for (const table of [
    'releases',
    'stories',
    'editions',
    'access_links',
    'access_openings',
    'slugs',
    'revisions',
  ])
    await expect(
      readers()
        .execute(sql`select 1 from ${sql.identifier(table)}`)
        .then(
          () => 'seen',
          (error: { cause?: Error }) => error.cause?.message,
        ),
    ).resolves.toMatch(/permission denied/);
});
