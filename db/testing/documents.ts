import fc from 'fast-check';
import type { NodeJson } from '#lib/documents/parse.ts';

// Letters of several scripts, a wide character and repeats: where texts differ only by a little, mistakes show.
const words = fc
  .array(fc.constantFrom('a', 'b', 'ab', ' ', 'é', 'م', 'هنا', '😀', '😁', '1,264'), { maxLength: 6 })
  .map((parts) => parts.join(''));

const marks = fc.constantFrom<NodeJson['marks']>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
);

// Neighbours with the same marks are one text node, as in every document that ProseMirror wrote.
const inline = fc.array(fc.tuple(words, marks), { maxLength: 3 }).map((runs) =>
  runs.reduce<NodeJson[]>((line, [text, on]) => {
    const last = line.at(-1);
    if (last && last.marks === on) last.text += text;
    else if (text) line.push(on ? { type: 'text', text, marks: on } : { type: 'text', text });
    return line;
  }, []),
);

const plain = words.map((text): NodeJson[] => (text === '' ? [] : [{ type: 'text', text }]));
const paragraph = inline.map((content): NodeJson => ({ type: 'paragraph', content }));
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4), inline)
  .map(([level, content]): NodeJson => ({ type: 'heading', attrs: { level }, content }));
const bullets = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
  (items): NodeJson => ({
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  }),
);
const quote = fc.tuple(words, fc.boolean(), paragraph).map(
  ([speaker, approved, said]): NodeJson => ({
    type: 'quote',
    attrs: { speaker, title: '', organisation: '', approved },
    content: [said],
  }),
);
const contact = words.map((office): NodeJson => ({ type: 'contact', attrs: { office } }));

/** Any release a person could have written, small: as JSON that the schema accepts. */
export const anyDocument: fc.Arbitrary<NodeJson> = fc
  .record({
    headline: plain,
    standfirst: fc.option(plain),
    place: fc.option(words),
    body: fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, heading, bullets, quote), {
      minLength: 1,
      maxLength: 5,
    }),
    contacts: fc.array(contact, { maxLength: 2 }),
    about: fc.boolean(),
  })
  .map(({ headline, standfirst, place, body, contacts, about }) => ({
    type: 'doc',
    content: [
      { type: 'headline', content: headline },
      ...(standfirst ? [{ type: 'standfirst', content: standfirst }] : []),
      ...(place === null ? [] : [{ type: 'dateline', attrs: { place } }]),
      { type: 'body', content: body },
      {
        type: 'endMatter',
        content: [
          ...(contacts.length ? [{ type: 'contacts', content: contacts }] : []),
          ...(about ? [{ type: 'about' }] : []),
        ],
      },
    ],
  }));

/** A short release with this headline and these paragraphs. */
export function documentWith(headline: string, ...paragraphs: string[]): NodeJson {
  const text = (words: string): NodeJson[] => (words ? [{ type: 'text', text: words }] : []);
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: text(headline) },
      { type: 'standfirst' },
      { type: 'dateline', attrs: { place: 'Agadir', country: 'MA', date: '2026-11-24' } },
      {
        type: 'body',
        content: (paragraphs.length ? paragraphs : ['']).map((words) => ({
          type: 'paragraph',
          content: text(words),
        })),
      },
      { type: 'endMatter', content: [{ type: 'about' }] },
    ],
  };
}
