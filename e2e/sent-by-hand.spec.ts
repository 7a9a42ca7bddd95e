import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { reviewedMoves, reviewedTable } from '#db/testing/reviewed-table.ts';
import { ACTS } from '#lib/releases/workflow.ts';
import type { Member } from './support/members.ts';
import type { ToActOn } from './support/print-releases-to-act-on.ts';
import { program } from './support/program.ts';
import { expect, test } from './support/test.ts';

const text = 'Because this test asks for it.';
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inAMonth, time: '10:00', zone: 'UTC' };

/** The form of every act: which server action it is sent to, and what else it holds. */
const FORMS: Record<string, [action: string, fields: Record<string, string>]> = {
  start: ['startCorrection', {}],
  submit: ['submitRelease', {}],
  retract: ['retractRelease', {}],
  send_back: ['sendBackRelease', { text }],
  approve: ['approveRelease', { docVersion: '1' }],
  reopen: ['reopenRelease', {}],
  publish: ['publishRelease', { correction: text }],
  schedule: ['scheduleRelease', { ...plan, correction: text }],
  reschedule: ['rescheduleRelease', plan],
  unschedule: ['unscheduleRelease', {}],
  embargo: ['embargoRelease', plan],
  move_embargo: ['moveReleaseEmbargo', plan],
  end_embargo: ['endReleaseEmbargo', { text }],
  force_publish: ['forcePublishRelease', { docVersion: '1', text, correction: text }],
  review_afterwards: ['reviewReleaseAfterwards', {}],
  minor_fix: ['minorFixRelease', { docVersion: '1' }],
  withdraw: ['withdrawRelease', { text }],
  restore: ['restoreRelease', { text }],
  unpublish: ['unpublishRelease', { reason: 'error', text }],
  recall: ['recallRelease', { text }],
  plan_removal: ['planReleaseRemoval', { ...plan, text }],
  unplan_removal: ['unplanReleaseRemoval', {}],
  discard: ['discardRelease', {}],
  lock: ['lockRelease', {}],
  take_over: ['takeOverRelease', { text }],
  unlock: ['unlockRelease', {}],
};

// Signing one step of several is the same form; what a changed record does to many releases is sent from the record's
// page; the others are the newsroom's own.
const NO_FORM = [
  'approve_step',
  'publish_due',
  'lift_embargo',
  'follow_record',
  'withdraw_due',
  'unpublish_due',
];

// Possible only after what somebody else did: journeys of their own show them.
const NEEDS_ANOTHER = ['review_afterwards', 'take_over', 'unlock'];

const PEOPLE: [Member, role: string, relations: string[]][] = [
  ['writer', 'writer', ['own', 'same site']],
  ['translator', 'translator', ['own', 'same site']],
  ['editor', 'editor', ['own', 'same site']],
  ['publisher', 'publisher', ['own', 'same site']],
  ['protection', 'protection', ['own', 'same site']],
  ['auditor', 'auditor', ['own', 'same site']],
  ['hq.writer', 'writer', ['other site']],
  ['hq.publisher', 'publisher', ['other site']],
];
const STATES = ['draft', 'in_review', 'changes_requested', 'approved', 'published', 'withdrawn'];

/** The address of a server action is in the build and nowhere on a page of somebody who may not use it. */
async function actionIds(): Promise<Map<string, string>> {
  const { node } = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8'));
  return new Map(
    Object.entries<{ exportedName: string }>(node).map(([id, { exportedName }]) => [exportedName, id]),
  );
}

/** Sends the form of an act as a script would, in the form React gives it. */
async function sendsByHand(
  { request }: Page,
  ids: Map<string, string>,
  { id, act, ...more }: { id: string; act: string; seen: string; docVersion?: string },
): Promise<{ moved: boolean; refused: boolean; said: string }> {
  const [action = '', fields = {}] = FORMS[act] ?? [];
  const form = new FormData();
  for (const [name, value] of Object.entries({ releaseId: id, ...fields, ...more }))
    form.set(`_1_${name}`, value);
  // last, as React sends it: what comes after it is not read
  form.set('0', '[{"refusals":0,"message":null,"fields":{},"values":{}},"$K1"]');
  const answer = await request.post(`/desk/releases/${id}`, {
    headers: { 'next-action': ids.get(action) ?? '', origin: `http://localhost:${process.env.E2E_PORT}` },
    multipart: form,
    maxRedirects: 0,
  });
  const moved = answer.headers()['x-action-redirect'] !== undefined;
  const said = moved ? '' : await answer.text();
  // a form that cannot be read is refused too: that proves nothing
  const refused = said.includes('"refusals":1') && !said.includes('"reason":"input_invalid"');
  return { moved, refused, said: `${answer.status()} ${said.slice(0, 300)}` };
}

