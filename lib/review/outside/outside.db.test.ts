import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { outsideOpenings, outsideReviews, reviewRules, reviewSteps } from '#db/schema/reviews.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, draft, openNewsroom, reload, seen, submitted } from '#db/testing/factories.ts';
import { openSealedLinks } from '../../auth/sealed-link.ts';
import { bringBack } from '../../checks/bring-back.ts';
import { dismiss } from '../../checks/dismiss.ts';
import { readDismissals } from '../../checks/queries/dismissals.ts';
import { noticedIn } from '../../checks/queries/noticed.ts';
import { startThread } from '../../comments/start-thread.ts';
import { readMail } from '../../delivery/mail/queries.ts';
import { SCHEMA_VERSION } from '../../documents/schema.ts';
import { appendSteps } from '../../documents/steps.ts';
import { approve } from '../../releases/approve.ts';
import { publish } from '../../releases/publish.ts';
import { retract } from '../../releases/retract.ts';
import { saveRevision } from '../../releases/save-revision.ts';
import { startEdition } from '../../releases/start-edition.ts';
import { submit } from '../../releases/submit.ts';
import { unpublish } from '../../releases/unpublish.ts';
import { makeRule } from '../rule-verbs.ts';
import { answerOutside } from './answer.ts';
import { askOutside } from './ask.ts';
import { listOutside, noteOpening, readOutside } from './queries.ts';
import { revokeOutside } from './revoke.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});
beforeEach(async () => {
  await db().update(reviewRules).set({ retiredAt: new Date() });
});

const ministry = { name: 'Leïla Amrani', organisation: 'Ministry', email: 'leila@example.gov' };

const question = (release: { id: string }, more: object = {}) => ({
  ...{ releaseId: release.id, ...ministry, language: 'fr' as const, days: 3 },
  ...{ note: 'Le chiffre est-il juste ?', ...more },
});
/** Asks the ministry. @returns the token of the link, as the mail brings it */
async function ask(release: ReleaseRow, more: object = {}, by = cast.tomas): Promise<string> {
  await askOutside(by, question(release, more));
  const [mail] = await db()
    .select()
    .from(mails)
    .where(eq(mails.recipient, ministry.email))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return /\/approve\/([\w-]{43})/.exec(openSealedLinks(mail?.text ?? ''))?.[1] ?? '';
}
const yes = { answer: 'approved', words: 'Conforme.' } as const;
const lastOf = async (release: ReleaseRow) => {
  const rows = await db()
    .select({ kind: events.kind, payload: events.payload })
    .from(events)
    .where(eq(events.releaseId, release.id))
    .orderBy(desc(events.seq));
  return rows;
};
async function withMinistryStep(): Promise<{ release: ReleaseRow; step: string }> {
  const rule = { siteKey: 'morocco', apart: 'on' } as const;
  await makeRule(cast.ada, { ...rule, nameEn: 'Ministry', who: 'outside', stage: 1 });
  await makeRule(cast.ada, { ...rule, nameEn: 'Editor', who: 'editor', stage: 2 });
  const release = await submitted(cast);
  return { release, step: await ministryStepOf(release) };
}
async function ministryStepOf(release: { id: string }): Promise<string> {
  const rows = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
  return rows.find(({ approver }) => approver === 'outside')?.id ?? '';
}

