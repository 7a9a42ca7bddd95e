import { describe, expect, test } from 'vitest';
import { type Actor, type Grant, ROLES, type Role } from '../members/roles.ts';
import { can, canStartOn, DEEDS, type Deed, type Subject } from './policy.ts';
import { ACTS, LIVE, WORK, type Work } from './workflow.ts';

const DEED_LIST: Deed[] = [...DEEDS, ...ACTS];
const STATES = WORK.flatMap((work) => LIVE.map((live) => ({ work, live })));

const person = (...grants: Grant[]): Actor => ({ id: 'me', name: 'Me', disabled: false, grants });
const on = (role: Role, site = 'morocco', language: Grant['language'] = null): Grant => ({
  role,
  site,
  language,
});
const release = (change: Partial<Subject> = {}): Subject => ({
  site: 'morocco',
  language: 'fr',
  work: 'draft',
  live: 'none',
  submittedBy: 'somebody',
  authors: ['somebody'],
  createdBy: 'somebody',
  forcedBy: null,
  removalPlanned: true,
  alsoForcedBy: [],
  steps: [],
  lockedBy: null,
  ...change,
});
const own: Partial<Subject> = { submittedBy: 'me', authors: ['me'], createdBy: 'me' };

/** The states in which a deed is allowed, in one line. */
function allowedStates(actor: Actor, deed: Deed, change: Partial<Subject>): string {
  const allowed = STATES.filter((state) => can(actor, deed, release({ ...change, ...state })).allowed);
  if (allowed.length === STATES.length) return 'always';
  return allowed.map(({ work, live }) => `${work}/${live}`).join(' ') || '–';
}

