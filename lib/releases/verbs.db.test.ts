import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { editions } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
  writtenDocument,
} from '#db/testing/factories.ts';
import { emptyDocument } from '../documents/parse.ts';
import { replaceDocument } from '../documents/replace.ts';
import { approve } from './approve.ts';
import { changeAddress } from './change-address.ts';
import { changeDetails } from './change-details.ts';
import { discard } from './discard.ts';
import { publish } from './publish.ts';
import { reopen } from './reopen.ts';
import { restore } from './restore.ts';
import { retract } from './retract.ts';
import { saveRevision } from './save-revision.ts';
import { sendBack } from './send-back.ts';
import { start } from './start.ts';
import { startEdition } from './start-edition.ts';
import { startLanguage } from './start-language.ts';
import { submit } from './submit.ts';
import { unpublish } from './unpublish.ts';
import { withdraw } from './withdraw.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const countEvents = (release: { id: string }) => db().$count(events, eq(events.releaseId, release.id));

/** The verb is refused with this reason and leaves neither a change nor an event. */
async function refused(release: { id: string }, reason: string, verb: () => Promise<unknown>) {
  const before = [await reload(release), await countEvents(release)];
  await expect(verb()).rejects.toMatchObject({ reason });
  expect([await reload(release), await countEvents(release)]).toEqual(before);
}

describe('start', () => {
  test('a writer starts a draft with a reference, and the event says so', async () => {
    const release = await start(cast.amal, {
      siteKey: 'morocco',
      language: 'fr',
      headline: 'Un centre ouvre',
    });
    expect(release).toMatchObject({ work: 'draft', live: 'none', headline: 'Un centre ouvre', words: 3 });
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.started',
      actorName: 'Amal Berrada',
      siteKey: 'morocco',
    });
  });

  test('nobody starts a release on a site, or in a language, that is not theirs', async () => {
    await expect(start(cast.hana, { siteKey: 'morocco', language: 'fr' })).rejects.toMatchObject({
      reason: 'needs_writer',
    });
    await expect(start(cast.otto, { siteKey: 'morocco', language: 'fr' })).rejects.toMatchObject({
      reason: 'needs_writer',
    });
    await expect(start(cast.amal, { siteKey: 'morocco', language: 'es' })).rejects.toMatchObject({
      reason: 'language_not_on_site',
    });
    await expect(start(cast.amal, { siteKey: 'nowhere', language: 'fr' })).rejects.toMatchObject({
      reason: 'site_unknown',
    });
  });

  test('another language of a story takes contacts along and can be started once', async () => {
    const source = await draft(cast.amal);
    const french = await startLanguage(cast.lina, { releaseId: source.id, language: 'fr' });
    expect(french).toMatchObject({ storyId: source.storyId, language: 'fr', work: 'draft', headline: '' });
    await expect(startLanguage(cast.amal, { releaseId: source.id, language: 'fr' })).rejects.toMatchObject({
      reason: 'language_exists',
    });
  });

  test('what is only suggested or said about the source is not taken along', async () => {
    const doc = writtenDocument();
    const attrs = {
      id: 'suggestion-1',
      type: 'attr',
      attrName: 'place',
      previousValue: 'Rabat',
      newValue: 'Agadir',
    };
    const dateline = {
      type: 'dateline',
      attrs: { place: 'Agadir', country: 'MA', date: '2026-11-22' },
      marks: [{ type: 'modification', attrs }],
    };
    const content = doc.content?.map((part) => (part.type === 'dateline' ? dateline : part)) ?? [];
    const source = await draft(cast.amal, { doc: { ...doc, content } });
    const french = await startLanguage(cast.lina, { releaseId: source.id, language: 'fr' });
    expect(JSON.stringify(french.doc)).not.toContain('suggestion-1');
    expect(french.doc.content?.find(({ type }) => type === 'dateline')?.attrs).toMatchObject({
      place: 'Rabat',
      date: '2026-11-22',
    });
  });

  test('references are never given twice, however many start at once', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => draft(cast.amal)));
    expect(new Set(many.map(({ storyId }) => storyId)).size).toBe(8);
  });
});

