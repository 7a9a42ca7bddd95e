import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { accessLinks, accessOpenings } from '#db/schema/access.ts';
import { events } from '#db/schema/events.ts';
import {
  approvals,
  editions,
  type ReleaseRow,
  releaseSteps,
  releases,
  revisions,
  slugs,
  stories,
} from '#db/schema/releases.ts';
import { outsideReviews, reviewRules, reviewSteps } from '#db/schema/reviews.ts';
import { testDatabase } from '#db/testing/database.ts';
import { approved, type Cast, draft, openNewsroom, published, submitted } from '#db/testing/factories.ts';
import { makeRule } from '#lib/review/rule-verbs.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** The database refuses the statement, whoever sends it. */
async function refuses(statement: PromiseLike<unknown>, message: RegExp) {
  const error = await Promise.resolve(statement).then(
    () => null,
    (reason: { cause?: Error }) => reason,
  );
  expect(error?.cause?.message ?? 'it was accepted').toMatch(message);
}

const step = (releaseId: string, version: number) => ({
  releaseId,
  version,
  step: { stepType: 'replace', from: 1, to: 1 },
  memberId: cast.amal.id,
  clientId: 'a',
  batchKey: '00000000-0000-4000-8000-000000000001',
  schemaVersion: 1,
});

describe('what was said is not unsaid', () => {
  test.each([['release_steps'], ['step_batches'], ['revisions'], ['approvals'], ['editions'], ['events']])(
    '%s takes no update, delete or truncate',
    async (table) => {
      const release = await published(cast);
      await db().execute(
        sql`update releases set work = 'draft', state_version = state_version + 1 where id = ${release.id}`,
      );
      await db().insert(releaseSteps).values(step(release.id, 1));
      await db().execute(sql`insert into step_batches (release_id, key, body_sha256, from_version, to_version, member_id)
        values (${release.id}, gen_random_uuid(), '', 0, 1, ${cast.amal.id})`);
      await refuses(
        db().execute(sql`update ${sql.identifier(table)} set release_id = release_id`),
        /append-only/,
      );
      await refuses(db().execute(sql`delete from ${sql.identifier(table)}`), /append-only/);
      await refuses(db().execute(sql`truncate ${sql.identifier(table)} cascade`), /append-only/);
    },
  );

  test('events are numbered one by one, without gaps', async () => {
    await published(cast);
    const rows = await db().select({ seq: events.seq }).from(events).orderBy(events.seq);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, index) => index + 1));
    expect(rows.length).toBeGreaterThan(3);
  });

  test('events are chained, and a broken link is found', async () => {
    await published(cast);
    const broken = () => db().execute<{ seq: string | null }>(sql`select first_broken_event() as seq`);
    expect((await broken())[0]?.seq).toBeNull();
    const [third] = await db().select().from(events).orderBy(events.seq).offset(2).limit(1);
    await db().execute(sql`alter table events disable trigger user`);
    await db()
      .update(events)
      .set({ actorName: 'Somebody else' })
      .where(eq(events.seq, third?.seq ?? 0));
    expect(Number((await broken())[0]?.seq)).toBe(third?.seq);
    await db()
      .update(events)
      .set({ actorName: third?.actorName ?? '' })
      .where(eq(events.seq, third?.seq ?? 0));
    await db().execute(sql`alter table events enable trigger user`);
    expect((await broken())[0]?.seq).toBeNull();
  });

  test('nobody chooses the hash of an event', async () => {
    const [row] = await db()
      .insert(events)
      .values({ kind: 'release.started', actorName: 'X', hash: 'f', previousHash: 'f' })
      .returning();
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.previousHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('steps', () => {
  test('follow one another without a gap, and each version exists once', async () => {
    const release = await draft(cast.amal);
    await refuses(db().insert(releaseSteps).values(step(release.id, 2)), /does not follow/);
    await db().insert(releaseSteps).values(step(release.id, 1));
    await refuses(db().insert(releaseSteps).values(step(release.id, 1)), /does not follow|duplicate/);
  });

  test('do not enter an approved or published document', async () => {
    const [signed, live] = [await approved(cast), await published(cast)];
    await refuses(db().insert(releaseSteps).values(step(signed.id, 1)), /takes no steps while approved/);
    await refuses(db().insert(releaseSteps).values(step(live.id, 1)), /takes no steps while none/);
  });

  test('are the only way a document changes', async () => {
    const release = await draft(cast.amal);
    const doc = { type: 'doc', content: [] };
    await refuses(db().update(releases).set({ doc }).where(eq(releases.id, release.id)), /by steps only/);
    await refuses(
      db().update(releases).set({ doc, docVersion: 1 }).where(eq(releases.id, release.id)),
      /its steps are not/,
    );
    await refuses(
      db().update(releases).set({ docVersion: -1 }).where(eq(releases.id, release.id)),
      /never goes back/,
    );
  });
});

describe('state', () => {
  test('a change of state is counted', async () => {
    const release = await draft(cast.amal);
    await refuses(
      db().execute(sql`update releases set work = 'none' where id = ${release.id}`),
      /must raise state_version/,
    );
  });

  test('what is under review names its revision, and one of its own', async () => {
    const [release, other] = [await draft(cast.amal), await submitted(cast)];
    const change = { work: 'in_review' as const, stateVersion: 2 };
    await refuses(
      db().update(releases).set(change).where(eq(releases.id, release.id)),
      /releases_review_revision/,
    );
    await refuses(
      db()
        .update(releases)
        .set({ ...change, reviewRevisionId: other.reviewRevisionId })
        .where(eq(releases.id, release.id)),
      /releases_review_revision_own/,
    );
  });

  test('a published release points at an edition, of its own', async () => {
    const [release, other] = [await draft(cast.amal), await published(cast)];
    const change = { live: 'published' as const, stateVersion: 2, slug: null };
    await refuses(db().update(releases).set(change).where(eq(releases.id, release.id)), /releases_live/);
    const borrowed = { ...change, liveEditionId: other.liveEditionId, slug: other.slug };
    await refuses(
      db().update(releases).set(borrowed).where(eq(releases.id, release.id)),
      /releases_(live_edition|slug)_own/,
    );
  });

  test('a withdrawal has its explanation, a redirect its target', async () => {
    const release = await published(cast);
    const state = { stateVersion: release.stateVersion + 1 };
    const where = eq(releases.id, release.id);
    await refuses(
      db()
        .update(releases)
        .set({ ...state, live: 'withdrawn' })
        .where(where),
      /releases_withdrawal/,
    );
    await refuses(
      db()
        .update(releases)
        .set({ ...state, live: 'unpublished' })
        .where(where),
      /releases_unpublished/,
    );
    const merged = { ...state, live: 'unpublished' as const, unpublishedReason: 'merged' as const };
    await refuses(db().update(releases).set(merged).where(where), /releases_merged/);
    await refuses(
      db()
        .update(releases)
        .set({ ...merged, mergedInto: release.id })
        .where(where),
      /releases_merged/,
    );
  });
});

describe('signatures', () => {
  const stepsOf = (releaseId: string) =>
    db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, releaseId)).orderBy(reviewSteps.stage);
  const sign = async (releaseId: string, revisionId: string | null, memberId: string, place = 0) =>
    db()
      .insert(approvals)
      .values({
        ...{ releaseId, revisionId: revisionId ?? '', step: 'editor', memberId },
        reviewStepId: (await stepsOf(releaseId))[place]?.id ?? null,
      });

  test('an author does not sign, nobody signs what is not under review', async () => {
    const [waiting, other, signed] = [await submitted(cast), await submitted(cast), await approved(cast)];
    await refuses(sign(waiting.id, waiting.reviewRevisionId, cast.amal.id), /wrote part/);
    await refuses(
      sign(waiting.id, other.reviewRevisionId, cast.tomas.id),
      /not under review|approvals_revision_own/,
    );
    await refuses(sign(signed.id, signed.reviewRevisionId, cast.claire.id), /not under review/);
  });

  /** Three steps by rules: an editor, then protection, then a publisher; Amal has submitted it. */
  async function inThreeSteps() {
    const rules: [string, 'editor' | 'protection' | 'publisher'][] = [
      ['One', 'editor'],
      ['Two', 'protection'],
      ['Three', 'publisher'],
    ];
    for (const [place, [nameEn, who]] of rules.entries())
      await makeRule(cast.ada, { siteKey: 'morocco', nameEn, who, stage: place + 1, apart: 'on' });
    const release = await submitted(cast);
    await db().update(reviewRules).set({ retiredAt: new Date() });
    return release;
  }
  const take = async (releaseId: string, place: number) => {
    const [last] = await db()
      .select({ id: approvals.id })
      .from(approvals)
      .where(eq(approvals.releaseId, releaseId))
      .orderBy(desc(approvals.createdAt))
      .limit(1);
    const step = (await stepsOf(releaseId))[place];
    return db()
      .update(reviewSteps)
      .set({ approvalId: last?.id ?? null })
      .where(eq(reviewSteps.id, step?.id ?? ''));
  };

  test('nothing is approved with a step unsigned; steps are signed in their turn, by different people', async () => {
    const release = await inThreeSteps();
    const approved = () =>
      db()
        .update(releases)
        .set({ work: 'approved', stateVersion: release.stateVersion + 1 })
        .where(eq(releases.id, release.id));
    await refuses(approved(), /a step of the review is not signed/);
    await refuses(sign(release.id, release.reviewRevisionId, cast.yusuf.id, 1), /earlier step is not signed/);
    await refuses(
      sign(release.id, release.reviewRevisionId, cast.amal.id, 0),
      /submitted a text does not sign/,
    );
    await sign(release.id, release.reviewRevisionId, cast.claire.id, 0);
    await take(release.id, 0);
    await sign(release.id, release.reviewRevisionId, cast.yusuf.id, 1);
    await take(release.id, 1);
    await refuses(
      sign(release.id, release.reviewRevisionId, cast.claire.id, 2),
      /two steps ask for two people/,
    );
    await refuses(sign(release.id, release.reviewRevisionId, cast.amal.id, 2), /wrote part/);
    await refuses(approved(), /a step of the review is not signed/);
    await refuses(take(release.id, 2), /belongs to another step/);
    await sign(release.id, release.reviewRevisionId, cast.helen.id, 2);
    await take(release.id, 2);
    await approved();
  });

  test('nobody outside signs for who wrote the text and asked them, and no author signs before them', async () => {
    const rule = { siteKey: 'morocco', apart: 'on' } as const;
    await makeRule(cast.ada, { ...rule, nameEn: 'Editor', who: 'editor', stage: 1 });
    await makeRule(cast.ada, { ...rule, nameEn: 'Ministry', who: 'outside', stage: 2 });
    const release = await submitted(cast);
    await db().update(reviewRules).set({ retiredAt: new Date() });
    const revisionId = release.reviewRevisionId ?? '';
    await refuses(sign(release.id, revisionId, cast.amal.id, 0), /wrote part/);
    await sign(release.id, revisionId, cast.tomas.id, 0);
    await take(release.id, 0);
    const [editor, ministry] = await stepsOf(release.id);
    expect(editor?.approvalId).not.toBeNull();
    const signOutside = async (askedBy: string, tokenHash: string) => {
      const [asked] = await db()
        .insert(outsideReviews)
        .values({
          ...{ releaseId: release.id, revisionId, stepId: ministry?.id ?? null, tokenHash, askedBy },
          ...{ email: 'leila@example.gov', name: 'Leïla', language: 'fr' as const, expiresAt: new Date() },
          ...{ answer: 'approved' as const, answeredAt: new Date() },
        })
        .returning();
      const signature = { releaseId: release.id, revisionId, step: 'outside', outsideId: asked?.id ?? null };
      return db()
        .insert(approvals)
        .values({ ...signature, reviewStepId: ministry?.id ?? null });
    };
    await refuses(signOutside(cast.amal.id, 'a'.repeat(64)), /wrote part/);
    await refuses(signOutside(cast.tomas.id, 'b'.repeat(64)), /two steps ask for two people/);
    await signOutside(cast.claire.id, 'c'.repeat(64));
  });

  test('a running review keeps its steps', async () => {
    const release = await inThreeSteps();
    const where = eq(reviewSteps.releaseId, release.id);
    await refuses(db().update(reviewSteps).set({ needed: false }).where(where), /keeps its steps/);
    await refuses(db().update(reviewSteps).set({ stage: 1 }).where(where), /keeps its steps/);
    await refuses(db().delete(reviewSteps).where(where), /keeps its steps/);
    await refuses(db().execute(sql`delete from reviews`), /append-only/);
  });

  test('an edition that is called reviewed was signed by somebody else', async () => {
    const waiting = await submitted(cast);
    const [revision] = await db()
      .select()
      .from(revisions)
      .where(eq(revisions.id, waiting.reviewRevisionId ?? ''));
    const edition = {
      releaseId: waiting.id,
      major: 1,
      revisionId: revision?.id ?? '',
      doc: waiting.doc,
      headline: '',
      standfirst: '',
      about: '',
      details: {
        kind: 'story',
        reach: 'local',
        reference: '',
        countries: [],
        topics: [],
        sdgs: [],
        facts: {},
      } as const,
      reviewed: true,
      sha256: revision?.sha256 ?? '',
      publishedBy: cast.claire.id,
    };
    const row = { ...edition, details: { ...edition.details, countries: [], topics: [], sdgs: [] } };
    await refuses(db().insert(editions).values(row), /nobody else has approved/);
    await refuses(
      db()
        .insert(editions)
        .values({ ...row, reviewed: false, sha256: 'short' }),
      /editions_sha256/,
    );
    await refuses(
      db()
        .insert(editions)
        .values({ ...row, reviewed: false, major: 0 }),
      /editions_positive/,
    );
  });
});

