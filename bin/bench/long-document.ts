import type { NodeJson } from '#lib/documents/parse.ts';

const WORDS =
  'a the of to and in team nurse van village valley clinic week road people women children health visit water school month register district partner office meeting support centre family market'.split(
    ' ',
  );

/** A release of so many words: paragraphs of forty with headings, bold words and links between, always the same. */
export function longDocument(words: number): NodeJson {
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  const phrase = (count: number) =>
    Array.from({ length: count }, () => WORDS[next() % WORDS.length]).join(' ');
  const paragraph = (): NodeJson => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `${phrase(18)} ` },
      { type: 'text', text: phrase(3), marks: [{ type: 'bold' }] },
      { type: 'text', text: ` ${phrase(12)} ` },
      { type: 'text', text: phrase(2), marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
      { type: 'text', text: ` ${phrase(5)}.` },
    ],
  });
  const blocks = Array.from({ length: Math.ceil(words / 40) }, (_, index): NodeJson[] => [
    ...(index % 12 === 6
      ? [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: phrase(4) }] }]
      : []),
    paragraph(),
  ]);
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A long report' }] },
      { type: 'standfirst', content: [{ type: 'text', text: phrase(25) }] },
      { type: 'dateline', attrs: { place: 'Agadir', country: 'MA', date: '2026-11-24' } },
      { type: 'body', content: blocks.flat() },
      { type: 'endMatter', content: [{ type: 'about' }] },
    ],
  };
}
