import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { openSession, SmallNewsroom, StillClock } from './testing.ts';
import { REST, type Said, Whereabouts } from './whereabouts.ts';

/** Amal with the release open, and what she tells the others of herself. */
function scene() {
  const newsroom = new SmallNewsroom(documentWith('Vans reach the valley', 'First paragraph.'));
  const clock = new StillClock();
  const { text, session, type } = openSession('amal', newsroom, { clock });
  const said: Said[] = [];
  const here = new Whereabouts({
    clientId: 'amal-client',
    text,
    clock,
    tell: async (place) => {
      said.push(place);
      return true;
    },
  });
  const dispatch = text.dispatch.bind(text);
  text.dispatch = (tr) => {
    dispatch(tr);
    here.moved(tr, true);
  };
  const caretTo = (position: number) =>
    text.dispatch(text.state.tr.setSelection(TextSelection.create(text.state.doc, position)));
  return { newsroom, clock, text, session, type, here, said, caretTo };
}

test('alone, nothing is said', async () => {
  const { caretTo, clock, said } = scene();
  caretTo(3);
  await clock.pass(60_000);
  expect(said).toEqual([]);
});

test('when somebody comes they hear where the caret stands, and then every move of it, not more often than needed', async () => {
  const { caretTo, clock, here, said } = scene();
  caretTo(3);
  here.company(true, true);
  await clock.pass(200);
  expect(said).toEqual([
    { client: 'amal-client', doing: 'viewing', caret: { version: 0, anchor: 3, head: 3 } },
  ]);
  for (let position = 4; position < 12; position++) caretTo(position);
  await clock.pass(500);
  expect(said.slice(1)).toMatchObject([{ caret: { anchor: 11 } }]);
});

test('while she types nothing is sent but the steps: the others carry her caret along', async () => {
  const { caretTo, type, clock, here, said, session } = scene();
  here.company(true, true);
  caretTo(5);
  await clock.pass(500);
  said.length = 0;
  for (const [index, letter] of [...' arrive'].entries()) {
    type(letter, 5 + index);
    await clock.pass(80);
  }
  await clock.pass(2_000);
  expect(session.saving.kind).toBe('saved');
  expect(said).toEqual([{ client: 'amal-client', doing: 'editing', caret: null }]);
});

test('a place is never told in a version the others cannot have', async () => {
  const { caretTo, type, clock, here, said, newsroom } = scene();
  here.company(true, true);
  await clock.pass(500);
  said.length = 0;
  newsroom.next = ['lost_on_the_way'];
  type('New. ', 1);
  caretTo(12);
  await clock.pass(900);
  expect(said.every(({ caret }) => caret === null)).toBe(true);
  await clock.pass(5_000);
  expect(said.at(-1)?.caret).toEqual({ version: 1, anchor: 12, head: 12 });
});

test('she writes, then reads, is idle after ten minutes and away after twenty-five, and comes back with a stir', async () => {
  const { type, clock, here, said } = scene();
  here.company(true, true);
  type('a');
  const doings = () => said.map(({ doing }) => doing).filter((doing, index, all) => doing !== all[index - 1]);
  await clock.pass(REST.editing + 30_000);
  expect(doings()).toEqual(['editing', 'viewing']);
  await clock.pass(REST.idle);
  expect(doings()).toEqual(['editing', 'viewing', 'idle']);
  await clock.pass(REST.away - REST.idle);
  expect(doings()).toEqual(['editing', 'viewing', 'idle', 'away']);
  here.stirred();
  await clock.pass(500);
  expect(doings()).toEqual(['editing', 'viewing', 'idle', 'away', 'viewing']);
});
