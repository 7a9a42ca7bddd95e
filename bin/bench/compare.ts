import { compareDocuments } from '#lib/documents/diff.ts';
import type { NodeJson } from '#lib/documents/parse.ts';

/** A figure of the bench: a median with its range over `n` runs. */
export type Figure = { name: string; value: number; unit: string; min: number; max: number; n: number };

const WORDS = 5_000;
const RUNS = 15;

/** Times the comparison of two versions of 5,000 words, in the ordinary case and in the worst ones. */
export function benchCompare(): Figure[] {
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
  return cases.map(([name, before, after]) => timed(name, () => compareDocuments(before, after)));
}

function timed(name: string, work: () => unknown): Figure {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [min, value, max] = [times[0] ?? 0, times[RUNS >> 1] ?? 0, times.at(-1) ?? 0];
  return { name, value, unit: 'ms', min, max, n: RUNS };
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

if (import.meta.main) {
  for (const { name, value, min, max } of benchCompare())
    console.log(`${name.padEnd(30)} ${value.toFixed(1)} ms (${min.toFixed(1)}–${max.toFixed(1)})`);
}
