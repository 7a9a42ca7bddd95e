import { readFile } from 'node:fs/promises';
import { ACTS } from '#lib/releases/workflow.ts';
import type { Member } from './support/members.ts';
import { expect, test } from './support/test.ts';

const text = 'Because this test asks for it.';
const plan = { day: '2099-03-01', time: '09:00', zone: 'UTC' };

/** The form of every act: which server action it is sent to, and what else it holds. */
const FORMS: Record<string, [action: string, fields: Record<string, string>]> = {
  start: ['startCorrection', {}],
  submit: ['submitRelease', {}],
  retract: ['retractRelease', {}],
  send_back: ['sendBackRelease', { text }],
  approve: ['approveRelease', { docVersion: '1' }],
  reopen: ['reopenRelease', {}],
  publish: ['publishRelease', { correction: text }],
  schedule: ['scheduleRelease', plan],
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

// Signing one step of several is the same form; the others are the newsroom's own.
const NO_FORM = ['approve_step', 'publish_due', 'lift_embargo', 'withdraw_due', 'unpublish_due'];

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

/** The reviewed table: the states in which somebody may do something. */
async function mayDo(): Promise<Map<string, string[]>> {
  const lines = (await readFile('lib/releases/expected/permissions.txt', 'utf8')).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [role, relation, act, states = ''] = line.split(' | ');
      return [`${role} | ${relation} | ${act}`, states.split(' ')];
    }),
  );
}

test('whoever sends by hand what they may not do is refused, in every state, and nothing has happened', async ({
  as,
}) => {
  expect(ACTS.filter((act) => !FORMS[act])).toEqual(NO_FORM);
  const [ids, may] = [await actionIds(), await mayDo()];
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
    const { request } = await as(member);
    for (const { address, state, seen } of found)
      await Promise.all(
        Object.entries(FORMS)
          .filter(([act]) =>
            relations.every(
              (relation) =>
                !may
                  .get(`${role} | ${relation} | ${act}`)
                  ?.some((one) => one === 'always' || one.split('/').includes(state)),
            ),
          )
          .map(async ([act, [action, fields]]) => {
            sent += 1;
            const form = { releaseId: address.split('/').at(-1) ?? '', seen, ...fields };
            const answer = await request.post(address, {
              headers: { 'next-action': ids.get(action) ?? '', origin: new URL(admin.url()).origin },
              multipart: {
                ...Object.fromEntries(Object.entries(form).map(([name, value]) => [`1_${name}`, value])),
                0: '[{"refusals":0,"message":null,"fields":{},"values":{}},"$K1"]',
              },
              maxRedirects: 0,
            });
            const said = await answer.text();
            if (answer.headers()['x-action-redirect'] || !said.includes('"refusals":1'))
              wrong.push(`${member}, ${act}, ${state}: ${answer.status()} ${said.slice(0, 200)}`);
          }),
      );
  }
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(500);
  for (const { address, seen } of found) expect(await seenOf(address)).toBe(seen);
});
