import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { show } from '../../foreign/testing/show.ts';
import { type NodeJson, parseDocument } from '../../parse.ts';
import { asAccepted, asRejected } from '../../suggestions/settle.ts';
import { readDocx } from '../docx.ts';
import { extract } from '../extract.ts';
import { docx, wordParagraph } from '../testing/docx.ts';
import { toDocument } from '../to-document.ts';

const AMINA = 'w:author="Amina Diallo" w:date="2026-03-02T09:30:00Z"';
const KARIM = 'w:author="Karim Haddad" w:date="2026-03-03T10:00:00Z"';
const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const HEAD = wordParagraph('A well for Lakeside', 'Title');

async function read(body: string, more: { name: string; data: string }[] = []) {
  const taken = extract(await readDocx(docx(HEAD + body, { more })));
  const doc = parseDocument(toDocument(taken)).toJSON() as NodeJson;
  const content = doc.content?.find(({ type }) => type === 'body')?.content ?? [];
  return { taken, doc, content, lines: content.map(show) };
}

const marksOf = (nodes: NodeJson[] | undefined) =>
  (nodes ?? []).map(({ text, marks = [] }) => [text, ...marks.map(({ type, attrs }) => [type, attrs?.id])]);

test.each(['en', 'fr', 'ar'])(
  'the %s file LibreOffice made comes in with everything in it',
  async (language) => {
    const file = join(import.meta.dirname, '../../foreign/testing/clipboards', `tracked-${language}.docx`);
    const taken = extract(await readDocx(readFileSync(file)));
    const doc = parseDocument(toDocument(taken)).toJSON() as NodeJson;
    const all = doc.content?.flatMap((part) =>
      part.content?.[0]?.type === 'text' ? [part] : (part.content ?? []),
    );
    const said = [
      ...(all ?? []).map(show),
      '',
      ...taken.tracked.changes.map(({ by, at }) => `suggestion by ${by}, ${at}`),
      ...taken.tracked.threads.map(
        ({ quote, resolved, comments }) =>
          `${resolved ? 'resolved' : 'open'} thread on “${quote}”: ${comments.map(({ by, words }) => `${by}: ${words}`).join(' / ')}`,
      ),
      '',
    ].join('\n');
    await expect(said).toMatchFileSnapshot(file.replace('.docx', '.txt'));
  },
);

test('what Amina put in and took out in one go is one suggestion; what Karim did is another', async () => {
  const { taken, content } = await read(
    `<w:p>${run('The well ')}<w:del w:id="1" ${AMINA}>${gone('opens')}</w:del><w:ins w:id="2" ${AMINA}>${run('opened')}</w:ins>${run(' on ')}<w:ins w:id="3" ${KARIM}>${run('Monday')}</w:ins>${run('.')}</w:p>`,
  );
  const [amina, karim] = taken.tracked.changes;
  expect(taken.tracked.changes).toMatchObject([
    { by: 'Amina Diallo', at: '2026-03-02T09:30:00.000Z' },
    { by: 'Karim Haddad', at: '2026-03-03T10:00:00.000Z' },
  ]);
  expect(marksOf(content[0]?.content)).toEqual([
    ['The well '],
    ['opens', ['deletion', amina?.id]],
    ['opened', ['insertion', amina?.id]],
    [' on '],
    ['Monday', ['insertion', karim?.id]],
    ['.'],
  ]);
  expect(taken.body.map((block) => block.runs.length)).toEqual([6]);
  expect(taken.findings).toContainEqual({ code: 'tracked_changes', params: { count: 2 } });
});

test('words that one added and another struck are both suggestions, and moved words too', async () => {
  const { lines } = await read(
    `<w:p>${run('A ')}<w:ins w:id="1" ${AMINA}><w:del w:id="2" ${KARIM}>${gone('new')}</w:del></w:ins>${run(' well ')}<w:moveFrom w:id="3" ${AMINA}>${run('here')}</w:moveFrom><w:moveTo w:id="4" ${AMINA}>${run('there')}</w:moveTo></w:p>`,
  );
  expect(lines).toEqual([
    'A <insertion><deletion>new</deletion></insertion> well <deletion>here</deletion><insertion>there</insertion>',
  ]);
});

test('what is to be taken out is no part of what is read: headline, dateline, quotations', async () => {
  const { taken } = await read(
    `<w:p>${run('Nairobi, 3 May 2024 – ')}<w:del w:id="1" ${AMINA}>${gone('Nobody')}</w:del>${run('Everybody came.')}</w:p>`,
  );
  expect(taken.dateline).toEqual({ place: 'Nairobi', country: 'KE', date: '2024-05-03' });
  expect(taken.body.map(({ runs }) => runs.map(({ text }) => text))).toEqual([['Nobody', 'Everybody came.']]);
});

