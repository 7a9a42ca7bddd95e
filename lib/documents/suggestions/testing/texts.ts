import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { documentSchema } from '../../schema.ts';

const words = fc.constantFrom(
  '',
  'Boats arrive',
  'a',
  'aaaa',
  'Two vans 🚐 stop',
  'وصلت فرق الصحة',
  'of them of them',
  'n’t  so',
);
const n = (type: string, attrs: Record<string, unknown> | null, ...content: Node[]) =>
  documentSchema.node(type, attrs, content);
const t = (text: string, ...marks: string[]) =>
  text
    ? [
        documentSchema.text(
          text,
          marks.map((name) => documentSchema.mark(name)),
        ),
      ]
    : [];
const p = (...texts: Node[]) => n('paragraph', null, ...texts);

const paragraph = fc
  .tuple(words, words, fc.constantFrom('bold', 'italic'))
  .map(([a, b, mark]) => p(...t(a), ...t(b, mark)));
const heading = fc
  .tuple(words, fc.constantFrom(2, 3))
  .map(([text, level]) => n('heading', { level }, ...t(text)));
const item = fc
  .tuple(paragraph, fc.option(words, { nil: null }))
  .map(([first, nested]) =>
    n(
      'listItem',
      null,
      first,
      ...(nested === null ? [] : [n('bulletList', null, n('listItem', null, p(...t(nested))))]),
    ),
  );
const list = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.constantFrom('bulletList', 'orderedList'))
  .map(([items, type]) => n(type, null, ...items));
const quote = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((inside) => n('quote', { speaker: 'Ilham' }, ...inside));
const table = fc
  .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 2 })
  .map((rows) =>
    n(
      'table',
      null,
      ...rows.map(([a, b]) => n('tableRow', null, n('tableCell', null, a), n('tableCell', null, b))),
    ),
  );
const box = fc.tuple(heading, paragraph).map((inside) => n('factBox', null, ...inside));
const figures = fc
  .array(fc.constantFrom('12', '2,480'), { minLength: 1, maxLength: 2 })
  .map((values) => n('keyFigures', null, ...values.map((value) => n('keyFigure', { value }))));
const gallery = fc
  .array(fc.constantFrom('The gate', 'The queue'), { minLength: 1, maxLength: 3 })
  .map((captions) => n('gallery', null, ...captions.map((caption) => n('image', { caption }))));
const divider = fc.constant(n('divider', null));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: list },
  quote,
  table,
  box,
  figures,
  gallery,
  divider,
);

/** A small release with any of its parts. */
export const text = fc
  .tuple(
    words,
    fc.option(words, { nil: null }),
    fc.array(block, { minLength: 1, maxLength: 5 }),
    paragraph,
    fc.boolean(),
  )
  .map(([headline, standfirst, blocks, note, hasContacts]) =>
    n(
      'doc',
      null,
      n('headline', null, ...t(headline)),
      ...(standfirst === null ? [] : [n('standfirst', null, ...t(standfirst))]),
      n('dateline', { place: 'Agadir' }),
      n('body', null, ...blocks),
      n(
        'endMatter',
        null,
        n('notesToEditors', null, note),
        ...(hasContacts
          ? [n('contacts', null, n('contact', { name: 'Driss' }), n('contact', { name: 'Lina' }))]
          : []),
        n('about', null),
      ),
    ),
  );
