import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentExtensions } from '../schema.ts';
import { all, decide } from './decide.ts';
import { suggestionsIn } from './list.ts';
import { asAccepted, asRejected, hasSuggestions, settled } from './settle.ts';
import { suggest } from './suggest.ts';
import { doEdit, type Edit, edit } from './testing/edits.ts';
import { text as anyText } from './testing/texts.ts';
import { inOwnName } from './typed.ts';

// An editor has its own schema, made of the same extensions.
const editorSchema = getSchema(documentExtensions);
const text = anyText.map((doc) => editorSchema.nodeFromJSON(doc.toJSON()));
const edits = fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 8, size: 'max' });

describe('suggesting', () => {
  test('whatever Tomás and Amal suggest, rejected it has never been and accepted it is done', () => {
    fc.assert(
      fc.property(text, edits, (doc, done) => {
        eachSuggested(doc, done, (_before, wished, now) => {
          now.check();
          expect(asRejected(now).toJSON()).toEqual(doc.toJSON());
          expect(asAccepted(now).toJSON()).toEqual(asAccepted(wished).toJSON());
        });
      }),
      { numRuns: 400 },
    );
  });

  test('one edit, suggested and accepted, is the edit as if it had been written at once', () => {
    fc.assert(
      fc.property(text, edit, (doc, it) => {
        const plain = doEdit(doc, it);
        if (!plain) return;
        eachSuggested(doc, [[it, true]], (_before, _wished, now) => {
          expect(asAccepted(now).toJSON()).toEqual(plain.doc.toJSON());
        });
      }),
      { numRuns: 600 },
    );
  });

  test('suggestions decided one by one leave a whole release without any, and the steps say what settling says', () => {
    fc.assert(
      fc.property(text, edits, fc.array(fc.boolean()), (doc, done, verdicts) => {
        let now = eachSuggested(doc, done, () => {});
        for (let round = 0; suggestionsIn(now).length > 0; round += 1) {
          const ids = suggestionsIn(now).map(({ id }) => id);
          const how = all([ids[round % ids.length] ?? ''], verdicts[round] ? 'accept' : 'reject');
          const decided = decide(new Transform(now), how).doc;
          decided.check();
          expect(decided.toJSON()).toEqual(settled(now, how).toJSON());
          now = decided;
        }
        expect(hasSuggestions(now.toJSON())).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

// Runs edits one after the other, each as a suggestion of Tomás or of Amal, on what the ones before made.
function eachSuggested(
  doc: Node,
  done: [Edit, boolean][],
  look: (before: Node, wished: Node, now: Node) => void,
): Node {
  const [tomas, amal] = [suggester('tomas'), suggester('amal')];
  let now = doc;
  for (const [it, isTomas] of done) {
    const plain = doEdit(now, it);
    if (!plain) continue;
    const wished = new Transform(now);
    for (const step of inOwnName(plain) ?? plain.steps) wished.step(step);
    const made = suggest(() => new Transform(now), wished, isTomas ? tomas : amal);
    if (!made) throw new Error(`nothing says ${JSON.stringify(it)}`);
    look(now, wished.doc, made.tr.doc);
    now = made.tr.doc;
  }
  return now;
}

function suggester(name: string) {
  let count = 0;
  return {
    owns: (id: string) => id.startsWith(name),
    newId: () => {
      count += 1;
      return `${name}.${String(count).padStart(8, '0')}`;
    },
  };
}
