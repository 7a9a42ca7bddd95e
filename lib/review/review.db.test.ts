import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { approvals, type ReleaseRow, releases } from '#db/schema/releases.ts';
import { reviewRules, reviewSteps } from '#db/schema/reviews.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, draft, openNewsroom, reload, seen } from '#db/testing/factories.ts';
import { SCHEMA_VERSION } from '../documents/schema.ts';
import { appendSteps } from '../documents/steps.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from '../releases/approve.ts';
import { changeDetails } from '../releases/change-details.ts';
import { lock } from '../releases/lock.ts';
import { publish } from '../releases/publish.ts';
import { countWaiting } from '../releases/queries/my-day.ts';
import { readRelease } from '../releases/queries/release.ts';
import { sendBack } from '../releases/send-back.ts';
import { submit } from '../releases/submit.ts';
import { takeOver } from '../releases/take-over.ts';
import { unlock } from '../releases/unlock.ts';
import { tick } from './checks.ts';
import { readRecord, readReviewSteps } from './queries.ts';
import { changeRule, makeRule, retireRule } from './rule-verbs.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});
// every test begins without rules in force; what ran before keeps its steps
beforeEach(async () => {
  await db().update(reviewRules).set({ retiredAt: new Date() });
});

const named = (nameEn: string, who: string, stage: number, more: object = {}) =>
  makeRule(cast.ada, {
    ...{ siteKey: 'morocco', nameEn, who: who as 'editor', stage },
    ...{ apart: 'on', kinds: [], people: [], ...more },
  });
const editorThenProtection = async () => [
  await named('Editor', 'editor', 1),
  await named('Protection', 'protection', 2, { sensitivities: ['children'] }),
  await named('Publisher', 'publisher', 3),
];

async function begin(care: 'children'[] = [], by: Actor = cast.amal): Promise<ReleaseRow> {
  const release = await draft(by);
  if (care.length > 0) await mark(release, care);
  await submit(by, seen(release));
  return reload(release);
}
const mark = (release: ReleaseRow, sensitivities: 'children'[], by = cast.amal) =>
  changeDetails(by, {
    ...{ releaseId: release.id, seenDetails: 1, kind: 'press_release', reach: 'local' },
    sensitivities,
  });
async function sign(who: Actor, release: { id: string }, more: object = {}): Promise<ReleaseRow> {
  const now = await reload(release);
  await approve(who, { ...seen(now), docVersion: now.docVersion, ...more });
  return reload(release);
}
async function type(who: Actor, release: { id: string }, letters: string): Promise<void> {
  const { docVersion } = await reload(release);
  const slice = { content: [{ type: 'text', text: letters }] };
  await appendSteps(who, {
    ...{
      releaseId: release.id,
      baseVersion: docVersion,
      schemaVersion: SCHEMA_VERSION,
      clientId: 'test-tab-1',
    },
    ...{ key: crypto.randomUUID(), steps: [{ stepType: 'replace', from: 1, to: 1, slice }] },
  });
}
const stepsOf = async (release: ReleaseRow) => {
  const view = await readReviewSteps(cast.ada, await readRelease(cast.ada, release.id));
  if (!('running' in view)) throw new Error('no review runs');
  return view.running.map(({ names, state, signature }) =>
    [names.en ?? '–', state === 'yours' ? 'turn' : state, signature?.lapsed ? 'lapsed' : null]
      .filter(Boolean)
      .join(' '),
  );
};
const refused = (promise: Promise<unknown>, reason: string) =>
  expect(promise).rejects.toMatchObject({ reason });
const toldLast = async (release: ReleaseRow) => {
  const [last] = await db()
    .select()
    .from(events)
    .where(eq(events.releaseId, release.id))
    .orderBy(desc(events.seq))
    .limit(1);
  const told = await db()
    .select()
    .from(mails)
    .where(eq(mails.key, `event ${last?.seq}`));
  return told.map(({ recipient }) => recipient.split('@')[0]).sort();
};

