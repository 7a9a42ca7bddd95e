import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { sha256Of } from './hash.ts';
import { emptyDocument, type NodeJson, parseDocument } from './parse.ts';
import { documentSchema } from './schema.ts';
import { annotates, withoutComments } from './working.ts';

const said = (...content: NodeJson[]): NodeJson => {
  const doc = emptyDocument();
  const body = doc.content?.find(({ type }) => type === 'body');
  if (body) body.content = [{ type: 'paragraph', content }];
  return doc;
};
const comment = (id: string) => ({ type: 'comment', attrs: { id } });

describe('the working document', () => {
  it('is, without its comments, the very document it was before them', () => {
    const plain = said({ type: 'text', text: 'Winter kits for 320 people.' });
    const commented = said(
      { type: 'text', text: 'Winter kits ' },
      { type: 'text', text: 'for 320', marks: [comment('thread-1'), comment('thread-2')] },
      { type: 'text', text: ' people', marks: [comment('thread-2')] },
      { type: 'text', text: '.' },
    );
    expect(parseDocument(commented).toJSON()).not.toEqual(plain);
    expect(sha256Of(withoutComments(commented))).toBe(sha256Of(plain));
  });

  it('keeps bold and suggestions apart from the words around them', () => {
    const bold = said({ type: 'text', text: 'a' }, { type: 'text', text: 'b', marks: [{ type: 'bold' }] });
    expect(withoutComments(bold)).toEqual(bold);
  });
});

describe('a step of the log', () => {
  it('annotates when it ties words to a comment, and only then', () => {
    const doc = parseDocument(said({ type: 'text', text: 'Winter kits' }));
    const steps = (build: (tr: Transform) => Transform) => build(new Transform(doc)).steps;
    const { comment: thread, bold } = documentSchema.marks;
    if (!thread || !bold) throw new Error('unknown marks');
    const [tie] = steps((tr) => tr.addMark(9, 12, thread.create({ id: 'thread-1' })));
    const [embolden] = steps((tr) => tr.addMark(9, 12, bold.create()));
    const [type] = steps((tr) => tr.insert(9, documentSchema.text('x')));
    expect([tie, embolden, type].map((step) => step && annotates(step))).toEqual([true, false, false]);
  });
});
