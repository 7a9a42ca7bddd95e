import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { collab } from 'prosemirror-collab';
import { expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import type { Caret } from '#lib/documents/hub/room.ts';
import { openSession, SmallNewsroom, StillClock } from '../session/testing.ts';
import { caretOf, OthersCarets, showCarets } from './carets.ts';

/** Amal, who sees the carets of the others, and Tomás, who writes. */
function scene(version = 0) {
  const newsroom = new SmallNewsroom(documentWith('Vans reach the valley', 'First paragraph.'));
  const clock = new StillClock();
  const tomas = openSession('tomas', newsroom, { clock });
  const amal = openSession('amal', newsroom, { clock });
  const plugins = pluginsOf(version);
  amal.text.state = EditorState.create({
    doc: newsroom.doc,
    plugins: [collab({ version: 0, clientID: 'amal-client' }), ...plugins],
  });
  const view = amal.text as unknown as EditorView;
  const show = (carets: Caret[]) => showCarets(view, { carets });
  showCarets(view, { company: new Map([['tomas-client', { label: 'Tomás', hue: 2 }]]) });
  const place = () => caretOf(amal.text.state, ['tomas-client']);
  const hear = () => amal.session.receive(newsroom.missing(amal.session.version).steps);
  return { newsroom, clock, tomas, amal, view, show, place, hear };
}

function pluginsOf(version: number) {
  const { addProseMirrorPlugins } = OthersCarets.config;
  const context = { options: { version } } as ThisParameterType<NonNullable<typeof addProseMirrorPlugins>>;
  return addProseMirrorPlugins?.call(context) ?? [];
}

const at = (version: number, position: number): Caret => ({
  client: 'tomas-client',
  version,
  anchor: position,
  head: position,
});

test('a caret goes along with what its owner types, and with what others type before it', async () => {
  const { show, place, tomas, amal, clock, hear } = scene();
  show([at(0, 5)]);
  expect(place()).toBe(5);
  tomas.type('!!', 5);
  await clock.pass(1_000);
  hear();
  expect(place()).toBe(7);
  amal.type('Two ', 1);
  expect(place()).toBe(11);
  amal.type('…', 11);
  expect(place()).toBe(11);
});

test('a caret in a version that has not come waits for it', async () => {
  const { show, place, tomas, clock, hear, view } = scene();
  tomas.type('New: ', 1);
  await clock.pass(1_000);
  show([at(1, 6)]);
  expect(place()).toBeNull();
  hear();
  showCarets(view, {});
  expect(place()).toBe(6);
});

test('a caret in an older version is brought to this one, past words that are still unsent here', async () => {
  const { show, place, tomas, amal, clock, hear, newsroom } = scene();
  tomas.type('New: ', 1);
  await clock.pass(1_000);
  hear();
  newsroom.next = ['lost_on_the_way', 'lost_on_the_way'];
  amal.type('Unsent ', 1);
  show([at(0, 3)]);
  expect(place()).toBe(3 + 'New: '.length + 'Unsent '.length);
});

test('a caret told before its owner typed on, and heard after, stands behind what they typed', async () => {
  const { show, place, tomas, clock, hear } = scene();
  tomas.type('!!', 5);
  await clock.pass(1_000);
  hear();
  show([at(0, 5)]);
  expect(place()).toBe(7);
});

test('after thirty keystrokes of both the caret is where its owner has it', async () => {
  const { show, place, tomas, amal, clock, hear, newsroom } = scene();
  show([at(0, 22)]);
  let caret = 22;
  for (let stroke = 0; stroke < 30; stroke++) {
    tomas.type('x', caret);
    caret += 1;
    amal.type('y', 1);
    caret += 1;
    await clock.pass(1_000);
    hear();
    tomas.session.receive(newsroom.missing(tomas.session.version).steps);
    await clock.pass(1_000);
    hear();
  }
  expect(place()).toBe(caret);
  expect(amal.text.headline).toBe(`${'y'.repeat(30)}Vans reach the valley${'x'.repeat(30)}`);
});

test('of somebody who never stops typing the place is known from what they type; of strangers nothing is drawn', async () => {
  const { place, tomas, clock, hear, view } = scene();
  tomas.type('abc', 4);
  await clock.pass(1_000);
  hear();
  expect(place()).toBe(7);
  showCarets(view, { company: new Map() });
  expect(place()).toBeNull();
});
