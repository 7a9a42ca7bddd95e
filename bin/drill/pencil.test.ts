import { history } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { collab, sendableSteps } from 'prosemirror-collab';
import { expect, test } from 'vitest';
import { Session } from '#components/editor/session/session.ts';
import { SmallNewsroom, StillClock } from '#components/editor/session/testing.ts';
import { withoutView } from '#components/editor/session/text.ts';
import { memoryShelf } from '#components/editor/session/unsent.ts';
import { documentWith } from '#db/testing/documents.ts';
import { Authorship } from '#lib/documents/authorship.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { account } from './account.ts';
import { chanceOf, upTo } from './chance.ts';
import { DEEDS, deeds, nothingDone } from './deeds.ts';
import { Pencil } from './pencil.ts';
import { type Acknowledged, letter, lettersOf, type WriterRecord } from './record.ts';
import { takenBy } from './taken.ts';

const DEEDS_EACH_ROUND = 600;

/** Somebody with the release open, whose requests and news may be lost or late. */
function sitDown(number: number, newsroom: SmallNewsroom, clock: StillClock, chance: () => number) {
  const clientId = `writer-${number}`;
  const acknowledged: Acknowledged[] = [];
  const took = new Set<string>();
  const plugins = [collab({ version: 0, clientID: clientId }), history()];
  const text = withoutView(EditorState.create({ doc: newsroom.doc, plugins }));
  const session = new Session({
    release: 'a-release',
    member: clientId,
    tab: clientId,
    key: clientId,
    clientId,
    schemaVersion: SCHEMA_VERSION,
    text,
    base: newsroom.doc,
    desk: {
      since: (version) => newsroom.since(version),
      async save(batch) {
        const answer = await newsroom.save(batch);
        if (answer.kind === 'ok')
          acknowledged.push({ clientId, version: answer.value.version, steps: batch.steps });
        return answer;
      },
    },
    shelf: memoryShelf(),
    clock,
    savedAt: null,
  });
  session.others = true;
  let typed = 0;
  const pencil = new Pencil({
    memberId: `0000000${number}`,
    chance,
    word: () => letter(number, typed++) + letter(number, typed++),
    comment: () => `thread-${number}-${typed}`,
  });
  const next = deeds(chance);
  const edit = (tr: Transaction) => {
    for (const one of takenBy(tr)) took.add(one);
    text.dispatch(tr);
    if (tr.docChanged) session.changed();
  };
  return {
    session,
    work() {
      const tr = pencil.draw(next.next().value, text.state);
      if (tr) edit(tr);
    },
    hear: () => session.receive(newsroom.log.slice(session.version)),
    record: (): WriterRecord => ({
      name: clientId,
      number,
      memberId: clientId,
      acknowledged,
      commented: [],
      sees: text.state.doc.toJSON(),
      unsent: sendableSteps(text.state)?.steps.length ?? 0,
      took: [...took],
      did: nothingDone(),
    }),
  };
}

test.each([1, 2, 3, 4])(
  'five people do everything at once over a bad line, and nobody loses a letter to somebody who had not seen it (%i)',
  async (seed) => {
    const start = documentWith(
      'A drill',
      'First paragraph.',
      'Second paragraph.',
      'Third.',
      'Fourth.',
      'Fifth.',
    );
    const newsroom = new SmallNewsroom(start as NodeJson);
    const ground = newsroom.doc;
    const clock = new StillClock();
    const chance = chanceOf(seed);
    const people = [2, 3, 4, 5, 6].map((number) => sitDown(number, newsroom, clock, chance));
    for (let deed = 0; deed < DEEDS_EACH_ROUND; deed += 1) {
      const person = people[upTo(people.length, chance)];
      if (chance() < 0.06) newsroom.next.push(chance() < 0.5 ? 'lost_on_the_way' : 'answer_lost');
      person?.work();
      if (chance() < 0.3) await clock.pass(upTo(200, chance));
      if (chance() < 0.3) people[upTo(people.length, chance)]?.hear();
    }
    newsroom.next = [];
    for (let round = 0; round < 40; round += 1) {
      for (const { session, hear } of people) {
        session.retry();
        await clock.pass(500);
        hear();
      }
    }
    const authorship = new Authorship(ground.content.size);
    for (const { step, clientId } of newsroom.log)
      authorship.add({ step, memberId: clientId, at: new Date(0) });
    const named = new Map<string, Set<string>>();
    for (const { from, to, memberId } of authorship.written())
      for (const one of lettersOf(newsroom.doc.textBetween(from, to, ' ', ' ')))
        named.set(one, (named.get(one) ?? new Set()).add(memberId));
    const log = newsroom.log.map((row) => ({ ...row, memberId: row.clientId }));
    const writers = people.map((person) => person.record());
    const { faults, figures } = account(
      start as NodeJson,
      { doc: newsroom.doc.toJSON() as NodeJson, log, suggestions: [], comments: [], named },
      writers,
    );
    const { 'suggestions astray': _notAsked, ...rest } = faults;
    expect(rest).toEqual({
      lost: 0,
      'taken unseen': 0,
      doubled: 0,
      gaps: 0,
      misnamed: 0,
      'comments astray': 0,
      unequal: 0,
      invalid: 0,
    });
    expect(figures.letters).toBeGreaterThan(DEEDS.length * 10);
  },
  60_000,
);