describe('places', () => {
  test('a story has one release per language, on its own site', async () => {
    const release = await draft(cast.amal);
    const { id: _id, ...copy } = release;
    await refuses(db().insert(releases).values(copy), /releases_story_language/);
    await refuses(
      db()
        .insert(releases)
        .values({ ...copy, language: 'fr', siteKey: 'global' }),
      /releases_story_site/,
    );
    await refuses(
      db()
        .update(stories)
        .set({ kind: 'rumour' as 'story' })
        .where(eq(stories.id, release.storyId)),
      /stories_kind/,
    );
  });

  test('an address belongs to one release of a site and language', async () => {
    const [one, two] = [await published(cast), await published(cast)];
    const address = { siteKey: 'morocco', language: 'en' as const };
    await refuses(
      db()
        .insert(slugs)
        .values({ ...address, slug: one.slug ?? '', releaseId: two.id }),
      /duplicate key/,
    );
    await refuses(
      db().update(releases).set({ slug: one.slug }).where(eq(releases.id, two.id)),
      /releases_slug_own/,
    );
    await refuses(
      db()
        .insert(slugs)
        .values({ ...address, slug: 'Not An Address', releaseId: two.id }),
      /slugs_form/,
    );
  });
});

describe('an embargo', () => {
  const until = (day: string) => ({
    work: 'embargoed' as const,
    publishAt: new Date(`${day}T05:00:00Z`),
    publishWall: `${day}T05:00`,
    publishZone: 'UTC',
    publishZoneData: '2026c',
    scheduledBy: cast.claire.id,
    stateVersion: 90,
  });
  const put = (id: string, change: Partial<ReleaseRow>) =>
    db().update(releases).set(change).where(eq(releases.id, id));
  async function twoLanguages() {
    const [one, other] = [await approved(cast), await approved(cast, { language: 'fr' })];
    await put(other.id, { storyId: one.storyId });
    return [one, other] as const;
  }

  test('is never put on what is or was public', async () => {
    const live = await published(cast);
    await refuses(
      put(live.id, { ...until('2030-01-01'), reviewRevisionId: (await approved(cast)).reviewRevisionId }),
      /releases_embargo|releases_review_revision_own/,
    );
  });

  test('is one for all languages of a story', async () => {
    const [one, other] = await twoLanguages();
    await put(one.id, until('2030-01-01'));
    await refuses(put(other.id, until('2030-01-02')), /share one embargo/);
    await put(other.id, until('2030-01-01'));
  });

  test('lets no language of the story before readers sooner', async () => {
    const [one, other] = await twoLanguages();
    const live = await published(cast, { language: 'ar' });
    await put(one.id, until('2030-01-01'));
    await put(live.id, { live: 'withdrawn', withdrawnAt: new Date(), withdrawalText: 'x', stateVersion: 91 });
    await put(live.id, { storyId: one.storyId });
    await refuses(put(live.id, { live: 'published', stateVersion: 92 }), /under embargo/);
    expect(other.work).toBe('approved');
  });

  test('keeps count of who opened it, and loses nothing of that', async () => {
    const [one] = await twoLanguages();
    const [link] = await db()
      .insert(accessLinks)
      .values({
        releaseId: one.id,
        tokenHash: 'f'.repeat(64),
        name: 'Radio Atlas',
        language: 'en',
        zone: 'UTC',
        createdBy: cast.claire.id,
      })
      .returning();
    await db()
      .insert(accessOpenings)
      .values({ linkId: link?.id ?? '', kind: 'read', network: '203.0.113.0/24' });
    await refuses(db().update(accessOpenings).set({ network: 'elsewhere' }), /append-only/);
    await refuses(db().delete(accessOpenings), /append-only/);
    await refuses(db().execute(sql`truncate access_openings`), /append-only/);
  });
});

describe('readers', () => {
  test.each([
    ['releases'],
    ['stories'],
    ['editions'],
    ['revisions'],
    ['release_steps'],
    ['events'],
    ['members'],
    ['sessions'],
    ['mails'],
    ['imports'],
    ['slugs'],
    ['sites'],
    ['access_links'],
    ['access_openings'],
    ['concerns'],
  ])('cannot look into %s', async (table) => {
    await refuses(
      readers().execute(sql`select * from ${sql.identifier(table)} limit 1`),
      /permission denied/,
    );
  });

  test('cannot write, and see what is published and nothing else', async () => {
    const [live, hidden] = [await published(cast), await draft(cast.amal)];
    await refuses(readers().execute(sql`delete from published_releases`), /permission denied|cannot delete/);
    const rows = await readers().execute<{ id: string }>(sql`select id from published_releases`);
    const ids = rows.map(({ id }) => id);
    expect([ids.includes(live.id), ids.includes(hidden.id)]).toEqual([true, false]);
  });
});
