import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { headlineOf } from '#lib/documents/text.ts';
import type { Answer } from './desk.ts';
import { wordsIn } from './lost.ts';
import { PAUSE } from './session.ts';
import { openSession, SmallNewsroom, StillClock } from './testing.ts';
import { memoryShelf } from './unsent.ts';

function scene(headline = '') {
  const newsroom = new SmallNewsroom(documentWith(headline, 'First paragraph.', 'Second paragraph.'));
  const clock = new StillClock();
  const shelf = memoryShelf();
  return { ...openSession('amal', newsroom, { clock, shelf }), newsroom, clock, shelf };
}

describe('what the member is told', () => {
  test('is Saved only once the newsroom has said so', async () => {
    const { session, type, clock } = scene();
    expect(session.saving).toEqual({ kind: 'saved', at: null });
    type('Vans');
    expect(session.saving).toEqual({ kind: 'saving' });
    await clock.pass(PAUSE.alone - 1);
    expect(session.saving).toEqual({ kind: 'saving' });
    await clock.pass(1);
    expect(session.saving).toEqual({ kind: 'saved', at: '2026-11-24T08:24:00Z' });
  });

  test('is Not saved while there is no network, and Saved again when it is back', async () => {
    const { newsroom, session, type, clock, text } = scene();
    newsroom.next = ['lost_on_the_way', 'lost_on_the_way'];
    type('Vans');
    await clock.pass(PAUSE.alone);
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'offline' });
    type(' reach the valley', 5);
    await clock.pass(1_000);
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'offline' });
    await clock.pass(15_000);
    expect(session.saving).toMatchObject({ kind: 'saved' });
    expect(newsroom.doc.eq(text.state.doc)).toBe(true);
  });

  test('is Not saved at once when the network goes while words are unsent, and nothing when none are', () => {
    const { session, type } = scene();
    session.offline();
    expect(session.saving).toMatchObject({ kind: 'saved' });
    type('Vans');
    session.offline();
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'offline' });
  });
});

test('a comment that can be tied to its passage no more is nothing unsaved, and holds up no act; words are', async () => {
  const { newsroom, session, text, type, clock } = scene('Vans');
  const refused = { kind: 'refused', why: 'forbidden', reason: 'not_in_this_state' } as const;
  newsroom.next = [refused];
  const tie = documentSchema.mark('comment', { id: 'thread-0001' });
  text.edit(session, text.state.tr.addMark(1, 5, tie));
  expect(session.saving).toEqual({ kind: 'saving' });
  const settled = session.settle();
  await clock.pass(1_000);
  expect(await settled).toBe(true);
  expect(session.saving).toEqual({ kind: 'saved', at: null });
  type(' arrive', 5);
  expect(session.saving).toEqual({ kind: 'not_saved', why: 'forbidden', reason: 'not_in_this_state' });
  expect(session.words()).toBe('arrive');
  session.reopen();
  await clock.pass(2 * PAUSE.alone);
  expect(session.saving).toMatchObject({ kind: 'saved' });
  expect(newsroom.doc.eq(text.state.doc)).toBe(true);
});

test('after the newsroom was renewed nothing more is sent, and the words are kept for the next page', async () => {
  const { newsroom, session, type, clock, shelf } = scene();
  session.outdated();
  expect(session.saving).toEqual({ kind: 'not_saved', why: 'outdated', reason: 'schema_moved_on' });
  type('Vans');
  await clock.pass(20_000);
  expect(newsroom.batches).toEqual([]);
  expect([...shelf.unsent.values()].map(({ steps }) => steps.length)).toEqual([1]);
});