test('a change in the headline is a suggestion in the headline', async () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Well ')}<w:ins w:id="1" ${AMINA}>${run('opens')}</w:ins></w:p>${wordParagraph('Words.')}`;
  const taken = extract(await readDocx(docx(body)));
  const doc = toDocument(taken);
  expect(taken.headline).toBe('Well opens');
  expect(show(doc.content?.[0] ?? { type: 'text' })).toBe('headline: Well <insertion>opens</insertion>');
});

test('a new look is a suggestion about the look', async () => {
  const { content, taken } = await read(
    `<w:p>${run('Very ')}${run('new', `<w:b/><w:rPrChange w:id="1" ${AMINA}><w:rPr/></w:rPrChange>`)}${run(' red', `<w:color w:val="FF0000"/><w:rPrChange w:id="2" ${AMINA}><w:rPr/></w:rPrChange>`)}</w:p>`,
  );
  expect(content[0]?.content?.[1]).toEqual({
    type: 'text',
    text: 'new',
    marks: [
      { type: 'bold' },
      {
        type: 'modification',
        attrs: {
          id: taken.tracked.changes[0]?.id,
          type: 'mark',
          attrName: 'bold',
          previousValue: null,
          newValue: { type: 'bold' },
        },
      },
    ],
  });
  expect(taken.tracked.changes).toHaveLength(1);
});

test('whole paragraphs and rows can be added and struck, and paragraphs parted and joined', async () => {
  const paragraphMark = (kind: string, by: string) =>
    `<w:pPr><w:rPr><w:${kind} w:id="9" ${by}/></w:rPr></w:pPr>`;
  const row = (text: string, change = '') =>
    `<w:tr>${change ? `<w:trPr><w:${change} w:id="8" ${KARIM}/></w:trPr>` : ''}<w:tc><w:p>${run(text)}</w:p></w:tc><w:tc><w:p>${run('x')}</w:p></w:tc></w:tr>`;
  const { content } = await read(
    [
      `<w:p>${paragraphMark('ins', AMINA)}<w:ins w:id="1" ${AMINA}>${run('All new.')}</w:ins></w:p>`,
      `<w:p>${paragraphMark('del', KARIM)}<w:del w:id="2" ${KARIM}>${gone('All gone.')}</w:del></w:p>`,
      `<w:p>${paragraphMark('ins', AMINA)}${run('First half.')}</w:p>`,
      `<w:p>${run('Second half.')}</w:p>`,
      `<w:p>${paragraphMark('del', KARIM)}${run('One.')}</w:p>`,
      `<w:p>${run('Two.')}</w:p>`,
      `<w:tbl>${row('kept')}${row('new', 'ins')}</w:tbl>`,
    ].join(''),
  );
  const kinds = content.map(({ marks = [] }) => marks.map(({ type, attrs }) => attrs?.type ?? type));
  expect(kinds).toEqual([['insertion'], ['deletion'], [], ['split'], [], ['join'], []]);
  expect(content.at(-1)?.content?.map(({ marks = [] }) => marks.map(({ type }) => type))).toEqual([
    [],
    ['insertion'],
  ]);
});

test('accepted they are what Word shows without marks, rejected what stood there before', async () => {
  const mark = (kind: string) => `<w:pPr><w:rPr><w:${kind} w:id="9" ${KARIM}/></w:rPr></w:pPr>`;
  const { doc } = await read(
    [
      `<w:p>${run('The well ')}<w:del w:id="1" ${AMINA}>${gone('opens')}</w:del><w:ins w:id="2" ${AMINA}>${run('opened')}</w:ins>${run('.')}</w:p>`,
      `<w:p>${mark('ins')}<w:ins w:id="3" ${KARIM}>${run('Added.')}</w:ins></w:p>`,
      `<w:p>${mark('del')}<w:del w:id="4" ${KARIM}>${gone('Struck.')}</w:del></w:p>`,
      `<w:p>${mark('ins')}${run('One. ')}</w:p><w:p>${run('Two.', `<w:i/><w:rPrChange w:id="5" ${AMINA}><w:rPr/></w:rPrChange>`)}</w:p>`,
      `<w:p>${mark('del')}${run('Three. ')}</w:p><w:p>${run('Four.')}</w:p>`,
    ].join(''),
  );
  const bodyOf = (whole: NodeJson) => whole.content?.find(({ type }) => type === 'body')?.content?.map(show);
  expect(bodyOf(asAccepted(doc))).toEqual(['The well opened.', 'Added.', 'One.', '*Two.*', 'Three.Four.']);
  expect(bodyOf(asRejected(doc))).toEqual(['The well opens.', 'Struck.', 'One.Two.', 'Three.', 'Four.']);
});

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const comment = (id: number, by: string, paragraph: string, text: string) =>
  `<w:comment w:id="${id}" ${by}><w:p w14:paraId="${paragraph}">${run(text)}</w:p></w:comment>`;