describe('a link for somebody without an account', () => {
  test('shows one revision and nothing else, is mailed, and stands in no table', async () => {
    const release = await submitted(cast);
    const token = await ask(release);
    const found = await readOutside(token);
    expect(found).toMatchObject({ by: 'Tomás Quiroga', revision: 1, asked: { name: 'Leïla Amrani' } });
    expect(found?.view).toMatchObject({ versions: [], readAlso: [], textHref: null });
    const stored = await db().execute(sql`select t::text as row from outside_reviews t`);
    expect(JSON.stringify([...stored])).not.toContain(token);
    const [mail] = await db().select().from(mails).where(eq(mails.recipient, ministry.email));
    expect(mail?.text).toContain('/approve/~');
    expect(mail?.text).not.toContain(token);
    expect((await readMail(cast.ada, mail?.id ?? '')).text).toContain('/approve/…');
  });

  test('goes on showing that revision when the text moves on', async () => {
    const release = await submitted(cast, { headline: 'As it was shown' });
    const token = await ask(release);
    const slice = { content: [{ type: 'text', text: 'Not ' }] };
    await appendSteps(cast.tomas, {
      ...{ releaseId: release.id, baseVersion: 0, schemaVersion: SCHEMA_VERSION, clientId: 'test-tab-1' },
      ...{ key: crypto.randomUUID(), steps: [{ stepType: 'replace', from: 1, to: 1, slice }] },
    });
    expect((await readOutside(token))?.view.headline).toBe('As it was shown');
  });

  test('to an approved text shows what was approved, which goes out all the same', async () => {
    const release = await submitted(cast);
    await approve(cast.tomas, { ...seen(release), docVersion: 0 });
    const signed = await reload(release);
    await saveRevision(cast.amal, { releaseId: release.id, label: 'As approved' });
    await ask(signed);
    expect((await reload(release)).reviewRevisionId).toBe(signed.reviewRevisionId);
    await publish(cast.claire, seen(await reload(release)));
    expect((await reload(release)).live).toBe('published');
  });

  test('is noted when it is opened, and opening answers nothing', async () => {
    const release = await submitted(cast);
    const token = await ask(release);
    const found = await readOutside(token);
    const agent = 'Mozilla/5.0 (iPhone) Safari/605';
    await noteOpening(found?.asked.id ?? '', agent);
    await noteOpening(found?.asked.id ?? '', agent);
    const [line] = await listOutside(release.id);
    expect(line).toMatchObject({ answer: null, openings: { count: 1 } });
    expect(await db().select({ agent: outsideOpenings.agent }).from(outsideOpenings)).toEqual([
      { agent: 'Safari, iPhone' },
    ]);
  });

  test('ends when it is taken back, has expired, or the text went back to its writers’ drawer', async () => {
    const [one, two, three] = [await submitted(cast), await submitted(cast), await submitted(cast)];
    const tokens = [await ask(one), await ask(two), await ask(three)];
    const [line] = await listOutside(one.id);
    await revokeOutside(cast.claire, { releaseId: one.id, outsideId: line?.id ?? '' });
    await db().execute(sql`alter table outside_reviews disable trigger user`);
    await db()
      .update(outsideReviews)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(outsideReviews.releaseId, two.id));
    await db().execute(sql`alter table outside_reviews enable trigger user`);
    await retract(cast.amal, seen(await reload(three)));
    for (const token of [...tokens, 'x'.repeat(43), '', '../..']) {
      expect(await readOutside(token)).toBeNull();
      await expect(answerOutside(token, yes)).rejects.toMatchObject({ reason: 'outside_over' });
    }
  });

  test('stays dead when the same text is submitted again, or corrected after it was published', async () => {
    const [taken, live] = [await submitted(cast), await submitted(cast)];
    const tokens = [await ask(taken), await ask(live)];
    await retract(cast.amal, seen(await reload(taken)));
    await approve(cast.tomas, { ...seen(await reload(live)), docVersion: 0 });
    await publish(cast.claire, seen(await reload(live)));
    await startEdition(cast.amal, seen(await reload(live)));
    for (const release of [taken, live]) await submit(cast.amal, seen(await reload(release)));
    for (const token of tokens) expect(await readOutside(token)).toBeNull();
    expect((await listOutside(taken.id))[0]).toMatchObject({ revokedBy: null, revokedAt: expect.any(Date) });
  });

  test('ends with the page it was about, answered or not', async () => {
    const release = await submitted(cast);
    const token = await ask(release);
    await answerOutside(token, yes);
    await approve(cast.tomas, { ...seen(await reload(release)), docVersion: 0 });
    await publish(cast.claire, seen(await reload(release)));
    expect(await readOutside(token)).not.toBeNull();
    await unpublish(cast.ada, { ...seen(await reload(release)), reason: 'error', text: 'Wrong place.' });
    expect(await readOutside(token)).toBeNull();
  });

  test('is made by editors and reviewers only, and only for what is under review', async () => {
    const release = await submitted(cast);
    const input = { releaseId: release.id, ...ministry, language: 'fr', days: 3 } as const;
    await expect(askOutside(cast.amal, input)).rejects.toMatchObject({ reason: 'needs_editor' });
    await expect(askOutside(cast.henri, input)).rejects.toMatchObject({ reason: 'release_unknown' });
    await retract(cast.amal, seen(release));
    await expect(askOutside(cast.tomas, input)).rejects.toMatchObject({ reason: 'not_in_review' });
  });
});

