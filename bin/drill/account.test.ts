import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { suggesterOf } from '#components/editor/behaviour/suggesting.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { MoveStep } from '#lib/documents/steps/move.ts';
import { suggest } from '#lib/documents/suggestions/suggest.ts';
import { account, type Held, type Logged } from './account.ts';
import { chanceOf } from './chance.ts';
import { DEEDS, deeds, nothingDone, PROMISED } from './deeds.ts';
import { letter, lettersIn, type WriterRecord, writerOf } from './record.ts';

const start: NodeJson = {
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A drill' }] },
    {
      type: 'body',
      content: ['one', 'two'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    { type: 'endMatter' },
  ],
};
const AMAL = { number: 0, memberId: 'amal', name: 'Amal' };
const LINA = { number: 5, memberId: '00000000-0000-0000-0000-00000000lina', name: 'Lina' };
const [a, b, c] = [letter(0, 0), letter(0, 1), letter(5, 0)];
// "one" and "two" begin here.
const [ONE, TWO] = [11, 16];

type Person = typeof AMAL;

/** A newsroom that holds what it should, and the records of its two writers. */
function evening() {
  const tr = new Transform(documentSchema.nodeFromJSON(start));
  const log: Logged[] = [];
  const records = new Map(
    [AMAL, LINA].map((person): [Person, WriterRecord] => [
      person,
      { ...person, acknowledged: [], commented: [], sees: null, unsent: 0, took: [], did: nothingDone() },
    ]),
  );
  const save = (person: Person, work: (tr: Transform) => void) => {
    const from = tr.steps.length;
    work(tr);
    const steps = tr.steps.slice(from).map((step) => step.toJSON() as Record<string, unknown>);
    const clientId = `${person.name}-client`;
    for (const step of steps)
      log.push({ version: log.length + 1, step, memberId: person.memberId, clientId });
    records.get(person)?.acknowledged.push({ clientId, version: log.length, steps });
  };
  const suggested = (person: Person, at: number, words: string) =>
    save(person, () => {
      const wish = new Transform(tr.doc).insert(at, documentSchema.text(words));
      suggest(() => tr, wish, suggesterOf(person.memberId));
    });
  const end = (held: Partial<Held> = {}) => {
    const doc = tr.doc.toJSON() as NodeJson;
    const writers = [...records.values()].map((record) => ({ ...record, sees: record.sees ?? doc }));
    const named = new Map(
      lettersIn(doc).map((one) => {
        const { memberId } = [AMAL, LINA].find(({ number }) => number === writerOf(one)) ?? AMAL;
        return [one, new Set([memberId])] as const;
      }),
    );
    return account(start, { doc, log, suggestions: [], comments: [], named, ...held }, writers);
  };
  return { tr, log, save, suggested, end, amal: records.get(AMAL) as WriterRecord };
}

const NOTHING = {
  lost: 0,
  'taken unseen': 0,
  doubled: 0,
  gaps: 0,
  misnamed: 0,
  'suggestions astray': 0,
  'comments astray': 0,
  unequal: 0,
  invalid: 0,
};

test('an evening on which nothing went wrong: what was taken out is accounted for', () => {
  const { save, end, amal } = evening();
  save(AMAL, (tr) => tr.insert(ONE, documentSchema.text(a + b)));
  save(LINA, (tr) => tr.insert(TWO + 2, documentSchema.text(c)));
  save(AMAL, (tr) => tr.step(new MoveStep(ONE - 1, TWO + 1, TWO + 8)));
  save(AMAL, (tr) => tr.delete(TWO + 2, TWO + 3));
  amal.took.push(a);
  const { faults, figures } = end();
  expect(faults).toEqual(NOTHING);
  expect(figures).toMatchObject({ letters: 3, standing: 2, taken: 1, batches: 4 });
});

test('letters that somebody took out without having seen them are told', () => {
  const { save, end } = evening();
  save(LINA, (tr) => tr.insert(ONE, documentSchema.text(c)));
  save(AMAL, (tr) => tr.delete(ONE, ONE + 2));
  expect(end().faults).toEqual({ ...NOTHING, 'taken unseen': 1 });
});

test('what was acknowledged and is not in the log is lost', () => {
  const { save, end, amal } = evening();
  save(AMAL, (tr) => tr.insert(ONE, documentSchema.text(a)));
  const step = new Transform(documentSchema.nodeFromJSON(start)).insert(TWO, documentSchema.text(b)).steps[0];
  amal.acknowledged.push({ clientId: 'Amal-client', version: 2, steps: [step?.toJSON()] });
  expect(end().faults).toEqual({ ...NOTHING, lost: 2 });
});

test('a letter that stands twice, a version that is missing and a text that differs are noticed', () => {
  const { save, end, amal, log } = evening();
  save(AMAL, (tr) => tr.insert(ONE, documentSchema.text(a)));
  save(AMAL, (tr) => tr.insert(TWO, documentSchema.text(a)));
  log[1] = { ...(log[1] as Logged), version: 3 };
  amal.sees = start;
  expect(end().faults).toMatchObject({ doubled: 1, gaps: 1, unequal: 1, lost: 1 });
});

test('words under another name are noticed, in the log and in what the newsroom says of them', () => {
  const { save, end, log } = evening();
  save(AMAL, (tr) => tr.insert(ONE, documentSchema.text(a)));
  expect(end({ named: new Map([[a, new Set([LINA.memberId])]]) }).faults.misnamed).toBe(1);
  expect(end({ named: new Map() }).faults.misnamed).toBe(1);
  log[0] = { ...(log[0] as Logged), memberId: LINA.memberId };
  expect(end().faults.misnamed).toBe(2);
});

test('a suggestion has to be known, and to be its author’s', () => {
  const { suggested, end, tr } = evening();
  suggested(LINA, ONE, c);
  const id = String(tr.doc.nodeAt(ONE)?.marks[0]?.attrs.id);
  expect(end({ suggestions: [{ id, memberId: LINA.memberId }] }).faults).toEqual(NOTHING);
  expect(end({ suggestions: [{ id, memberId: AMAL.memberId }] }).faults['suggestions astray']).toBe(2);
  expect(end().faults['suggestions astray']).toBeGreaterThan(0);
});

test('a comment has to be there as it was said, by whoever said it', () => {
  const { end, amal } = evening();
  const said = { thread: 't', words: 'Is this so?' };
  amal.commented.push({ ...said, comment: 'c' });
  const held = { ...said, id: 'c', memberId: 'amal', startedBy: 'amal' };
  expect(end({ comments: [held] }).faults).toEqual(NOTHING);
  expect(end({ comments: [{ ...held, words: 'Is this' }] }).faults['comments astray']).toBe(1);
  expect(end({ comments: [{ ...held, memberId: LINA.memberId }] }).faults['comments astray']).toBe(1);
  expect(end().faults['comments astray']).toBe(1);
});

test('a seed draws the same again, and every round has each deed in it', () => {
  const drawn = (seed: number) => {
    const next = deeds(chanceOf(seed));
    return Array.from({ length: 43 }, () => next.next().value);
  };
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  expect(new Set(drawn(7))).toEqual(new Set(DEEDS));
  expect(DEEDS).toEqual(expect.arrayContaining([...PROMISED]));
  expect([letter(0, 4_199), letter(1, 0), letter(9, 4_199)].map(writerOf)).toEqual([0, 1, 9]);
});
