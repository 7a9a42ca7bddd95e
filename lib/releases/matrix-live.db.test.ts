import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { wrongAnswers } from '#db/testing/matrix.ts';
import { waysIntoStates } from '#db/testing/ways.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

describe.each([...waysIntoStates()].filter(([state]) => !state.endsWith('/none')))(
  'a release that is %s',
  (state, acts) => {
    test('answers every act of every role and relation as the reviewed table says', async () => {
      expect(await wrongAnswers(cast, state, acts)).toEqual([]);
    }, 120_000);
  },
);
