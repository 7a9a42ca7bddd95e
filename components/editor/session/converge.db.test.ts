import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { canJoin, Step } from '@tiptap/pm/transform';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { releaseSteps } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, reload } from '#db/testing/factories.ts';
import { checkDocument } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { appendSteps } from '#lib/documents/steps.ts';
import { stepsSince } from '#lib/documents/steps-since.ts';
import type { Actor } from '#lib/members/roles.ts';
import type { Answer, Batch, Desk } from './desk.ts';
import { openSession } from './testing.ts';

const db = testDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await openNewsroom();
});

// What a run does, drawn by fast-check so that a failing run can be told again.
const edit = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'join', 'bold', 'heading', 'quote'),
  at: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 12 }),
  text: fc.constantFrom('a', 'valley ', '😀', 'م', '1,264 '),
  next: fc.constantFrom('nothing', 'hear', 'hear late', 'send'),
});
const mishap = fc.constantFrom('none', 'none', 'lost on the way', 'answer lost', 'sent twice', 'late');

test('three people write at once over a bad line: all end with the same text, nothing acknowledged is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 10, maxLength: 40 }),
      fc.infiniteStream(mishap),
      async (edits, mishaps) => {
        const release = await draft(cast.amal, { headline: 'Vans', words: 'They come by van twice a week.' });
        const people = [cast.amal, cast.tomas, cast.claire].map((actor, index) =>
          sitDown(actor, `client-${index}`, release, mishaps),
        );
        for (const { who, next, ...how } of edits) {
          const person = people[who];
          if (!person) continue;
          const change = drawn(person.text.state.tr, how);
          if (change.docChanged) person.text.edit(person.session, change);
          if (next === 'hear' || next === 'hear late') await person.hear(next === 'hear late');
          if (next === 'send') await person.clock.run();
        }
        await finish(people);

        const after = await reload(release);
        const server = documentSchema.nodeFromJSON(after.doc);
        for (const { text } of people) expect(text.state.doc.toJSON()).toEqual(server.toJSON());

        const log = await db()
          .select()
          .from(releaseSteps)
          .where(eq(releaseSteps.releaseId, release.id))
          .orderBy(releaseSteps.version);
        expect(log.map(({ version }) => version)).toEqual(log.map((_step, index) => index + 1));
        for (const { actor, clientId, text, lost } of people) {
          const own = log.filter((row) => row.clientId === clientId);
          expect(own.length).toBe(text.made - lost());
          expect(own.every(({ memberId }) => memberId === actor.id)).toBe(true);
        }
        let doc: Node = documentSchema.nodeFromJSON(release.doc);
        for (const { step } of log) {
          doc = Step.fromJSON(documentSchema, step).apply(doc).doc ?? doc;
          checkDocument(doc);
        }
        expect(doc.eq(server)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

type Draw = { kind: string; at: number; length: number; text: string };

// One thing a person might do, wherever the drawn number lands; what makes no sense there does nothing.
function drawn(tr: Transaction, { kind, at, length, text }: Draw): Transaction {
  const { doc } = tr;
  const position = whole(doc, at % doc.content.size);
  const end = whole(doc, Math.min(doc.content.size, position + length));
  const $at = doc.resolve(position);
  try {
    if (kind === 'type') return $at.parent.isTextblock ? tr.insertText(text, position) : tr;
    if (kind === 'delete') return tr.delete(position, end);
    if (kind === 'split') return tr.split(position);
    if (kind === 'join') return canJoin(doc, position) ? tr.join(position) : tr;
    if (kind === 'bold') return tr.addMark(position, end, documentSchema.mark('bold'));
    const { heading, quote } = documentSchema.nodes;
    if (kind === 'heading' && heading) return tr.setBlockType(position, position, heading, { level: 3 });
    const range = $at.blockRange();
    return quote && range ? tr.wrap(range, [{ type: quote }]) : tr;
  } catch {
    return tr;
  }
}

// No caret stands inside a character of two halves.
function whole(doc: Node, position: number): number {
  const around = doc.resolve(position);
  const low = around.nodeAfter?.text?.charCodeAt(0) ?? 0;
  return around.textOffset > 0 && low >= 0xdc00 && low < 0xe000 ? position - 1 : position;
}

/** Time that runs when asked: every alarm that is set goes off, in order, one after the other. */
function hurriedClock() {
  let alarms: (() => void)[] = [];
  return {
    after: (_ms: number, work: () => void) => {
      alarms.push(work);
      return () => {
        alarms = alarms.filter((it) => it !== work);
      };
    },
    rest: (work: () => void) => work(),
    now: () => new Date(0),
    random: () => 0.5,
    async run() {
      const due = alarms;
      alarms = [];
      for (const work of due) work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function sitDown(
  actor: Actor,
  clientId: string,
  release: { id: string; doc: object },
  mishaps: Iterator<string>,
) {
  const clock = hurriedClock();
  const line = badLine(actor, release.id, mishaps);
  const doc = documentSchema.nodeFromJSON(release.doc);
  const { text, session } = openSession(clientId.replace(/-client$/, ''), { ...line.desk, doc }, { clock });
  let lost = 0;
  session.onLost = (steps) => {
    lost += steps.length;
  };
  const hear = async (late: boolean) => {
    const { steps } = await stepsSince(actor, release.id, Math.max(0, session.version - (late ? 2 : 0)));
    session.receive(late ? steps.slice(-2) : steps);
  };
  return {
    actor,
    clientId: `${clientId}-client`,
    text,
    session,
    clock,
    hear,
    lost: () => lost,
    quiet: line.quiet,
  };
}

// Requests that get lost before or after they arrive, arrive twice, or much later than the next one.
function badLine(actor: Actor, releaseId: string, mishaps: Iterator<string>) {
  let isGood = false;
  let turn = 0;
  let late: { batch: Batch; due: number }[] = [];
  const arriving: Promise<unknown>[] = [];
  const arrive = (isDue: (due: number) => boolean) => {
    for (const { batch, due } of late) if (isDue(due)) arriving.push(send(batch).catch(() => undefined));
    late = late.filter(({ due }) => !isDue(due));
  };
  const send = async (batch: Batch): Promise<Answer<{ version: number; at: string }>> => {
    const { outcome, ...rest } = await appendSteps(actor, { ...batch, releaseId });
    return outcome === 'saved'
      ? { kind: 'ok', value: rest as { version: number; at: string } }
      : { kind: 'behind', missing: rest as never };
  };
  const away: Answer<never> = { kind: 'trouble', why: 'offline' };
  const desk: Desk = {
    async save(batch) {
      const what = isGood ? 'none' : mishaps.next().value;
      turn += 1;
      arrive((due) => due <= turn);
      if (what === 'lost on the way') return away;
      if (what === 'late') {
        // One to three requests later: beside its own second try, or long after it.
        late.push({ batch, due: turn + 1 + (turn % 3) });
        return away;
      }
      if (what === 'sent twice') return (await Promise.all([send(batch), send(batch)]))[0];
      const answer = await send(batch);
      return what === 'answer lost' ? away : answer;
    },
    since: async (version) => ({ kind: 'ok', value: await stepsSince(actor, releaseId, version) }),
  };
  const quiet = async () => {
    isGood = true;
    arrive(() => true);
    await Promise.all(arriving);
  };
  return { desk, quiet };
}

// The line gets better; everybody sends what they have and hears what the others wrote.
async function finish(people: ReturnType<typeof sitDown>[]): Promise<void> {
  for (const person of people) await person.quiet();
  for (let round = 0; round < 200; round++) {
    for (const person of people) {
      person.session.retry();
      await person.clock.run();
      await person.hear(false);
    }
    const heads = new Set(people.map(({ session }) => session.version));
    if (heads.size === 1 && people.every(({ session }) => session.saving.kind === 'saved')) return;
  }
  throw new Error('they never came together');
}

test('ten people type into one headline at once, and every letter is there once', async () => {
  const release = await draft(cast.amal, { headline: 'Start' });
  const good = (function* () {
    for (;;) yield 'none';
  })();
  const people = Array.from({ length: 10 }, (_, index) =>
    sitDown(cast.amal, `ten-${index}`, release, good as Iterator<string>),
  );
  const letters = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  for (const [index, letter] of letters.entries()) {
    const person = people[index % 10];
    if (!person) continue;
    person.text.edit(person.session, person.text.state.tr.insertText(letter, 1));
    await person.clock.run();
  }
  await finish(people);
  const { headline } = await reload(release);
  expect([...headline.replace('Start', '')].sort()).toEqual(letters);
});
