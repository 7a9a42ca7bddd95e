import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { type AuthoredStep, whoTouched } from './authorship.ts';
import { emptyDocument } from './parse.ts';
import { documentSchema } from './schema.ts';
import { MoveStep } from './steps/move.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute));

function write() {
  const tr = new Transform(documentSchema.nodeFromJSON(emptyDocument()));
  const steps: AuthoredStep[] = [];
  const as = (memberId: string, minute: number, change: (tr: Transform) => void) => {
    const before = tr.steps.length;
    change(tr);
    for (const step of tr.steps.slice(before)) steps.push({ step: step.toJSON(), memberId, at: at(minute) });
  };
  return { tr, steps, as };
}

test('what Amal wrote stays hers when Tomás writes before it', () => {
  const { tr, steps, as } = write();
  as('amal', 1, (tr) => tr.insert(1, documentSchema.text('world')));
  as('tomas', 2, (tr) => tr.insert(1, documentSchema.text('Hello ')));
  expect(tr.doc.textBetween(1, 12)).toBe('Hello world');
  expect(whoTouched(steps)).toEqual([
    { from: 1, to: 7, memberId: 'tomas', at: at(2) },
    { from: 7, to: 12, memberId: 'amal', at: at(1) },
  ]);
});

test('typing letter by letter is one stretch with the time of the last letter', () => {
  const { steps, as } = write();
  for (const [place, letter] of [...'Headline'].entries()) {
    as('amal', place, (tr) => tr.insert(1 + place, documentSchema.text(letter)));
  }
  expect(whoTouched(steps)).toEqual([{ from: 1, to: 9, memberId: 'amal', at: at(7) }]);
});

test('a deletion and a mark are remembered where they were made', () => {
  const { steps, as } = write();
  as('amal', 1, (tr) => tr.insert(1, documentSchema.text('Hello world')));
  as('tomas', 2, (tr) => tr.delete(1, 3));
  as('lina', 3, (tr) => tr.addMark(4, 9, documentSchema.mark('italic')));
  const who = whoTouched(steps);
  expect(who.find(({ memberId }) => memberId === 'tomas')).toMatchObject({ from: 1, to: 1 });
  expect(who.find(({ memberId }) => memberId === 'lina')).toMatchObject({ from: 4, to: 9 });
});

test('what Amal wrote over several paragraphs stays hers when one of them is moved away, or past another', () => {
  const { tr, steps, as } = write();
  const bodyAt = () => {
    let place = -1;
    tr.doc.forEach((part, pos) => {
      if (part.type.name === 'body') place = pos + 1;
    });
    return place;
  };
  const paragraphs = ['one', 'two', 'three'].map((words) =>
    documentSchema.node('paragraph', null, documentSchema.text(words)),
  );
  as('amal', 1, (tr) => tr.insert(bodyAt(), paragraphs));
  const first = bodyAt();
  as('lina', 2, (tr) => tr.step(new MoveStep(first, first + 5, first + 10)));
  as('lina', 3, (tr) => tr.step(new MoveStep(first + 10, first + 17, first)));
  const who = whoTouched(steps);
  tr.doc.descendants((node, pos) => {
    if (!node.isText) return;
    const named = who.filter(({ from, to }) => from <= pos && pos + node.nodeSize <= to);
    expect([node.text, named.map(({ memberId }) => memberId)]).toEqual([node.text, ['amal']]);
  });
  expect(tr.doc.textBetween(first, tr.doc.content.size, ' ')).toContain('three two one');
});
