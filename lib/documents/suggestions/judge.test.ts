import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, type Step, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentExtensions } from '../schema.ts';
import { all, decide, takenAlong } from './decide.ts';
import { docsAlong, judge, type Remembered, touchedBy } from './judge.ts';
import { suggestionsIn } from './list.ts';
import { deletion, insertion } from './marks.ts';
import { isPartOf, sayingOf } from './saying.ts';
import { suggest } from './suggest.ts';
import { doEdit, edit } from './testing/edits.ts';
import { text as anyText } from './testing/texts.ts';
import { inOwnName } from './typed.ts';

const schema = getSchema(documentExtensions);
const text = anyText.map((doc) => schema.nodeFromJSON(doc.toJSON()));
const turn = fc.record({ edit, isTomas: fc.boolean(), at: fc.nat(20), accepts: fc.boolean() });
const turns = fc.array(turn, { minLength: 1, maxLength: 7, size: 'max' });

/** A text two people suggest in, and what is remembered of each suggestion: the newsroom in small. */
class Page {
  doc: Node;
  readonly memory = new Map<string, Remembered>();
  #made = 0;

  constructor(doc: Node) {
    this.doc = doc;
  }

  /** Takes the steps of somebody when they say nothing in another's name. @returns the id they would speak under, or null */
  take(name: string, steps: readonly Step[]): string | null {
    const docs = docsAlong(this.doc, steps);
    for (const [id, touch] of touchedBy(docs, steps)) {
      if (id.startsWith(name)) continue;
      const judged = judge(id, touch, docs, steps, this.memory.get(id) ?? null);
      if (!judged) return id;
      this.memory.set(id, judged);
    }
    this.doc = docs.at(-1) ?? this.doc;
    return null;
  }

  suggests(name: string, steps: readonly Step[]): readonly Step[] {
    const wish = new Transform(this.doc);
    for (const step of steps) wish.step(step);
    const own = inOwnName(wish);
    const clean = own ? new Transform(this.doc) : wish;
    for (const step of own ?? []) clean.step(step);
    const suggester = {
      owns: (id: string) => id.startsWith(name),
      newId: () => {
        this.#made += 1;
        return `${name}.${String(this.#made).padStart(8, '0')}`;
      },
    };
    return suggest(() => new Transform(this.doc), clean, suggester)?.tr.steps ?? [];
  }
}

const undone = (doc: Node, steps: readonly Step[]): Step[] => {
  const docs = docsAlong(doc, steps);
  return steps.map((step, index) => step.invert(docs[index] ?? doc)).reverse();
};

describe('whoever suggests', () => {
  test('is taken, and so is who decides and who undoes that', () => {
    fc.assert(
      fc.property(text, turns, (doc, done) => {
        const page = new Page(doc);
        for (const { edit: it, isTomas, at, accepts } of done) {
          const name = isTomas ? 'tomas' : 'amal';
          const plain = doEdit(page.doc, it);
          if (plain) expect(page.take(name, page.suggests(name, plain.steps))).toBeNull();
          const ids = suggestionsIn(page.doc).map(({ id }) => id);
          const one = [ids[at % Math.max(1, ids.length)] ?? ''];
          const how = accepts ? all(takenAlong(page.doc, one), 'accept') : all(one, 'reject');
          const before = page.doc;
          const { steps } = decide(new Transform(before), how);
          expect(page.take(name, steps)).toBeNull();
          const back = undone(before, steps);
          const again = undone(page.doc, back);
          if (at % 3 > 0) expect(page.take(name, back)).toBeNull();
          if (at % 3 === 2) expect(page.take(name, again)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('makes another say no letter more, whatever steps they send', () => {
    fc.assert(
      fc.property(text, turns, (doc, done) => {
        const page = new Page(doc);
        for (const { edit: it } of done) {
          const plain = doEdit(page.doc, it);
          if (plain) page.take('tomas', page.suggests('tomas', plain.steps));
        }
        const said = new Map(suggestionsIn(page.doc).map(({ id }) => [id, sayingOf(page.doc, id)]));
        for (const { edit: it, at, accepts } of done) {
          // Blocks may be moved with what is suggested in them: then it is said in another order.
          const plain = it.do === 'move' ? null : doEdit(page.doc, it);
          const id = [...said.keys()][at % Math.max(1, said.size)];
          if (!plain || !id) continue;
          // As they are, and forged: with his mark over what she wrote or struck.
          const { mapping } = plain;
          const end = plain.doc.content.size;
          mapping.maps.at(-1)?.forEach((_from, _to, from, to) => {
            const mark = accepts ? insertion(schema, id) : deletion(schema, id);
            if (at % 2 && to <= end) plain.step(new AddMarkStep(from, Math.max(from, to), mark));
          });
          page.take('amal', plain.steps);
          for (const [known, saying] of said) expect(isPartOf(sayingOf(page.doc, known), saying)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
