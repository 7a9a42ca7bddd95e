import { expect, test } from 'vitest';
import { ACTS, LIVE, transition, WORK } from './workflow.ts';

const states = WORK.flatMap((work) => LIVE.map((live) => ({ work, live })));

test('every act from every state leads where the reviewed table says, and nowhere else', async () => {
  const moves = ACTS.flatMap((act) =>
    states.map((from) => {
      const to = transition(act, from);
      return `${act.padEnd(18)} ${from.work}/${from.live} → ${to ? `${to.work}/${to.live}` : 'refused'}`;
    }),
  );
  await expect(`${moves.join('\n')}\n`).toMatchFileSnapshot('expected/moves.txt');
});

test('only publishing makes anything live, and only what was approved, forced or restored', () => {
  const madeLive = ACTS.filter((act) =>
    states.some((from) => from.live !== 'published' && transition(act, from)?.live === 'published'),
  );
  expect(madeLive).toEqual(['publish', 'publish_due', 'lift_embargo', 'force_publish', 'restore']);
  for (const from of states) {
    if (from.work !== 'approved') expect(transition('publish', from)).toBeNull();
    if (from.work !== 'scheduled') expect(transition('publish_due', from)).toBeNull();
    if (from.work !== 'embargoed') expect(transition('lift_embargo', from)).toBeNull();
  }
});

test('approval is the only way to approved, apart from taking a date or an embargo away again', () => {
  const ways = ACTS.filter((act) =>
    states.some((from) => from.work !== 'approved' && transition(act, from)?.work === 'approved'),
  );
  expect(ways).toEqual(['approve', 'unschedule', 'end_embargo']);
});

test('an embargo is for what was never public, and keeps out every other way to readers', () => {
  for (const from of states) {
    if (from.live !== 'none') expect(transition('embargo', from)).toBeNull();
  }
  const from = { work: 'embargoed', live: 'none' } as const;
  const ways = ACTS.filter((act) => transition(act, from)?.live === 'published');
  expect(ways).toEqual(['lift_embargo']);
  expect(transition('schedule', from)).toBeNull();
});

test('what was recalled stays recalled', () => {
  for (const act of ACTS) {
    for (const work of WORK) {
      const to = transition(act, { work, live: 'recalled' });
      if (to) expect([act, to.live]).toEqual([act, 'recalled']);
    }
  }
});
