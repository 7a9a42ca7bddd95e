import { type AuthoredStep, Authorship, whoTouched } from '#lib/documents/authorship.ts';
import { compareDocuments } from '#lib/documents/diff.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { type Figure, figure } from './figure.ts';

const WORDS = 5_000;
const RUNS = 15;
const STEPS = 20_000;

/**
 * How long two versions of 5,000 words take to be compared, in the ordinary case and in the worst ones, and how long it
 * takes to say whose words 20,000 steps left.
 */
export async function compare(): Promise<Figure[]> {
  const written = document(60, WORDS / 60, 0);
  const cases: [string, NodeJson, NodeJson][] = [
    ['compare.some_ms', written, touched(written)],
    ['compare.words_ms', written, document(60, WORDS / 60, 5)],
    ['compare.everything_ms', written, document(60, WORDS / 60, 999_999)],
    ['compare.moved_ms', written, reversed(written)],
    ['compare.short_moved_ms', document(1_000, 5, 0), reversed(document(1_000, 5, 0))],
    ['compare.short_everything_ms', document(1_000, 5, 0), document(1_000, 5, 999_999)],
    ['compare.equal_paragraphs_ms', same(1_000), same(1_100)],
    ['compare.one_paragraph_ms', document(1, WORDS, 0), document(1, WORDS, 5)],
  ];
  const steps = log(STEPS);
  return [
    ...cases.map(([name, before, after]) => timed(name, () => compareDocuments(before, after))),
    timed('authorship.20000_steps_ms', () => {
      const authorship = new Authorship(100);
      for (const step of steps) authorship.add(step);
    }),
    timed('authorship.touched_20000_steps_ms', () => whoTouched(steps)),
  ];
}

function timed(name: string, work: () => unknown): Figure {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return figure(name, 'ms', times);
}

// Three people who type letter by letter, each a sentence somewhere in a growing document, and take letters out again.
function log(count: number): AuthoredStep[] {
  let size = 100;
  let place = 50;
  return Array.from({ length: count }, (_, n) => {
    if (n % 60 === 0) place = 1 + ((n * 7919) % (size - 1));
    const isCut = n % 9 === 8;
    const from = isCut ? place - 1 : place;
    size += isCut ? -1 : 1;
    place += isCut ? -1 : 1;
    return {
      memberId: `member-${Math.floor(n / 60) % 3}`,
      at: new Date(1_800_000_000_000 + n * 9_000),
      step: isCut
        ? { stepType: 'replace', from, to: from + 1 }
        : { stepType: 'replace', from, to: from, slice: { content: [{ type: 'text', text: 'a' }] } },
    };
  });
}

function document(paragraphs: number, words: number, seed: number): NodeJson {
  const word = (w: number, p: number) =>
    seed > 1_000 ? `other${w * p + seed}` : `word${(w * 7 + p * 13 + (w % 9 === seed ? seed : 0)) % 400}`;
  return release(
    Array.from({ length: paragraphs }, (_, p) =>
      paragraph(Array.from({ length: words }, (_, w) => word(w, p)).join(' ')),
    ),
  );
}

const same = (count: number) =>
  release(Array.from({ length: count }, () => paragraph('Five words of a paragraph.')));

const release = (body: NodeJson[]): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A long read' }] },
    { type: 'body', content: body },
    { type: 'endMatter', content: [] },
  ],
});

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const bodyOf = (doc: NodeJson) => doc.content?.find(({ type }) => type === 'body')?.content ?? [];
const reversed = (doc: NodeJson) => release(bodyOf(doc).toReversed());

// Three words in every fourth paragraph, one paragraph taken out, one moved.
function touched(doc: NodeJson): NodeJson {
  const body = bodyOf(doc).map((block, place) =>
    place % 4 > 0 ? block : paragraph(`${block.content?.[0]?.text?.replace(/word1\d/g, 'changed') ?? ''}`),
  );
  const [first, , ...rest] = body;
  return release([...rest, ...(first ? [first] : [])]);
}