describe('submit and retract', () => {
  test('a submission takes a revision, and its author may take it back', async () => {
    const release = await submitted(cast);
    expect(release).toMatchObject({ work: 'in_review', submittedBy: cast.amal.id });
    expect(release.reviewRevisionId).not.toBeNull();
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.submitted', payload: { revision: 1 } });
    await refused(release, 'only_submitter', () => retract(cast.tomas, seen(release)));
    await retract(cast.amal, seen(release));
    expect(await reload(release)).toMatchObject({ work: 'draft', reviewRevisionId: null });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.retracted' });
  });

  test('reviewers are written to in the same transaction, the one who submitted is not', async () => {
    const release = await submitted(cast);
    const [event] = await db()
      .select()
      .from(events)
      .where(eq(events.releaseId, release.id))
      .orderBy(desc(events.seq))
      .limit(1);
    const written = await db()
      .select()
      .from(mails)
      .where(eq(mails.key, `event ${event?.seq}`));
    expect(written.map(({ recipient }) => recipient).sort()).toEqual([
      'claire@example.org',
      'tomas@example.org',
    ]);
  });

  test('what lacks a headline or a text is not submitted', async () => {
    const release = await draft(cast.amal, { doc: emptyDocument() });
    await refused(release, 'not_ready', () => submit(cast.amal, seen(release)));
  });

  test('readers of the desk without a writing role are refused, strangers find nothing', async () => {
    const release = await draft(cast.amal);
    await refused(release, 'needs_writer', () => submit(cast.otto, seen(release)));
    await refused(release, 'needs_writer', () => submit(cast.yusuf, seen(release)));
    await refused(release, 'release_unknown', () => submit(cast.henri, seen(release)));
  });
});

describe('send back', () => {
  test('the reason comes with the move and is kept for the writer', async () => {
    const release = await submitted(cast);
    await expect(async () => sendBack(cast.tomas, { ...seen(release), text: ' ' })).rejects.toThrow();
    await refused(release, 'needs_editor', () => sendBack(cast.amal, { ...seen(release), text: 'No.' }));
    await sendBack(cast.tomas, { ...seen(release), text: 'Give the source of the figure.' });
    expect(await reload(release)).toMatchObject({
      work: 'changes_requested',
      returnedReason: 'Give the source of the figure.',
    });
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.sent_back',
      payload: { text: 'Give the source of the figure.' },
    });
  });

  test('an approved release can be sent back too', async () => {
    const release = await approved(cast);
    await sendBack(cast.claire, { ...seen(release), text: 'The minister asks for a day.' });
    expect(await reload(release)).toMatchObject({ work: 'changes_requested', reviewRevisionId: null });
  });
});

describe('approve', () => {
  test('an editor who wrote nothing signs one exact revision', async () => {
    const release = await submitted(cast);
    await approve(cast.tomas, { ...seen(release), docVersion: release.docVersion, comment: 'Good.' });
    expect(await reload(release)).toMatchObject({
      work: 'approved',
      reviewRevisionId: release.reviewRevisionId,
    });
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.approved',
      payload: { revisionId: release.reviewRevisionId },
    });
  });

  test('nobody signs their own text, whatever their role', async () => {
    const release = await draft(cast.claire);
    await submit(cast.amal, seen(release));
    const waiting = await reload(release);
    await refused(waiting, 'wrote_part', () => approve(cast.claire, { ...seen(waiting), docVersion: 0 }));
  });

  test('a writer is refused, and so is a text that moved on since it was read', async () => {
    const release = await submitted(cast);
    await refused(release, 'needs_editor', () => approve(cast.amal, { ...seen(release), docVersion: 0 }));
    await refused(release, 'text_changed', () => approve(cast.tomas, { ...seen(release), docVersion: 7 }));
  });

  test('of two who press at once one is told who was first', async () => {
    const release = await submitted(cast);
    const input = { ...seen(release), docVersion: release.docVersion };
    const results = await Promise.allSettled([approve(cast.tomas, input), approve(cast.claire, input)]);
    const lost = results.find((result) => result.status === 'rejected');
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(lost?.status === 'rejected' && lost.reason).toMatchObject({
      reason: 'somebody_was_first',
      params: { what: 'release.approved' },
    });
  });
});

describe('reopen', () => {
  test('opening an approved release says how many approvals lapse', async () => {
    const release = await approved(cast);
    await reopen(cast.amal, seen(release));
    expect(await reload(release)).toMatchObject({ work: 'draft', reviewRevisionId: null });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.reopened', payload: { approvals: 1 } });
  });
});

describe('publish', () => {
  test('the approved revision becomes edition 1 at an address of its own', async () => {
    const release = await approved(cast, { headline: 'Two vans reach the valley' });
    await publish(cast.claire, seen(release));
    const live = await reload(release);
    const [edition] = await db()
      .select()
      .from(editions)
      .where(eq(editions.id, live.liveEditionId ?? ''));
    expect(live).toMatchObject({ work: 'none', live: 'published', slug: 'two-vans-reach-valley' });
    expect(edition).toMatchObject({
      major: 1,
      minor: 0,
      about: 'About the mission.',
      revisionId: release.reviewRevisionId,
      reviewed: true,
    });
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.published',
      payload: { edition: '1', address: '/morocco/en/news/two-vans-reach-valley' },
    });
  });

  test('writers and editors do not publish, and nothing unapproved is published', async () => {
    const release = await approved(cast);
    await refused(release, 'needs_publisher', () => publish(cast.amal, seen(release)));
    await refused(release, 'needs_publisher', () => publish(cast.tomas, seen(release)));
    const waiting = await submitted(cast);
    await refused(waiting, 'not_in_this_state', () => publish(cast.claire, seen(waiting)));
  });

  test('two releases with one headline get two addresses', async () => {
    const [first, second] = [
      await published(cast, { headline: 'One headline' }),
      await published(cast, { headline: 'One headline' }),
    ];
    expect([first.slug, second.slug]).toEqual(['one-headline', 'one-headline-2']);
  });

  test('pressed twice at once it is published once', async () => {
    const release = await approved(cast);
    const results = await Promise.allSettled([
      publish(cast.claire, seen(release)),
      publish(cast.claire, seen(release)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().$count(editions, eq(editions.releaseId, release.id))).toBe(1);
  });
});