test('every role, relation, deed and state is answered as the reviewed table says', async () => {
  const relations: [string, Partial<Subject>, string][] = [
    ['own', own, 'morocco'],
    ['same site', {}, 'morocco'],
    ['other site', {}, 'global'],
  ];
  const lines = ROLES.flatMap((role) =>
    relations.flatMap(([relation, change, site]) =>
      DEED_LIST.map((deed) =>
        [role, relation, deed, allowedStates(person(on(role, site)), deed, change)].join(' | '),
      ),
    ),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('expected/permissions.txt');
});

describe('nobody', () => {
  const strangers: [string, Actor | null][] = [
    ['without a session', null],
    ['without a role', person()],
    ['who is disabled', { ...person(on('admin', '*')), disabled: true }],
    ['of another site', person(on('publisher', 'global'))],
  ];
  test.each(strangers)('%s may do anything, or learn that the release exists', (_who, actor) => {
    for (const deed of DEED_LIST) {
      for (const state of STATES) {
        expect(can(actor, deed, release(state))).toMatchObject({ allowed: false, kind: 'hidden' });
      }
    }
  });
});

describe('whatever their roles, nobody', () => {
  const everything = person(...ROLES.map((role) => on(role, '*')));

  test('approves a revision that holds their own text', () => {
    for (const state of STATES) {
      const answer = can(everything, 'approve', release({ ...state, authors: ['somebody', 'me'] }));
      expect(answer.allowed).toBe(false);
      if (state.work === 'in_review' && state.live === 'none')
        expect(answer).toMatchObject({ reason: 'wrote_part' });
    }
  });

  test('writes into what is scheduled, approved or closed', () => {
    for (const work of ['scheduled', 'embargoed', 'approved', 'none'] as const) {
      for (const live of LIVE) expect(can(everything, 'write', release({ work, live })).allowed).toBe(false);
    }
  });

  test('clears the mark of a release they forced themselves', () => {
    const forced = release({ work: 'none', live: 'published', forcedBy: 'me' });
    expect(can(everything, 'review_afterwards', forced)).toMatchObject({
      allowed: false,
      reason: 'forced_it',
    });
    const others = { ...forced, forcedBy: 'somebody' };
    expect(can(everything, 'review_afterwards', others).allowed).toBe(true);
    expect(can(everything, 'review_afterwards', { ...others, alsoForcedBy: ['me'] }).allowed).toBe(false);
  });

  test('takes back a removal that nobody has planned', () => {
    const live = release({ work: 'none', live: 'published', removalPlanned: false });
    expect(can(everything, 'unplan_removal', live)).toMatchObject({ reason: 'not_in_this_state' });
    expect(can(everything, 'unplan_removal', { ...live, removalPlanned: true }).allowed).toBe(true);
  });

  test.each(['publish_due', 'lift_embargo', 'withdraw_due', 'unpublish_due'] as const)(
    'does the newsroom’s own act: %s',
    (act) => {
      for (const state of STATES) expect(can(everything, act, release(state)).allowed).toBe(false);
    },
  );
});

describe('a writer', () => {
  const writer = person(on('writer'));
  test('can write and submit a draft', () => {
    expect(can(writer, 'write', release()).allowed).toBe(true);
    expect(can(writer, 'submit', release()).allowed).toBe(true);
  });
  test('cannot edit while it is reviewed, but can take their own submission back', () => {
    const waiting = release({ work: 'in_review', ...own });
    expect(can(writer, 'write', waiting)).toMatchObject({ reason: 'only_reviewers_edit' });
    expect(can(writer, 'retract', waiting).allowed).toBe(true);
    expect(can(writer, 'retract', release({ work: 'in_review' }))).toMatchObject({
      reason: 'only_submitter',
    });
  });
  test('cannot approve, publish, withdraw or unpublish', () => {
    for (const deed of ['approve', 'publish', 'withdraw', 'unpublish', 'force_publish'] as const) {
      expect(can(writer, deed, release({ work: 'in_review' }))).toMatchObject({
        allowed: false,
        kind: 'never',
      });
    }
  });
  test('can discard their own draft and nobody else’s', () => {
    expect(can(writer, 'discard', release(own)).allowed).toBe(true);
    expect(can(writer, 'discard', release())).toMatchObject({ reason: 'only_own_draft' });
  });
});

describe('a translator', () => {
  const translator = person(on('translator', 'morocco', 'ar'));
  test('writes in their own language and reads the others', () => {
    expect(can(translator, 'write', release({ language: 'ar' })).allowed).toBe(true);
    expect(can(translator, 'write', release({ language: 'fr' }))).toMatchObject({ kind: 'never' });
    expect(can(translator, 'view', release({ language: 'fr' })).allowed).toBe(true);
    expect(canStartOn(translator, 'morocco', 'ar').allowed).toBe(true);
    expect(canStartOn(translator, 'morocco', 'fr').allowed).toBe(false);
    expect(canStartOn(translator, 'global', 'ar').allowed).toBe(false);
  });
});

describe('an editor', () => {
  const editor = person(on('editor'));
  test('can edit in review, approve what others wrote, and send back with a reason', () => {
    const waiting = release({ work: 'in_review' });
    for (const deed of ['write', 'approve', 'send_back'] as const)
      expect(can(editor, deed, waiting).allowed).toBe(true);
  });
  test('cannot publish', () => {
    expect(can(editor, 'publish', release({ work: 'approved' }))).toMatchObject({
      reason: 'needs_publisher',
    });
  });
});

describe('a publisher', () => {
  const publisher = person(on('publisher'));
  test('can publish what is approved and nothing else', () => {
    for (const state of STATES) {
      const expected = state.work === 'approved' && ['none', 'published', 'unpublished'].includes(state.live);
      expect([state, can(publisher, 'publish', release(state)).allowed]).toEqual([state, expected]);
    }
  });
  test('is told that open work comes first before a withdrawal', () => {
    const answer = can(publisher, 'withdraw', release({ work: 'draft', live: 'published' }));
    expect(answer).toEqual({ allowed: false, kind: 'not_now', reason: 'open_work_first' });
  });
  test('cannot unpublish', () => {
    expect(can(publisher, 'unpublish', release({ work: 'none', live: 'published' }))).toMatchObject({
      reason: 'needs_admin',
    });
  });
});

describe('an auditor and a protection focal point', () => {
  test('read everything of their sites and change nothing', () => {
    for (const role of ['auditor', 'protection'] as const) {
      const actor = person(on(role));
      for (const state of STATES) {
        for (const deed of DEED_LIST) {
          const reading = [
            'view',
            'view_history',
            'compare',
            'preview',
            ...(role === 'protection'
              ? ['comment', 'dismiss', 'dismiss_protection', ...(isOpen(state.work) ? ['annotate'] : [])]
              : []),
          ];
          expect([role, deed, can(actor, deed, release(state)).allowed]).toEqual([
            role,
            deed,
            reading.includes(deed),
          ]);
        }
      }
    }
  });
});

const isOpen = (work: Work) => ['draft', 'in_review', 'changes_requested'].includes(work);