test('whoever sends by hand what they may not do is refused, in every state, and nothing has happened', async ({
  as,
}) => {
  expect(ACTS.filter((act) => !FORMS[act])).toEqual(NO_FORM);
  const [ids, may] = [await actionIds(), reviewedTable()];
  for (const [action] of Object.values(FORMS)) expect(ids.has(action), action).toBe(true);
  const admin = await as('admin');
  const found: { address: string; state: string; seen: string }[] = [];
  // every act moves it on
  const seenOf = async (address: string) => {
    await admin.goto(address);
    return admin.evaluate(() => document.querySelector<HTMLInputElement>('input[name=seen]')?.value);
  };
  for (const state of STATES) {
    await admin.goto(`/desk/releases?site=morocco&state=${state}`);
    // the one touched longest ago: what stands above it may be another journey's, which goes on meanwhile
    const address = await admin.evaluate(
      () =>
        [...document.querySelectorAll('main a[href^="/desk/releases/"]')].at(-1)?.getAttribute('href') ??
        null,
    );
    const seen = address && (await seenOf(address));
    if (seen) found.push({ address, state, seen });
  }
  expect(found.length).toBeGreaterThan(3);

  const wrong: string[] = [];
  let sent = 0;
  for (const [member, role, relations] of PEOPLE) {
    const page = await as(member);
    for (const { address, state, seen } of found)
      await Promise.all(
        Object.keys(FORMS)
          .filter((act) =>
            relations.every(
              (relation) =>
                ![...(may.get(`${role} | ${relation} | ${act}`) ?? [])].some(
                  (one) => one === 'always' || one.split('/').includes(state),
                ),
            ),
          )
          .map(async (act) => {
            sent += 1;
            const id = address.split('/').at(-1) ?? '';
            const { refused, said } = await sendsByHand(page, ids, { id, act, seen });
            if (!refused) wrong.push(`${member}, ${act}, ${state}: ${said}`);
          }),
      );
  }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(500);
  for (const { address, seen } of found) expect(await seenOf(address)).toBe(seen);
});

test('whoever sends by hand what they may do has done it, and the release stands where it should', async ({
  as,
}) => {
  const [ids, moves] = [await actionIds(), reviewedMoves()];
  const may: Record<string, [member: Member, relation: string]> = {
    writer: ['writer', 'own'],
    translator: ['translator', 'same site'],
    editor: ['editor', 'same site'],
    publisher: ['publisher', 'same site'],
    admin: ['admin', 'same site'],
  };
  const asked = Object.entries(may).flatMap(([role, [, relation]]) => [role, relation]);
  const todo: ToActOn[] = JSON.parse(await program('print-releases-to-act-on.ts', ...asked));
  expect(todo.length).toBeGreaterThan(60);
  expect(Object.keys(FORMS).filter((act) => !todo.some((one) => one.act === act))).toEqual(NEEDS_ANOTHER);

  const wrong: string[] = [];
  await Promise.all(
    Object.entries(may).map(async ([role, [member]]) => {
      const page = await as(member);
      for (const { id, act, state, seen, docVersion } of todo.filter((one) => one.role === role)) {
        const version = FORMS[act]?.[1].docVersion === undefined ? {} : { docVersion: String(docVersion) };
        const sent = { id, act, seen: String(seen), ...version };
        const { moved, said } = await sendsByHand(page, ids, sent);
        if (!moved) wrong.push(`${member}, ${act}, ${state}: ${said}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  const now = JSON.parse(await program('print-states.ts', ...todo.map(({ id }) => id)));
  for (const { id, act, state, role } of todo)
    expect(`${role}, ${act}: ${now[id]}`).toBe(`${role}, ${act}: ${moves.get(`${act} ${state}`)}`);
});
