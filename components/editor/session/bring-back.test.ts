import { describe, expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { deliver, wordsOf } from './bring-back.ts';
import { PAUSE } from './session.ts';
import { openSession, SmallNewsroom, StillClock } from './testing.ts';
import { memoryShelf } from './unsent.ts';

/** Amal typed without a network and her tab is gone; a new page of hers finds the words. */
async function leftBehind(words: string, mishap: 'lost_on_the_way' | 'answer_lost' = 'lost_on_the_way') {
  const newsroom = new SmallNewsroom(documentWith('Vans', 'They come on Mondays.'));
  const clock = new StillClock();
  const shelf = memoryShelf();
  const { type, session } = openSession('amal', newsroom, { clock, shelf });
  newsroom.next = [mishap];
  type(words, 5);
  await clock.pass(PAUSE.alone);
  session.stop();
  newsroom.next = [];
  const [found] = await shelf.adopt('amal', 'a-new-tab', new Set());
  if (!found) throw new Error('nothing was left');
  const bring = async () => {
    const done = deliver(found, { shelf, desk: newsroom, clock });
    await clock.pass(30_000);
    await done;
  };
  const kept = async () => (await shelf.kept('a-release', 'amal')).map((it) => it.words);
  return { newsroom, clock, shelf, found, bring, kept };
}

const headline = (newsroom: SmallNewsroom) => newsroom.doc.firstChild?.textContent;

describe('words that were left behind', () => {
  test('are found by the next page of the same member, once, and by nobody else', async () => {
    const { shelf } = await leftBehind(' reach the valley');
    expect(await shelf.adopt('tomas', 'his-tab', new Set())).toEqual([]);
    expect(await shelf.adopt('amal', 'another-tab', new Set(['a-new-tab.amal-tab.0']))).toEqual([]);
  });

  test('are delivered onto what others have written since', async () => {
    const { newsroom, clock, shelf, bring, kept } = await leftBehind(' reach the valley');
    const tomas = openSession('tomas', newsroom, { clock, version: 0 });
    tomas.type('Two small ');
    await clock.pass(PAUSE.alone);
    await bring();
    expect(headline(newsroom)).toBe('Two small Vans reach the valley');
    expect(shelf.unsent.size).toBe(0);
    expect(await kept()).toEqual([]);
  });

  test('whose answer was lost are delivered once', async () => {
    const { newsroom, bring } = await leftBehind(' once', 'answer_lost');
    await bring();
    expect(headline(newsroom)).toBe('Vans once');
  });

  test('wait on, as long as there is no network', async () => {
    const { newsroom, shelf, bring, kept } = await leftBehind(' wait');
    newsroom.next = Array.from({ length: 20 }, () => 'lost_on_the_way');
    await bring();
    expect(shelf.unsent.size).toBe(1);
    expect(await kept()).toEqual([]);
  });

  test('that the newsroom will not take any more are kept for their author', async () => {
    const { newsroom, shelf, bring, kept } = await leftBehind(' too late');
    newsroom.next = [{ kind: 'refused', why: 'forbidden', reason: 'frozen_scheduled' }];
    await bring();
    expect(headline(newsroom)).toBe('Vans');
    expect(await kept()).toEqual(['too late']);
    expect(shelf.unsent.size).toBe(0);
  });

  test('whose place was deleted meanwhile are kept for their author', async () => {
    const { newsroom, clock, bring, kept } = await leftBehind('never mind');
    const tomas = openSession('tomas', newsroom, { clock, version: 0 });
    tomas.text.edit(tomas.session, tomas.text.state.tr.delete(2, 5).insertText('ehicles', 2));
    await clock.pass(PAUSE.alone);
    await bring();
    expect([headline(newsroom), ...(await kept())].join(' ')).toContain('never mind');
  });

  test('of an editor this one cannot read are kept as the words that are in them', async () => {
    const { newsroom, found, bring, kept } = await leftBehind(' in another tongue');
    for (const step of found.unsent.steps) step.stepType = 'from the future';
    await bring();
    expect(newsroom.batches).toHaveLength(1);
    expect(await kept()).toEqual(['in another tongue']);
    expect(wordsOf(found.unsent)).toBe('in another tongue');
  });
});
