import { expect, test } from 'vitest';
import type { Actor, Role } from '../members/roles.ts';
import { type Offers, offersFor } from './offer.ts';
import type { Subject } from './policy.ts';
import { LIVE, transition, WORK } from './workflow.ts';

const person = (name: string, ...roles: Role[]): Actor => ({
  id: name,
  name,
  disabled: false,
  grants: roles.map((role) => ({ role, site: 'morocco', language: null })),
});
const amal = person('amal', 'writer');
const tomas = person('tomas', 'editor');
const claire = person('claire', 'publisher');
const ada = person('ada', 'admin');
const otto = person('otto', 'auditor');

const release = (state: Partial<Subject>): Subject => ({
  site: 'morocco',
  language: 'en',
  work: 'draft',
  live: 'none',
  submittedBy: null,
  authors: ['amal'],
  createdBy: 'amal',
  forcedBy: null,
  removalPlanned: false,
  alsoForcedBy: [],
  steps: [],
  lockedBy: null,
  ...state,
});
const said = ({ next, others, later }: Offers) => ({
  next: next && (next.reason ? `${next.act}: ${next.reason}` : next.act),
  others: others.map(({ act }) => act),
  later: later.map(({ act, reason }) => `${act}: ${reason}`),
});

test('a writer is offered to submit her draft or put it aside', () => {
  expect(said(offersFor(amal, release({})))).toEqual({ next: 'submit', others: ['discard'], later: [] });
});

test('an editor who wrote part of it sees Approve with the reason why not', () => {
  const offers = offersFor(tomas, release({ work: 'in_review', authors: ['tomas'], submittedBy: 'tomas' }));
  expect(said(offers)).toEqual({ next: 'approve: wrote_part', others: ['send_back', 'retract'], later: [] });
});

test('a writer is not shown what she can never do, but may take her submission back', () => {
  const mine = offersFor(amal, release({ work: 'in_review', submittedBy: 'amal' }));
  expect(said(mine)).toEqual({ next: 'retract', others: [], later: [] });
  const another = offersFor(amal, release({ work: 'in_review', submittedBy: 'lina' }));
  expect(said(another)).toEqual({ next: null, others: [], later: [] });
});

test('a publisher sees Publish wait until it is approved, then as the next act', () => {
  expect(said(offersFor(claire, release({ work: 'in_review' })))).toMatchObject({
    next: 'approve',
    others: ['send_back', 'force_publish'],
    later: ['publish: not_in_this_state'],
  });
  expect(offersFor(claire, release({ work: 'approved' })).next).toEqual({ act: 'publish', reason: null });
});

test('what is live can be corrected, withdrawn by publishers, unpublished and recalled by administrators', () => {
  expect(said(offersFor(amal, release({ work: 'none', live: 'published' })))).toEqual({
    next: 'start',
    others: [],
    later: [],
  });
  expect(said(offersFor(ada, release({ work: 'none', live: 'published' })))).toEqual({
    next: 'start',
    others: ['withdraw', 'unpublish', 'recall'],
    later: [],
  });
  expect(said(offersFor(claire, release({ work: 'draft', live: 'published' }))).later).toContain(
    'withdraw: open_work_first',
  );
  expect(said(offersFor(claire, release({ work: 'none', live: 'withdrawn' })))).toMatchObject({
    next: 'restore',
  });
});

test('an auditor looks and is offered nothing', () => {
  expect(said(offersFor(otto, release({ work: 'approved', live: 'published' })))).toEqual({
    next: null,
    others: [],
    later: [],
  });
});

test('whatever is offered without a reason can start in that state', () => {
  for (const work of WORK) {
    for (const live of LIVE) {
      for (const actor of [amal, tomas, claire, ada]) {
        const { next, others } = offersFor(actor, release({ work, live }));
        for (const offer of [next, ...others]) {
          if (offer && !offer.reason)
            expect([offer.act, transition(offer.act, { work, live }) !== null]).toEqual([offer.act, true]);
        }
      }
    }
  }
});

test('what is under embargo is taken back or moved, and becomes public in no other way', () => {
  expect(said(offersFor(claire, release({ work: 'embargoed' })))).toEqual({
    next: 'end_embargo',
    others: ['move_embargo'],
    later: [],
  });
  expect(offersFor(claire, release({ work: 'approved' })).others.map(({ act }) => act)).toContain('embargo');
  expect(
    offersFor(claire, release({ work: 'approved', live: 'published' })).others.map(({ act }) => act),
  ).not.toContain('embargo');
});