test('a conversation is one thread with its answers, a resolved one stays resolved', async () => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const body = `${HEAD}<w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${run('The well')}<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="0"/></w:r>${run(' is ')}<w:commentRangeStart w:id="2"/>${run('open')}<w:commentRangeEnd w:id="2"/></w:p>`;
  const more = [
    {
      name: 'word/comments.xml',
      data: `<w:comments ${W}>${comment(0, AMINA, '0A', 'Which one?')}${comment(1, KARIM, '0B', 'The new one.')}${comment(2, KARIM, '0C', 'Since when?')}</w:comments>`,
    },
    {
      name: 'word/commentsExtended.xml',
      data: `<w15:commentsEx ${W}><w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:done="1"/></w15:commentsEx>`,
    },
  ];
  const bytes = docx(body, {
    more,
    relations: [
      { id: 'rC', type: `${relations}/comments`, target: 'comments.xml' },
      {
        id: 'rE',
        type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
        target: 'commentsExtended.xml',
      },
    ],
  });
  const taken = extract(await readDocx(bytes));
  const [asked, done] = taken.tracked.threads;
  expect(taken.tracked.threads).toMatchObject([
    {
      quote: 'The well',
      resolved: false,
      comments: [
        { by: 'Amina Diallo', words: 'Which one?' },
        { by: 'Karim Haddad', words: 'The new one.' },
      ],
    },
    { quote: 'open', resolved: true, comments: [{ words: 'Since when?' }] },
  ]);
  const doc = parseDocument(toDocument(taken)).toJSON() as NodeJson;
  expect(marksOf(doc.content?.find(({ type }) => type === 'body')?.content?.[0]?.content)).toEqual([
    ['The well', ['comment', asked?.id]],
    [' is '],
    ['open', ['comment', done?.id]],
  ]);
});

test('merged cells, a row of headings, a list in a cell', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const { lines } = await read(
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Quarter')}${cell('Families', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Harbour', '<w:vMerge w:val="restart"/>')}${cell('1')}${cell('2')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('3')}<w:tc><w:p>${run('a')}</w:p><w:p>${run('b')}</w:p></w:tc></w:tr></w:tbl>`,
  );
  expect(lines).toEqual(['table(# Quarter | # 2x1 Families / 1x2 Harbour | 1 | 2 / 3 | a ¶ b)']);
});

test('text boxes, fields, symbols and equations keep their words', async () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const { lines, taken } = await read(
    `<w:p>${run('See ')}${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/plan" </w:instrText></w:r>${field('separate')}${run('the plan')}${field('end')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:pict><w:txbxContent><w:p>${run('In a box.')}</w:p></w:txbxContent></w:pict></w:r></w:p><w:p>${run('hidden', '<w:vanish/>')}${run('shown')}</w:p>`,
  );
  expect(lines).toEqual(['See [the plan](https://example.org/plan)', 'In a box.', 'shown']);
  expect(taken.tracked).toEqual({ changes: [], threads: [] });
});

const styled = (style: string, before: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:pPrChange w:id="9" ${AMINA}><w:pPr>${before}</w:pPr></w:pPrChange></w:pPr>${run(words)}</w:p>`;
const heading = (level: number) => `<w:pStyle w:val="Heading${level}"/>`;

test('a paragraph Amina made a heading, and a heading of another level, are suggestions that can be taken back', async () => {
  const { taken, doc } = await read(
    wordParagraph('The well opened.') +
      styled('Heading2', '', 'What was built') +
      styled('Normal', heading(3), 'Two pumps.') +
      styled('Heading3', heading(2), 'Pipes') +
      wordParagraph('The end.'),
  );
  const body = (it: NodeJson) =>
    it.content?.find(({ type }) => type === 'body')?.content?.map(({ type, attrs }) => [type, attrs?.level]);
  expect(taken.tracked.changes).toMatchObject(Array(3).fill({ by: 'Amina Diallo' }));
  expect(taken.findings.some(({ code }) => code === 'left_changes')).toBe(false);
  const p = ['paragraph', undefined];
  expect(body(asAccepted(doc))).toEqual([p, ['heading', 2], p, ['heading', 3], p]);
  expect(body(asRejected(doc))).toEqual([p, p, ['heading', 3], ['heading', 2], p]);
});

test('what was made a quotation, or of a list, is taken as accepted and counted', async () => {
  const { taken } = await read(
    wordParagraph('The well opened.') + styled('Quote', '', 'It is good water.') + wordParagraph('The end.'),
  );
  expect(taken.findings).toContainEqual(
    expect.objectContaining({ code: 'left_changes', params: { count: 1 } }),
  );
});