describe('sending', () => {
  test('is one batch at a time, and the next brings all that was typed meanwhile', async () => {
    const { newsroom, type, clock } = scene();
    type('a');
    await clock.pass(PAUSE.alone);
    type('b', 2);
    type('c', 3);
    await clock.pass(PAUSE.alone);
    expect(newsroom.batches.map(({ baseVersion, steps }) => [baseVersion, steps.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('waits less while somebody else is looking on', async () => {
    const { newsroom, session, type, clock } = scene();
    session.others = true;
    type('a');
    await clock.pass(PAUSE.together);
    expect(newsroom.log).toHaveLength(1);
  });

  test('repeats a batch whose answer was lost with the same key, so that nothing is doubled', async () => {
    const { newsroom, type, clock, text } = scene();
    newsroom.next = ['answer_lost'];
    type('Once');
    await clock.pass(PAUSE.alone);
    type('!', 5);
    await clock.pass(20_000);
    const [first, second, third] = newsroom.batches;
    expect(second).toEqual(first);
    expect(third?.key).not.toBe(first?.key);
    expect(newsroom.doc.firstChild?.textContent).toBe('Once!');
    expect(text.headline).toBe('Once!');
  });

  test('takes its own steps on the stream as the answer that was lost', async () => {
    const { newsroom, session, type, clock } = scene();
    newsroom.next = ['answer_lost'];
    type('Once');
    await clock.pass(PAUSE.alone);
    session.receive(newsroom.log);
    expect(session.saving).toMatchObject({ kind: 'saved' });
    await clock.pass(60_000);
    expect(newsroom.batches).toHaveLength(1);
  });

  test('sends nothing that was confirmed while its key was put on the shelf', async () => {
    const newsroom = new SmallNewsroom(documentWith('', 'First paragraph.'));
    const clock = new StillClock();
    const shelf = memoryShelf();
    const put = shelf.put.bind(shelf);
    const { session, type } = openSession('amal', newsroom, { clock, shelf });
    newsroom.next = ['answer_lost'];
    type('Once');
    await clock.pass(PAUSE.alone);
    shelf.put = async (...given) => {
      session.receive(newsroom.log);
      await put(...given);
    };
    await clock.pass(60_000);
    expect(newsroom.batches).toHaveLength(1);
    expect(session.saving).toMatchObject({ kind: 'saved' });
    shelf.put = put;
    type('!', 5);
    await clock.pass(PAUSE.alone);
    expect(newsroom.doc.firstChild?.textContent).toBe('Once!');
  });

  test('goes on after what could not be sent was confirmed on the stream', async () => {
    const { newsroom, session, type, clock } = scene();
    newsroom.next = ['answer_lost'];
    type('Once');
    await clock.pass(PAUSE.alone);
    session.receive(newsroom.log);
    await clock.pass(60_000);
    type('!', 5);
    expect(session.saving).toEqual({ kind: 'saving' });
    await clock.pass(PAUSE.alone);
    expect(newsroom.doc.firstChild?.textContent).toBe('Once!');
    expect(session.saving).toMatchObject({ kind: 'saved' });
  });

  test('rebases on what others wrote and sends anew with a new key', async () => {
    const { newsroom, type, clock, text } = scene('Valley');
    const tomas = openSession('tomas', newsroom, { clock });
    tomas.type('The ');
    await clock.pass(PAUSE.alone);
    type(' reached', 7);
    await clock.pass(PAUSE.alone + 100);
    expect(newsroom.doc.firstChild?.textContent).toBe('The Valley reached');
    expect(text.headline).toBe('The Valley reached');
    const [stale, fresh] = newsroom.batches.filter(({ clientId }) => clientId === 'amal-client');
    expect([stale?.baseVersion, fresh?.baseVersion]).toEqual([0, 1]);
    expect(fresh?.key).not.toBe(stale?.key);
  });

  test('cuts a long backlog into batches', async () => {
    const { newsroom, type, clock } = scene();
    for (let index = 0; index < 450; index++) type('x');
    await clock.pass(5_000);
    expect(newsroom.batches.map(({ steps }) => steps.length)).toEqual([200, 200, 50]);
    expect(newsroom.log).toHaveLength(450);
  });

  test('comes back when the newsroom said to', async () => {
    const { newsroom, session, type, clock } = scene();
    newsroom.next = [{ kind: 'trouble', why: 'slow_down', waitMs: 30_000 }];
    type('a');
    await clock.pass(20_000);
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'slow_down' });
    expect(newsroom.batches).toHaveLength(1);
    await clock.pass(20_000);
    expect(session.saving).toMatchObject({ kind: 'saved' });
  });
});

describe('receiving', () => {
  test('leaves out what it has and fetches what is between', async () => {
    const { newsroom, session, text, clock } = scene();
    const tomas = openSession('tomas', newsroom, { clock });
    for (const letter of ['a', 'b', 'c']) tomas.type(letter);
    await clock.pass(PAUSE.alone);
    session.receive(newsroom.log.slice(0, 1));
    session.receive(newsroom.log.slice(0, 1));
    session.receive(newsroom.log.slice(2));
    await clock.pass(0);
    expect(text.headline).toBe('cba');
    expect(session.version).toBe(3);
  });

  test('asks again for what is between when the first asking failed, though nobody writes any more', async () => {
    const { newsroom, session, text, clock } = scene();
    const other = openSession('lina', newsroom, { clock });
    other.type('Va');
    await clock.pass(PAUSE.alone);
    other.type('ns', 3);
    await clock.pass(PAUSE.alone);
    const since = newsroom.since.bind(newsroom);
    const mishaps: Answer<never>[] = [{ kind: 'trouble', why: 'server' }];
    newsroom.since = async (version) => mishaps.shift() ?? since(version);
    session.receive(newsroom.log.slice(1));
    await clock.pass(100);
    expect(text.headline).toBe('');
    await clock.pass(5_000);
    expect(text.headline).toBe('Vans');
  });

  test('offers the words back whose paragraph somebody deleted', async () => {
    const { newsroom, session, text, clock, type } = scene();
    const paragraph = paragraphs(text.state.doc)[0] ?? 0;
    const tomas = openSession('tomas', newsroom, { clock });
    const { tr } = tomas.text.state;
    tomas.text.edit(tomas.session, tr.delete(paragraph, paragraph + 18));
    await clock.pass(PAUSE.alone);
    let lost = '';
    session.onLost = (steps) => {
      lost = wordsIn(steps);
    };
    for (const letter of [...'Nobody is asked.'].reverse()) type(letter, paragraph + 1);
    type('Kept', 1);
    await clock.pass(5_000);
    expect(lost).toBe([...'Nobody is asked.'].reverse().join(''));
    expect(text.headline).toBe('Kept');
    expect(newsroom.doc.eq(text.state.doc)).toBe(true);
  });
});

test('a passage that was taken out without a network stays when somebody has written in it since', async () => {
  const { newsroom, session, text, clock } = scene();
  const paragraph = paragraphs(text.state.doc)[0] ?? 0;
  newsroom.next = ['lost_on_the_way'];
  text.edit(session, text.state.tr.delete(paragraph + 1, paragraph + 17));
  await clock.pass(PAUSE.alone);
  expect(session.saving).toEqual({ kind: 'not_saved', why: 'offline' });
  const lina = openSession('lina', newsroom, { clock });
  lina.type(' very', paragraph + 6);
  await clock.pass(30_000);
  expect(text.state.doc.nodeAt(paragraph)?.textContent).toBe('First very paragraph.');
  expect(session.saving).toMatchObject({ kind: 'saved' });
  expect(newsroom.doc.eq(text.state.doc)).toBe(true);
});

describe('when the newsroom refuses', () => {
  test('a frozen release keeps the words here, and takes them once it is open again', async () => {
    const { newsroom, session, type, clock, shelf } = scene();
    newsroom.next = [{ kind: 'refused', why: 'forbidden', reason: 'frozen_scheduled' }];
    type('Late words');
    await clock.pass(60_000);
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'forbidden', reason: 'frozen_scheduled' });
    expect(newsroom.batches).toHaveLength(1);
    expect(session.words()).toBe('Late words');
    expect(shelf.unsent.get('amal-tab')?.steps).toHaveLength(1);
    session.reopen();
    await clock.pass(PAUSE.alone);
    expect(session.saving).toMatchObject({ kind: 'saved' });
  });

  test('an expired session keeps the words and goes on after signing in', async () => {
    const { newsroom, session, type, clock } = scene();
    newsroom.next = [
      { kind: 'trouble', why: 'signed_out' },
      { kind: 'trouble', why: 'signed_out' },
    ];
    type('Late words');
    await clock.pass(1_000);
    expect(session.saving).toEqual({ kind: 'not_saved', why: 'signed_out' });
    newsroom.next = [];
    session.retry();
    await clock.pass(0);
    expect(session.saving).toMatchObject({ kind: 'saved' });
  });

  test('a newer newsroom is never fed with steps of an older editor', async () => {
    const { newsroom, session, type, clock } = scene();
    newsroom.next = [{ kind: 'refused', why: 'outdated', reason: 'schema_moved_on' }];
    type('Old editor');
    await clock.pass(60_000);
    session.reopen();
    await clock.pass(60_000);
    expect(session.saving).toMatchObject({ kind: 'not_saved', why: 'outdated' });
    expect(newsroom.batches).toHaveLength(1);
  });
});

describe('the shelf', () => {
  test('has the words before they are sent and is empty when they are saved', async () => {
    const { newsroom, type, clock, shelf } = scene();
    newsroom.next = ['lost_on_the_way'];
    type('Vans');
    await clock.pass(0);
    expect(shelf.unsent.get('amal-tab')).toMatchObject({ baseVersion: 0, member: 'amal', sent: null });
    await clock.pass(PAUSE.alone);
    expect(shelf.unsent.get('amal-tab')?.sent).toEqual({ key: newsroom.batches[0]?.key, count: 1 });
    await clock.pass(5_000);
    expect(shelf.unsent.size).toBe(0);
  });

  test('keeps the base in step with what others wrote', async () => {
    const { newsroom, session, type, clock, shelf } = scene();
    const tomas = openSession('tomas', newsroom, { clock });
    tomas.type('Before');
    await clock.pass(PAUSE.alone);
    newsroom.next = ['lost_on_the_way', 'lost_on_the_way', 'lost_on_the_way'];
    type('After', 1);
    session.receive(newsroom.log);
    await clock.pass(0);
    const words = shelf.unsent.get('amal-tab');
    expect(words?.baseVersion).toBe(1);
    expect(words?.base).toEqual(newsroom.doc.toJSON());
  });

  test('waits with an act until everything is saved', async () => {
    const { session, type, clock } = scene();
    type('Last words');
    const settled = session.settle();
    await clock.pass(0);
    expect(await settled).toBe(true);
    session.stop();
  });
});

function paragraphs(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') found.push(pos);
  });
  return found;
}

