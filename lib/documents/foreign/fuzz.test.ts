import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSlice } from '#components/editor/behaviour/slices.ts';
import { parseDocument } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { applySteps, readSteps } from '../steps/read.ts';
import { fitInto } from './fit.ts';
import { inert } from './inert.ts';
import { readHtml } from './testing/show.ts';

const tags =
  'p h1 h2 h6 ul ol li table thead tr td th b i a span div blockquote br hr img pre dl dt dd sup ins del o:p article figure nav font caption'.split(
    ' ',
  );
const attributes = [
  '',
  ' style="font-weight:700;mso-list:l0 level3 lfo1"',
  ' style="mso-list:Ignore"',
  ' href="javascript:alert(1)"',
  ' href="https://example.org/?utm_source=a"',
  ' colspan="99" rowspan="-3"',
  ' colspan=2 rowspan="4000000000"',
  ' lang="ar" dir="rtl"',
  ' lang="x&quot;y"',
  ' class="MsoQuote MsoNormal"',
  ' start="-5" aria-level="900"',
  ' data-change="abcdefgh" data-block-change="insertion" data-comments="abcdefgh zzzzzzzz" data-was="bi"',
  ' data-part=image data-asset="not json" data-pm-slice=x',
];
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'word ',
    '&nbsp;',
    '\u200b',
    '\u0000',
    '\ud800',
    'بئر\u200f',
    '<',
    '<!--',
    ']]>',
    '<![if !x]>',
  ),
);
const piece: fc.Arbitrary<string> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(...tags),
        fc.constantFrom(...attributes),
        fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([tag, attribute, inner, closed]) =>
          `<${tag}${attribute}>${inner.join('')}${closed ? `</${tag}>` : ''}`,
      ),
  ),
})).node as fc.Arbitrary<string>;
const html = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const release = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Headline')] },
    { type: 'standfirst', content: [text('Standfirst')] },
    {
      type: 'body',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Part')] },
        paragraph('Some words'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Item')] }] },
        { type: 'quote', content: [paragraph('Said')] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Cell')] }] }],
        },
        { type: 'factBox', content: [paragraph('Fact')] },
      ],
    },
    { type: 'endMatter', content: [{ type: 'notesToEditors', content: [paragraph('Note')] }] },
  ],
});
const places: number[] = [];
release.descendants((node, pos) => {
  if (node.isText && node.text)
    places.push(pos, pos + Math.floor(node.text.length / 2), pos + node.text.length);
});

test('whatever the HTML, its blocks are a body, and pasted anywhere they are steps the newsroom takes', () => {
  fc.assert(
    fc.property(html, fc.constantFrom(...places), (foreign, place) => {
      const { blocks } = readHtml(inert(foreign));
      const body = blocks.length ? blocks : [{ type: 'paragraph' }];
      parseDocument({
        type: 'doc',
        content: [{ type: 'headline' }, { type: 'body', content: body }, { type: 'endMatter' }],
      });

      const state = EditorState.create({ doc: release, schema: documentSchema });
      const here = state.apply(state.tr.setSelection(TextSelection.create(release, place)));
      const around = [...Array(here.selection.$from.depth).keys()]
        .map((depth) => here.selection.$from.node(depth + 1).type.name)
        .reverse()
        .find((name) => name !== 'paragraph' && name !== 'heading');
      const tr = here.tr.replaceSelection(asSlice(documentSchema, fitInto(around ?? 'body', blocks)));
      const after = applySteps(
        release,
        readSteps(JSON.parse(JSON.stringify(tr.steps.map((step) => step.toJSON())))),
      );
      expect(after.eq(tr.doc)).toBe(true);
      expect(JSON.stringify(after.toJSON())).not.toMatch(/javascript:|abcdefgh/i);
    }),
    { numRuns: 400 },
  );
});

test('nesting beyond reason neither fails nor takes long', () => {
  for (const tag of ['ul><li', 'table><tr><td', 'blockquote', 'b', 'div']) {
    const names = tag.split('><');
    const deep = `${names
      .map((name) => `<${name}>`)
      .join('')
      .repeat(2000)}word`;
    const { blocks } = readHtml(inert(deep));
    parseDocument({
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'body', content: blocks }, { type: 'endMatter' }],
    });
    expect(JSON.stringify(blocks)).toContain('word');
  }
});