describe('correction', () => {
  test('the live edition stays until the next is approved by somebody else and says what was wrong', async () => {
    const release = await published(cast);
    await startEdition(cast.amal, seen(release));
    const open = await reload(release);
    expect(open).toMatchObject({ work: 'draft', live: 'published', liveEditionId: release.liveEditionId });
    await submit(cast.amal, seen(open));
    const waiting = await reload(release);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    const signed = await reload(release);
    await refused(signed, 'correction_note_missing', () => publish(cast.claire, seen(signed)));
    await publish(cast.claire, { ...seen(signed), correction: 'The van comes on Tuesdays, not Mondays.' });
    const corrected = await reload(release);
    const [edition] = await db()
      .select()
      .from(editions)
      .where(eq(editions.id, corrected.liveEditionId ?? ''));
    expect(edition).toMatchObject({ major: 2, correctionNote: 'The van comes on Tuesdays, not Mondays.' });
    expect(corrected.firstPublishedAt).toEqual(release.firstPublishedAt);
    expect(corrected.slug).toBe(release.slug);
  });

  test('only one piece of work is open at a time', async () => {
    const release = await published(cast);
    await startEdition(cast.amal, seen(release));
    const open = await reload(release);
    await refused(open, 'somebody_was_first', () => startEdition(cast.lina, seen(release)));
    await refused(open, 'not_in_this_state', () => startEdition(cast.lina, seen(open)));
  });
});

describe('withdraw and restore', () => {
  test('a withdrawal carries its explanation, and restoring makes a new edition', async () => {
    const release = await published(cast);
    await refused(release, 'needs_publisher', () =>
      withdraw(cast.tomas, { ...seen(release), text: 'Wrong.' }),
    );
    await withdraw(cast.claire, { ...seen(release), text: 'The figures came from an earlier register.' });
    const gone = await reload(release);
    expect(gone).toMatchObject({
      live: 'withdrawn',
      withdrawalText: 'The figures came from an earlier register.',
    });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.withdrawn' });
    await restore(cast.claire, { ...seen(gone), text: 'The register was confirmed.' });
    expect(await reload(release)).toMatchObject({ live: 'published', withdrawalText: null });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.restored', payload: { edition: '2' } });
  });

  test('open work stands in the way of a withdrawal', async () => {
    const release = await published(cast);
    await startEdition(cast.amal, seen(release));
    const open = await reload(release);
    await refused(open, 'open_work_first', () => withdraw(cast.claire, { ...seen(open), text: 'Wrong.' }));
  });
});

describe('unpublish', () => {
  test('an admin takes down what was published in error', async () => {
    const release = await published(cast);
    const input = { ...seen(release), reason: 'error' as const, text: 'Sent by mistake.' };
    await refused(release, 'needs_admin', () => unpublish(cast.claire, input));
    await unpublish(cast.ada, input);
    expect(await reload(release)).toMatchObject({ live: 'unpublished', unpublishedReason: 'error' });
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.unpublished',
      payload: { reason: 'error' },
    });
  });

  test('a merged release leads to its target, and never in a circle', async () => {
    const [a, b, c] = [await published(cast), await published(cast), await published(cast)];
    const merge = (from: typeof a, into: string) =>
      unpublish(cast.ada, { ...seen(from), reason: 'merged', text: 'Told twice.', mergedInto: into });
    await refused(a, 'merge_target', () => merge(a, a.id));
    await merge(a, b.id);
    await refused(b, 'merge_target', () => merge(b, a.id));
    await merge(b, c.id);
    expect(await reload(a)).toMatchObject({ mergedInto: c.id });
    const last = await reload(c);
    await unpublish(cast.ada, { ...seen(last), reason: 'error', text: 'Sent by mistake.' });
    expect(await reload(a)).toMatchObject({ mergedInto: null, unpublishedReason: 'error' });
  });
});

