import { describe, expect, test } from 'vitest';
import { writtenDocument } from '#db/testing/factories.ts';
import type { NodeJson } from '../documents/parse.ts';
import { isMinor, MOST_WORDS } from './minor.ts';

const words = 'The clinic sees 40 people a week near the old bridge. It is open every day.';
const text = (is = words, headline = 'A clinic opens') => writtenDocument(headline, is);
const change = (from: string, to: string) => isMinor(text(), text(words.replace(from, to)));

function withParagraph(doc: NodeJson): NodeJson {
  const more: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: 'More.' }] };
  return {
    ...doc,
    content: doc.content?.map((part) =>
      part.type === 'body' ? { ...part, content: [...(part.content ?? []), more] } : part,
    ),
  };
}

function withLink(doc: NodeJson, href: string): NodeJson {
  const marks = [{ type: 'link', attrs: { href } }];
  const linked: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: words, marks }] };
  return {
    ...doc,
    content: doc.content?.map((part) => (part.type === 'body' ? { ...part, content: [linked] } : part)),
  };
}

describe('a minor edition', () => {
  test('mends what was written wrongly', () => {
    expect(isMinor(text(), text())).toBe(true);
    expect(change('near the old bridge', 'near the Old Bridge')).toBe(true);
    expect(change('every day.', 'every day')).toBe(true);
    expect(isMinor(text(), text(words, 'A Clinic opens'))).toBe(true);
  });

  test('changes no number, though it is one digit', () => {
    expect(change('40', '14')).toBe(false);
    expect(change('40 people', 'people')).toBe(false);
    expect(change('every day', 'on 6 days')).toBe(false);
  });

  test('changes no more than a few words', () => {
    const others = Array.from({ length: MOST_WORDS + 1 }, (_, n) => `word${'abcdefghijklmnop'[n]}`).join(' ');
    expect(change('.', ` ${others}.`)).toBe(false);
  });

  test('adds nothing as a whole, and leads nowhere else', () => {
    expect(isMinor(text(), withParagraph(text()))).toBe(false);
    expect(isMinor(withParagraph(text()), text())).toBe(false);
    const linked = withLink(text(), 'https://example.org/a');
    expect(isMinor(linked, withLink(text(), 'https://example.org/b'))).toBe(false);
  });
});
