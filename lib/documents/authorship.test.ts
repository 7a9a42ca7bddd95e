import type { NodeType } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuthoredStep, Authorship, whoTouched } from './authorship.ts';
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

test('the words of a moved paragraph stay with who wrote them, and so do those around it', () => {
  const { tr, steps, as } = write();
  const body = tr.doc.content.size - (tr.doc.lastChild?.nodeSize ?? 0) - 3;
  as('amal', 1, (tr) => tr.insert(body + 1, documentSchema.text('One.')));
  as('lina', 2, (tr) =>
    tr.insert(body + 6, documentSchema.node('paragraph', null, documentSchema.text('Two.'))),
  );
  as('tomas', 3, (tr) => tr.step(new MoveStep(body, body + 6, body + 12)));
  const words = (from: number, to: number) => tr.doc.textBetween(from, to, ' ');
  const authorship = new Authorship(documentSchema.nodeFromJSON(emptyDocument()).content.size);
  for (const step of steps) authorship.add(step);
  expect(
    authorship
      .written()
      .filter(({ from, to }) => words(from, to).trim() !== '')
      .map(({ from, to, memberId }) => `${memberId}: ${words(from, to)}`),
  ).toEqual(['lina: Two.', 'amal: One.']);
});

test('whatever is typed, taken out, split, wrapped and moved: every position is whose it is', () => {
  const act = fc.record({
    who: fc.constantFrom('amal', 'tomas', 'lina'),
    kind: fc.constantFrom('type', 'type', 'cut', 'split', 'wrap', 'move', 'mark'),
    a: fc.double({ min: 0, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
    words: fc.constantFrom('x', 'two words', 'نص'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { tr, steps, as } = write();
      const size = tr.doc.content.size;
      const authorship = new Authorship(size);
      const touching: (string | null)[] = Array.from({ length: size }, () => null);
      for (const [minute, { who, kind, a, b, words }] of acts.entries()) {
        const before = tr.steps.length;
        as(who, minute * 60, (tr) => change(tr, kind, a, b, words));
        for (const [place, step] of tr.steps.slice(before).entries()) {
          if (kind === 'move') {
            const { from, to, at } = step as MoveStep;
            const block = touching.splice(from, to - from);
            touching.splice(at > from ? at - (to - from) : at, 0, ...block);
          } else {
            step.getMap().forEach((_from, _to, from, to) => {
              touching.splice(from, _to - _from, ...Array.from({ length: to - from }, () => who));
            });
          }
          const stored = steps[before + place];
          if (stored) authorship.add(stored);
        }
      }
      const said: (string | null)[] = Array.from({ length: tr.doc.content.size }, () => null);
      for (const { from, to, memberId } of authorship.written()) said.fill(memberId, from, to);
      expect(said).toEqual(touching);
    }),
  );
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

function change(tr: Transform, kind: string, a: number, b: number, words: string): void {
  const places: number[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') places.push(pos);
  });
  const at = (part: number) => places[Math.floor(part * places.length * 0.999)] ?? 0;
  const paragraph = tr.doc.nodeAt(at(a));
  if (!paragraph) return;
  const inside = at(a) + 1 + Math.floor(b * paragraph.content.size);
  const $place = tr.doc.resolve(at(a));
  const inBody = $place.parent.type.name === 'body';
  if (kind === 'type') tr.insert(inside, documentSchema.text(words));
  if (kind === 'cut' && inside > at(a) + 1) tr.delete(at(a) + 1, inside);
  if (kind === 'split' && inBody) tr.split(inside);
  if (kind === 'mark') tr.addMark(at(a) + 1, inside, documentSchema.mark('italic'));
  const range = kind === 'wrap' ? tr.doc.resolve(inside).blockRange() : null;
  if (kind === 'wrap' && inBody && range) tr.wrap(range, [{ type: documentSchema.nodes.quote as NodeType }]);
  if (kind === 'move' && inBody && $place.parent.childCount > 1) {
    const [first, last] = [$place.start(), $place.end()];
    const to = at(a) + paragraph.nodeSize;
    if (first < at(a)) tr.step(new MoveStep(at(a), to, first));
    else if (to < last) tr.step(new MoveStep(at(a), to, last));
  }
}
