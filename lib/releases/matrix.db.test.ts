import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { wrongAnswers } from '#db/testing/matrix.ts';
import { WITHOUT_VERB, waysIntoStates } from '#db/testing/ways.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

test('every act has a verb, but those the newsroom does itself, signing, and what follows a record', () => {
  expect(WITHOUT_VERB).toEqual([
    'approve_step',
    'publish_due',
    'lift_embargo',
    'follow_record',
    'withdraw_due',
    'unpublish_due',
  ]);
});

// What readers have seen before is in matrix-live.db.test.ts: together they would be the longest file of all by far.
describe.each([...waysIntoStates()].filter(([state]) => state.endsWith('/none')))(
  'a release that is %s',
  (state, acts) => {
    test('answers every act of every role and relation as the reviewed table says', async () => {
      expect(await wrongAnswers(cast, state, acts)).toEqual([]);
    }, 120_000);
  },
);