describe('a link whose answer signs a step', () => {
  test('goes by mail alone: whoever asks does not hold it', async () => {
    const { release, step } = await withMinistryStep();
    expect(await askOutside(cast.tomas, question(release, { step }))).toEqual({ email: ministry.email });
    expect(Object.keys(await askOutside(cast.tomas, question(release)))).toEqual(['email', 'url']);
  });

  test('is never for somebody with an account', async () => {
    const release = await submitted(cast);
    const asked = askOutside(cast.tomas, question(release, { email: 'Tomas@Example.org' }));
    await expect(asked).rejects.toMatchObject({ fields: { email: ['has_account'] } });
  });

  test('is not asked for by who wrote or submitted the text, or signed another step', async () => {
    const rule = { siteKey: 'morocco', apart: 'on' } as const;
    await makeRule(cast.ada, { ...rule, nameEn: 'Editor', who: 'editor', stage: 1 });
    await makeRule(cast.ada, { ...rule, nameEn: 'Ministry', who: 'outside', stage: 2 });
    const own = await draft(cast.tomas);
    await submit(cast.tomas, seen(own));
    const release = await submitted(cast);
    await approve(cast.tomas, { ...seen(release), docVersion: 0 });
    for (const each of [own, release]) {
      const step = await ministryStepOf(each);
      await expect(askOutside(cast.tomas, question(each, { step }))).rejects.toMatchObject({
        reason: 'ask_for_own',
      });
    }
    await answerOutside(await ask(release, { step: await ministryStepOf(release) }, cast.claire), yes);
    expect((await reload(release)).work).toBe('approved');
    await publish(cast.claire, seen(await reload(release)));
  });

  test('signs nothing when who asked has signed another step meanwhile', async () => {
    const rule = { siteKey: 'morocco', apart: 'on' } as const;
    await makeRule(cast.ada, { ...rule, nameEn: 'Editor', who: 'editor', stage: 1 });
    await makeRule(cast.ada, { ...rule, nameEn: 'Ministry', who: 'outside', stage: 2 });
    const release = await submitted(cast);
    const token = await ask(release, { step: await ministryStepOf(release) });
    await approve(cast.tomas, { ...seen(await reload(release)), docVersion: 0 });
    await answerOutside(token, yes);
    expect((await reload(release)).work).toBe('in_review');
    expect((await lastOf(release))[0]).toMatchObject({ kind: 'release.answered_outside' });
  });
});