test('words go out though the storage of the browser never answers', async () => {
  const newsroom = new SmallNewsroom(documentWith('', 'First paragraph.'));
  const clock = new StillClock();
  const shelf = { ...memoryShelf(), put: () => new Promise<void>(() => {}) };
  const { session, type } = openSession('amal', newsroom, { clock, shelf });
  type('Vans');
  await clock.pass(PAUSE.alone);
  await clock.pass(5_000);
  expect(session.saving).toMatchObject({ kind: 'saved' });
  expect(newsroom.doc.firstChild?.textContent).toBe('Vans');
});

test('words typed while the shelf is busy are on it when the page is hidden, though no rest ever comes', async () => {
  const { session, type, clock, shelf } = scene();
  const put = shelf.put.bind(shelf);
  let free = () => {};
  shelf.put = async (key, unsent) => {
    await new Promise<void>((resolve) => {
      free = resolve;
    });
    return put(key, unsent);
  };
  type('Vans');
  session.offline();
  clock.rest = () => {};
  type(' reach the valley', 5);
  session.hurry();
  free();
  await clock.pass(0);
  free();
  await clock.pass(0);
  expect([...shelf.unsent.values()].map(({ steps }) => steps.length)).toEqual([2]);
});

describe('what the newsroom will never take', () => {
  test('goes out of the text and is kept for its author, and saving goes on', async () => {
    const { newsroom, session, type, clock, text } = scene('Vans');
    const lost: string[] = [];
    session.onLost = (steps, { base, mine }, reason) => {
      lost.push(`${wordsIn(steps)} (${reason}): ${headlineOf(base)} > ${headlineOf(mine)}`);
    };
    newsroom.next = [{ kind: 'refused', why: 'invalid', reason: 'suggestion_of_another' }];
    type(' that fly', 5);
    await clock.pass(PAUSE.alone);
    expect(lost).toEqual(['that fly (suggestion_of_another): Vans > Vans that fly']);
    expect(text.headline).toBe('Vans');
    expect(session.saving).toMatchObject({ kind: 'saved' });
    type(' that drive', 5);
    await clock.pass(PAUSE.alone);
    expect(newsroom.doc.firstChild?.textContent).toBe('Vans that drive');
    expect(session.saving).toMatchObject({ kind: 'saved' });
  });

  test('takes along what was written after it, and leaves what others have written meanwhile', async () => {
    const { newsroom, session, type, clock, text } = scene('Vans');
    const tomas = openSession('tomas', newsroom, { clock });
    newsroom.next = [{ kind: 'refused', why: 'invalid', reason: 'step_invalid' }];
    const lost: string[] = [];
    session.onLost = (steps) => {
      lost.push(wordsIn(steps));
    };
    type(' that', 5);
    const sending = clock.pass(PAUSE.alone);
    type(' fly', 10);
    await sending;
    tomas.type('Two ');
    await clock.pass(PAUSE.alone);
    session.receive(newsroom.log);
    await clock.pass(PAUSE.alone);
    expect(lost.join('')).toContain('that');
    expect(text.headline).toBe(newsroom.doc.firstChild?.textContent);
    expect(text.headline).toContain('Two Vans');
  });
});