describe('steps by rule', () => {
  test('a release goes from editor to protection to publisher, and each is told when it is their turn', async () => {
    await editorThenProtection();
    const release = await begin(['children']);
    expect(await stepsOf(release)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    await refused(sign(cast.yusuf, release), 'step_waits');
    const before = await countWaiting(cast.yusuf);
    expect((await sign(cast.tomas, release)).work).toBe('in_review');
    expect(await toldLast(release)).toEqual(['yusuf']);
    expect(await countWaiting(cast.yusuf)).toBe(before + 1);
    await sign(cast.yusuf, release, { comment: 'Nobody can be recognised.' });
    expect(await stepsOf(release)).toEqual(['Editor done', 'Protection done', 'Publisher turn']);
    expect((await sign(cast.claire, release)).work).toBe('approved');
    await publish(cast.claire, seen(await reload(release)));
    expect((await reload(release)).live).toBe('published');
    const [record] = await readRecord(await readRelease(cast.ada, release.id));
    expect(
      record?.steps.map(({ signatures }) => signatures.map(({ name, counts }) => [name, counts])),
    ).toEqual([[['Tomás Quiroga', true]], [['Yusuf Adeyemi', true]], [['Claire Vasseur', true]]]);
  });

  test('what a rule does not ask for is recorded as skipped, with the reason', async () => {
    await editorThenProtection();
    const release = await begin();
    const rows = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
    expect(rows.find(({ names }) => names.en === 'Protection')).toMatchObject({
      needed: false,
      because: [{ by: 'sensitivities', words: ['children'] }],
    });
    await sign(cast.tomas, release);
    expect((await sign(cast.claire, release)).work).toBe('approved');
  });

  test('changing, adding and ending rules never reaches a review that runs', async () => {
    const [editor, protection] = await editorThenProtection();
    const release = await begin(['children']);
    await retireRule(cast.ada, { ruleId: protection?.id ?? '', seen: 1 });
    await changeRule(cast.ada, {
      ...{ ruleId: editor?.id ?? '', seen: 1, nameEn: 'Editor', who: 'admin', stage: 5, apart: 'on' },
    });
    await named('Ministry', 'outside', 1);
    expect(await stepsOf(release)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    expect(await stepsOf(await begin(['children']))).toEqual([
      'Ministry turn',
      'Publisher waits',
      'Editor waits',
    ]);
  });

  test('a step that details call for during the review is added, and none is ever taken away', async () => {
    await editorThenProtection();
    const release = await begin();
    await mark(release, ['children'], cast.tomas);
    expect(await stepsOf(release)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    await changeDetails(cast.tomas, {
      ...{ releaseId: release.id, seenDetails: 2, kind: 'press_release', reach: 'local', sensitivities: [] },
    });
    expect(await stepsOf(release)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
  });

  test('the text itself asks for protection, when the review begins and when it changes', async () => {
    await editorThenProtection();
    const calm = await begin();
    expect(await stepsOf(calm)).toEqual(['Editor turn', 'Protection skipped', 'Publisher waits']);
    await type(cast.tomas, calm, 'Unaccompanied minors arrive: ');
    expect(await stepsOf(calm)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    const [kept] = await db()
      .select({ because: reviewSteps.because })
      .from(reviewSteps)
      .where(and(eq(reviewSteps.releaseId, calm.id), eq(reviewSteps.role, 'protection')));
    expect(kept?.because).toEqual([{ by: 'signals', words: ['children'] }]);

    for (const words of [
      'Unaccom\u00adpanied mi\u200bnors: ',
      'Unаccоmpanied minоrs: ',
      'Ｕnaccompanied ｍinors: ',
    ]) {
      const hidden = await begin();
      await type(cast.tomas, hidden, words);
      expect(await stepsOf(hidden)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    }

    const release = await draft(cast.amal);
    await type(cast.amal, release, 'Separated children arrive: ');
    await submit(cast.amal, seen(await reload(release)));
    expect(await stepsOf(release)).toEqual(['Editor turn', 'Protection waits', 'Publisher waits']);
    await sign(cast.tomas, release);
    await refused(sign(cast.yusuf, release), 'checks_open');
    const seenBy = await readReviewSteps(cast.yusuf, await readRelease(cast.yusuf, release.id));
    const step = 'running' in seenBy ? seenBy.running.find(({ role }) => role === 'protection') : undefined;
    expect(step?.ticks.map(({ item, seen: words }) => [item, words])).toEqual([
      ['no_minor_named', ['Separated children']],
      ['no_survivor_named', ['Separated children']],
      ['no_place_and_time', ['Separated children']],
    ]);
    for (const { item } of step?.ticks ?? []) {
      const { docVersion } = await reload(release);
      await tick(cast.yusuf, {
        releaseId: release.id,
        docVersion,
        step: step?.id ?? '',
        item,
        ticked: 'yes',
      });
    }
    expect((await sign(cast.yusuf, release)).work).toBe('in_review');
  });

  test('steps side by side are signed in any order, and by two people', async () => {
    await named('Editor', 'editor', 1);
    await named('Desk', 'publisher', 1);
    await named('Head', 'admin', 2);
    const release = await begin();
    await sign(cast.claire, release, { step: (await idsOf(release)).Desk });
    await refused(sign(cast.claire, release), 'signed_other_step');
    await sign(cast.tomas, release);
    expect((await sign(cast.ada, release)).work).toBe('approved');
  });

  test('without a rule nothing is different: one editor who wrote nothing', async () => {
    const release = await begin();
    expect(await stepsOf(release)).toEqual(['– turn']);
    expect((await sign(cast.tomas, release)).work).toBe('approved');
  });

  const idsOf = async (release: ReleaseRow) => {
    const rows = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
    return Object.fromEntries(rows.map(({ id, names }) => [names.en ?? '', id]));
  };
});

describe('a text that changes', () => {
  test('comes back to the step that returned it; the signature before it stands', async () => {
    await editorThenProtection();
    const release = await begin(['children']);
    await sign(cast.tomas, release);
    await sendBack(cast.yusuf, { ...seen(await reload(release)), text: 'The child can be recognised.' });
    await type(cast.amal, release, 'Now ');
    await submit(cast.amal, seen(await reload(release)));
    expect(await stepsOf(release)).toEqual(['Editor done', 'Protection turn', 'Publisher waits']);
    await sign(cast.yusuf, release);
    expect((await sign(cast.claire, release)).work).toBe('approved');
  });

  test('is asked again where the rule says so', async () => {
    await named('Editor', 'editor', 1, { again: 'on' });
    await named('Publisher', 'publisher', 2);
    const release = await begin();
    await sign(cast.tomas, release);
    await sendBack(cast.claire, { ...seen(await reload(release)), text: 'Shorter.' });
    await type(cast.amal, release, 'Now ');
    await submit(cast.amal, seen(await reload(release)));
    expect(await stepsOf(release)).toEqual(['Editor turn lapsed', 'Publisher waits']);
  });

  test('when nothing changed, even that step stands', async () => {
    await named('Editor', 'editor', 1, { again: 'on' });
    await named('Publisher', 'publisher', 2);
    const release = await begin();
    await sign(cast.tomas, release);
    await sendBack(cast.claire, { ...seen(await reload(release)), text: 'Is this the newest figure?' });
    await submit(cast.amal, seen(await reload(release)));
    expect(await stepsOf(release)).toEqual(['Editor done', 'Publisher turn']);
  });

  test('by a reviewer’s hand makes them an author, who does not sign last', async () => {
    await named('Editor', 'editor', 1);
    await named('Publisher', 'publisher', 2);
    const release = await begin();
    await type(cast.tomas, release, 'Edited. ');
    await sign(cast.tomas, release);
    await type(cast.claire, release, 'Mended. ');
    await refused(sign(cast.claire, release), 'wrote_part');
    await refused(type(cast.tomas, release, 'More. '), 'only_reviewers_edit');
    expect((await sign(cast.ada, release)).work).toBe('approved');
  });

  test('by the last member who signs is refused too when only a ministry comes after', async () => {
    await named('Editor', 'editor', 1);
    await named('Ministry', 'outside', 2);
    const release = await begin();
    await type(cast.tomas, release, 'Edited. ');
    await refused(sign(cast.tomas, release), 'wrote_part');
    expect((await sign(cast.claire, release)).work).toBe('in_review');
  });

  test('approved, sent back and submitted unchanged, needs its last signature again', async () => {
    await named('Editor', 'editor', 1);
    await named('Publisher', 'publisher', 2);
    const release = await begin();
    await sign(cast.tomas, release);
    await sign(cast.claire, release);
    await sendBack(cast.tomas, { ...seen(await reload(release)), text: 'Wait.' });
    await submit(cast.amal, seen(await reload(release)));
    expect(await stepsOf(release)).toEqual(['Editor turn lapsed', 'Publisher waits lapsed']);
  });
});

describe('a checklist', () => {
  test('must be confirmed point by point for the text as it is', async () => {
    await named('Editor', 'editor', 1, { checks: ['figures_sourced', 'contacts_reachable'] });
    const release = await begin();
    await refused(sign(cast.tomas, release), 'checks_open');
    const [step] = await db().select().from(reviewSteps).where(eq(reviewSteps.releaseId, release.id));
    const point = async (item: 'figures_sourced' | 'contacts_reachable', who = cast.tomas) =>
      tick(who, {
        ...{ releaseId: release.id, docVersion: (await reload(release)).docVersion },
        ...{ step: step?.id ?? '', item, ticked: 'yes' },
      });
    await point('figures_sourced');
    await refused(point('contacts_reachable', cast.amal), 'not_your_step');
    await type(cast.tomas, release, 'Now ');
    await point('contacts_reachable', cast.claire);
    await refused(sign(cast.claire, release), 'checks_open');
    await point('figures_sourced', cast.claire);
    expect((await sign(cast.claire, release)).work).toBe('approved');
  });
});

describe('at the same moment', () => {
  test('of two who sign one step one is told who was first', async () => {
    await named('Editor', 'editor', 1);
    await named('Head', 'admin', 2);
    const release = await begin();
    const input = { ...seen(release), docVersion: release.docVersion };
    const both = await Promise.allSettled([approve(cast.tomas, input), approve(cast.claire, input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'somebody_was_first', params: { what: 'release.step_approved' } },
    });
    expect(await db().$count(approvals, eq(approvals.releaseId, release.id))).toBe(1);
  });

  test.each([1, 2, 3, 4, 5])('no language is approved past a step it now needs (round %i)', async () => {
    await editorThenProtection();
    const english = await draft(cast.amal);
    const french = await draft(cast.lina, { language: 'fr' });
    await db().update(releases).set({ storyId: english.storyId }).where(eq(releases.id, french.id));
    await submit(cast.lina, seen(french));
    await sign(cast.tomas, french);
    const waiting = await reload(french);
    const [signing, marking] = await Promise.allSettled([
      approve(cast.claire, { ...seen(waiting), docVersion: waiting.docVersion }),
      mark(english, ['children']),
    ]);
    // either the last signature came first and the details stay, or the details came first and it is refused
    if (marking.status === 'rejected') {
      expect(marking.reason).toMatchObject({ reason: 'language_signed' });
      expect((await reload(french)).work).toBe('approved');
    } else {
      expect(signing).toMatchObject({ status: 'rejected', reason: { reason: 'step_waits' } });
      expect(await stepsOf(french)).toEqual(['Editor done', 'Protection turn', 'Publisher waits']);
    }
  });

  test.each([1, 2, 3, 4, 5])('nothing is signed that was edited meanwhile (round %i)', async () => {
    await named('Editor', 'editor', 1);
    await named('Head', 'admin', 2);
    const release = await begin();
    const both = await Promise.allSettled([
      approve(cast.tomas, { ...seen(release), docVersion: release.docVersion }),
      type(cast.claire, release, 'Meanwhile '),
    ]);
    const [signing, typing] = both;
    // either the text moved first and the signature is refused, or the signature came first and the turn has passed on
    if (signing.status === 'fulfilled' && typing.status === 'fulfilled') throw new Error('both went through');
    if (signing.status === 'rejected') expect(signing.reason).toMatchObject({ reason: 'text_changed' });
    if (typing.status === 'rejected') expect(typing.reason).toMatchObject({ reason: 'only_reviewers_edit' });
  });
});

describe('a text edited alone', () => {
  test('takes no word of others until it is given back, or taken over for a reason that is told', async () => {
    const release = await draft(cast.amal);
    await lock(cast.amal, seen(release));
    await refused(type(cast.lina, release, 'Mine '), 'locked');
    await refused(submit(cast.lina, seen(await reload(release))), 'locked');
    await takeOver(cast.tomas, { ...seen(await reload(release)), text: 'Amal is on leave.' });
    const told = await db().select().from(mails).where(eq(mails.recipient, 'amal@example.org'));
    expect(told.some(({ text }) => text.includes('Amal is on leave.'))).toBe(true);
    await refused(type(cast.amal, release, 'Mine '), 'locked');
    await type(cast.tomas, release, 'Mine ');
    await unlock(cast.tomas, seen(await reload(release)));
    await type(cast.amal, release, 'Ours ');
  });

  test('is free again when it moves on', async () => {
    const release = await draft(cast.amal);
    await lock(cast.amal, seen(release));
    await submit(cast.amal, seen(await reload(release)));
    expect(await reload(release)).toMatchObject({ work: 'in_review', lockedBy: null, lockedAt: null });
  });
});

test('only administrators make rules, of their own sites', async () => {
  const rule = { siteKey: 'morocco', nameEn: 'Mine', who: 'editor', stage: 1 } as const;
  await refused(makeRule(cast.claire, rule), 'needs_admin');
  await refused(makeRule(cast.helen, rule), 'site_unknown');
  await refused(makeRule(cast.ada, { ...rule, nameEn: '' }), 'input_invalid');
  await refused(makeRule(cast.ada, { ...rule, who: 'people' }), 'input_invalid');
});