describe('the answer', () => {
  test('is filed on the release and mailed to who asked', async () => {
    const release = await submitted(cast);
    const token = await ask(release);
    await expect(answerOutside(token, { answer: 'refused', words: ' ' })).rejects.toThrow();
    await answerOutside(token, { answer: 'refused', words: 'The date is wrong.' });
    expect((await lastOf(release))[0]).toMatchObject({
      kind: 'release.answered_outside',
      payload: { answer: 'refused', name: 'Leïla Amrani (Ministry)', text: 'The date is wrong.' },
    });
    const told = await db().select().from(mails).where(eq(mails.recipient, 'tomas@example.org'));
    expect(told.some(({ text }) => text.includes('The date is wrong.'))).toBe(true);
    expect((await reload(release)).work).toBe('in_review');
    await expect(answerOutside(token, yes)).rejects.toMatchObject({ reason: 'outside_answered' });
  });

  test('signs the step it was asked for, and the next one is asked', async () => {
    const { release, step } = await withMinistryStep();
    const now = { ...seen(release), docVersion: 0 };
    await expect(approve(cast.tomas, now)).rejects.toMatchObject({ reason: 'step_waits' });
    await answerOutside(await ask(release, { step }), yes);
    const signed = await reload(release);
    expect(signed.work).toBe('in_review');
    expect((await lastOf(release))[0]).toMatchObject({ kind: 'release.step_approved' });
    await approve(cast.tomas, { ...seen(signed), docVersion: 0 });
    expect((await reload(release)).work).toBe('approved');
  });

  test('signs nothing when the text is no longer the one they saw', async () => {
    const { release, step } = await withMinistryStep();
    const token = await ask(release, { step });
    await db().execute(
      sql`insert into release_steps (release_id, version, step, member_id, client_id, batch_key, schema_version)
        values (${release.id}, 1, '{}', ${cast.tomas.id}, 'x', gen_random_uuid(), 1)`,
    );
    await answerOutside(token, yes);
    expect((await lastOf(release))[0]).toMatchObject({ kind: 'release.answered_outside' });
  });

  test('signs nothing while something found blocks again, and is filed all the same', async () => {
    await makeRule(cast.ada, {
      ...{ siteKey: 'morocco', apart: 'on', nameEn: 'Ministry', who: 'outside', stage: 1 },
    } as const);
    const release = await draft(cast.amal, { words: 'The clinic sees illegal migrants twice a week.' });
    const found = await noticedIn(db(), await reload(release));
    const prints = found.flatMap(({ severity, print }) => (severity === 'block' ? [print] : []));
    await dismiss(cast.tomas, { releaseId: release.id, prints, note: 'It is the title of a law.' });
    await submit(cast.amal, seen(await reload(release)));
    const step = await ministryStepOf(release);
    const token = await ask(await reload(release), { step });
    const { dismissals } = await readDismissals(cast.tomas, release.id);
    await bringBack(cast.tomas, { releaseId: release.id, dismissalId: dismissals[0]?.id ?? '' });
    await answerOutside(token, yes);
    expect((await lastOf(release))[0]).toMatchObject({ kind: 'release.answered_outside' });
    expect((await reload(release)).work).toBe('in_review');
    const rows = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
    expect(rows.every(({ approvalId }) => approvalId === null)).toBe(true);
  });

  test('signs nothing while a comment must be settled or somebody edits alone, and is filed all the same', async () => {
    const blocked = await withMinistryStep();
    const other = await submitted(cast);
    const locked = { release: other, step: await ministryStepOf(other) };
    const said = { id: randomUUID(), words: 'Is this figure public?', mentions: [] };
    const thread = { releaseId: blocked.release.id, id: randomUUID(), quote: 'twice', blocking: true };
    await startThread(cast.amal, { ...thread, comment: said });
    await db()
      .update(releases)
      .set({ lockedBy: cast.claire.id, lockedAt: new Date() })
      .where(eq(releases.id, locked.release.id));
    for (const { release, step } of [blocked, locked]) {
      await answerOutside(await ask(release, { step }), yes);
      expect((await lastOf(release))[0]).toMatchObject({ kind: 'release.answered_outside' });
      const rows = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
      expect(rows.map(({ approvalId }) => approvalId)).toEqual([null, null]);
    }
  });

  test('given twice at once is filed once', async () => {
    const release = await submitted(cast);
    const token = await ask(release);
    const both = await Promise.allSettled([answerOutside(token, yes), answerOutside(token, yes)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('stays as it was given, whoever sends the statement', async () => {
    const release = await submitted(cast);
    await answerOutside(await ask(release), yes);
    const change = db()
      .update(outsideReviews)
      .set({ words: 'No.' })
      .where(eq(outsideReviews.releaseId, release.id));
    await expect(change).rejects.toMatchObject({
      cause: { message: expect.stringContaining('stays as it was given') },
    });
  });
});