describe('discard', () => {
  test('a discarded draft is kept and can be brought back as it was', async () => {
    const release = await draft(cast.amal, { headline: 'A draft to put aside' });
    await refused(release, 'only_own_draft', () => discard(cast.lina, seen(release)));
    await discard(cast.amal, seen(release));
    const put = await reload(release);
    expect(put).toMatchObject({ work: 'none', live: 'none', headline: 'A draft to put aside' });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.discarded', payload: { revision: 1 } });
    await startEdition(cast.lina, seen(put));
    const back = await reload(release);
    expect(back).toMatchObject({ work: 'draft', headline: 'A draft to put aside' });
    await submit(cast.lina, seen(back));
    const waiting = await reload(release);
    await refused(waiting, 'needs_editor', () => approve(cast.amal, { ...seen(waiting), docVersion: 0 }));
  });

  test('after a discarded correction the document is again what readers see', async () => {
    const release = await published(cast);
    await startEdition(cast.amal, seen(release));
    const open = await reload(release);
    await inTransaction((tx) => replaceDocument(tx, open, cast.amal, writtenDocument('A wrong correction')));
    expect(await reload(release)).toMatchObject({ headline: 'A wrong correction' });
    await discard(cast.amal, seen(open));
    expect(await reload(release)).toMatchObject({
      work: 'none',
      live: 'published',
      headline: release.headline,
      doc: release.doc,
    });
  });

  test('whoever wrote into a correction does not sign it', async () => {
    const release = await published(cast);
    await startEdition(cast.amal, seen(release));
    const open = await reload(release);
    await inTransaction((tx) =>
      replaceDocument(tx, open, cast.tomas, writtenDocument('A headline by Tomás')),
    );
    await submit(cast.amal, seen(open));
    const waiting = await reload(release);
    const input = { ...seen(waiting), docVersion: waiting.docVersion };
    await refused(waiting, 'wrote_part', () => approve(cast.tomas, input));
    await approve(cast.claire, input);
  });
});

describe('details and address', () => {
  test('two people cannot overwrite each other’s details', async () => {
    const release = await draft(cast.amal);
    const form = {
      releaseId: release.id,
      seenDetails: 1,
      kind: 'appeal' as const,
      reach: 'local' as const,
      countries: ['MA'],
    };
    await changeDetails(cast.amal, form);
    expect(await lastEvent(release)).toMatchObject({
      kind: 'story.details_changed',
      payload: { changes: { kind: { to: 'appeal' } } },
    });
    await refused(release, 'details_changed', () => changeDetails(cast.lina, { ...form, kind: 'story' }));
  });

  test('details stand still while any language of the story is approved', async () => {
    const release = await approved(cast);
    const french = await startLanguage(cast.amal, { releaseId: release.id, language: 'fr' });
    const change = { seenDetails: 1, kind: 'story' as const, reach: 'local' as const };
    await refused(release, 'frozen_approved', () =>
      changeDetails(cast.amal, { releaseId: release.id, ...change }),
    );
    await refused(french, 'language_signed', () =>
      changeDetails(cast.amal, { releaseId: french.id, ...change }),
    );
  });

  test('after publication an address changes by a publisher, and the old one stays known', async () => {
    const [release, other] = [
      await published(cast, { headline: 'First name' }),
      await published(cast, { headline: 'Second name' }),
    ];
    await refused(release, 'needs_publisher', () =>
      changeAddress(cast.amal, { releaseId: release.id, slug: 'third-name' }),
    );
    await refused(release, 'slug_taken', () =>
      changeAddress(cast.claire, { releaseId: release.id, slug: other.slug ?? '' }),
    );
    await changeAddress(cast.claire, { releaseId: release.id, slug: 'third-name' });
    await refused(other, 'slug_taken', () =>
      changeAddress(cast.claire, { releaseId: other.id, slug: 'first-name' }),
    );
    expect(await reload(release)).toMatchObject({ slug: 'third-name' });
  });
});

describe('save revision', () => {
  test('a named version is kept even when nothing changed', async () => {
    const release = await draft(cast.amal);
    const [first, second] = [
      await saveRevision(cast.amal, { releaseId: release.id, label: 'Before the call' }),
      await saveRevision(cast.amal, { releaseId: release.id, label: 'After the call' }),
    ];
    expect([first.number, second.number, first.sha256 === second.sha256]).toEqual([1, 2, true]);
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.revision_saved',
      payload: { label: 'After the call' },
    });
  });
});

test('a release that was never seen by this person does not exist for them', async () => {
  const release = await draft(cast.amal);
  await refused(release, 'release_unknown', () =>
    saveRevision(cast.hana, { releaseId: release.id, label: 'Mine' }),
  );
  await expect(
    submit(cast.amal, { releaseId: '00000000-0000-4000-8000-000000000000', seen: 1 }),
  ).rejects.toMatchObject({
    reason: 'release_unknown',
  });
  expect(writtenDocument().content).toHaveLength(5);
});
