import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFrom } from '#db/demo/calendar.ts';
import { storiesFor } from '#db/demo/stories.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { readCsv } from '../directory/csv/read-csv.ts';
import { everything, everythingPlaced } from '../documents/draw/sample.ts';
import { readDocx } from '../documents/import/docx.ts';
import { extract } from '../documents/import/extract.ts';
import { toDocument } from '../documents/import/to-document.ts';
import type { NodeJson } from '../documents/parse.ts';
import { findAll, headlineOf, partOf, standfirstOf, textOf } from '../documents/text.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { releaseText } from '../releases/release-text.ts';
import type { ReleaseView } from '../releases/view.ts';
import { citationOf } from './cite.ts';
import { drawPaper, stopDrawing } from './draw-paper.ts';
import { figuresFile } from './figures-file.ts';
import { paperOf } from './paper-of.ts';
import { shareAlt, shareOf } from './share-of.ts';
import { fontsOf, insidePdf } from './testing/inside-pdf.ts';
import { viewOf } from './testing/view.ts';

const demo = storiesFor(calendarFrom(new Date('2026-11-23T10:00:00Z'))).flatMap(({ releases }) => releases);
const about = 'L’OIM compte {members} États membres.';

async function drawn(form: 'pdf' | 'docx' | 'png', view: ReleaseView): Promise<Buffer> {
  const drawing = form === 'png' ? { form, share: shareOf(view) } : { form, paper: paperOf(view) };
  const bytes = await drawPaper(crypto.randomUUID(), drawing);
  if (!bytes) throw new Error('too busy');
  return bytes;
}

beforeAll(() => useEnvironment({ NEWSROOM_URL: 'https://newsroom.example' }));
afterAll(stopDrawing);

describe('a PDF', () => {
  test.each(LANGUAGES)(
    'of every part there is, in %s: tagged, with its language and fonts, always the same',
    async (language) => {
      const view = viewOf(everything, language, { about });
      const [one, again] = [await drawn('pdf', view), await drawn('pdf', view)];
      expect(one.equals(again)).toBe(true);
      expect(one.length).toBeLessThan(120_000);
      const inside = insidePdf(one);
      expect(inside).toMatch(/\/StructTreeRoot/);
      expect(inside).toMatch(/\/Marked true/);
      expect(inside).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
      expect(inside).toMatch(/pdfuaid:part>1</);
      expect(inside).toMatch(/\/DisplayDocTitle true/);
      for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Link'])
        expect(inside).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
      expect(inside).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile/);
      const fonts = fontsOf(inside);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ subset }) => !subset)).toEqual([]);
      expect(fonts.every(({ name }) => /^(?:NotoSerif|Amiri)/.test(name))).toBe(true);
    },
  );

  test('with letters no font of ours has is drawn all the same', async () => {
    const doc = withWords(everything, 'Tifinagh ⵣⴰⵎ 😀');
    expect(insidePdf(await drawn('pdf', viewOf(doc, 'fr')))).toMatch(/\/StructTreeRoot/);
  });

  test('takes nothing of a text for an instruction', async () => {
    const doc = withWords(everything, '#panic() $x$ *a* _b_ `c` <d> @e \\u{0} [f] // g "h" = i');
    expect(insidePdf(await drawn('pdf', viewOf(doc, 'en')))).toMatch(/\/StructTreeRoot/);
  });

  test('of a table with holes, overlaps and cells that hang out is drawn', async () => {
    const cell = (attrs: object): NodeJson => ({
      type: 'tableCell',
      attrs: { ...attrs },
      content: [{ type: 'paragraph' }],
    });
    const table: NodeJson = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell({ rowspan: 9 }), cell({ colspan: 3 })] },
        { type: 'tableRow', content: [cell({}), cell({ rowspan: 2, colspan: 2 }), cell({ colspan: 4 })] },
        { type: 'tableRow', content: [cell({ colspan: 5 })] },
      ],
    };
    const doc = inBody(table);
    for (const form of ['pdf', 'docx'] as const)
      expect((await drawn(form, viewOf(doc, 'en'))).length).toBeGreaterThan(5000);
  });
});

describe('every release of the demo newsroom', () => {
  test.each(LANGUAGES)(
    'in %s comes as PDF, picture, figures and plain text',
    async (language) => {
      for (const { doc } of inLanguage(language)) {
        const view = viewOf(doc, language);
        expect(insidePdf(await drawn('pdf', view))).toMatch(/pdfuaid:part>1</);
        const picture = await drawn('png', view);
        expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
        expect(picture.length).toBeLessThanOrEqual(60_000);
        expect(shareAlt(shareOf(view))).toContain(headlineOf(doc));
        expect(citationOf(view)).toContain(view.address);
        expect(releaseText(view)).toContain(headlineOf(doc));
        const rows = readCsv(figuresFile(view));
        expect(new Set(rows.map(({ cells }) => cells.length)).size).toBeLessThanOrEqual(1);
      }
    },
    120_000,
  );

  test.each(LANGUAGES)(
    'in %s comes as a Word file that our own importer reads back',
    async (language) => {
      for (const { doc } of inLanguage(language)) {
        const read = toDocument(
          extract(await readDocx(await drawn('docx', viewOf(doc, language))), { language }),
        );
        expect(partsOf(read)).toEqual(partsOf(doc));
      }
    },
    120_000,
  );
});

describe('what must be known first', () => {
  const withdrawal = { at: new Date('2026-11-20T09:00:00Z'), text: 'One figure was wrong.' };
  const corrections = [{ at: new Date('2026-11-19T09:00:00Z'), note: 'It was Tétouan.', restored: false }];
  const embargo = {
    at: new Date('2026-11-30T06:00:00Z'),
    zone: 'UTC',
    site: { zone: 'Africa/Casablanca', name: 'Morocco' },
    reader: { name: 'Desk of the Daily', zone: 'Europe/Paris' },
  };

  test('stands in the paper, in the figures and in the text', () => {
    const view = viewOf(everything, 'en', { withdrawal, corrections });
    expect(paperOf(view).notices.map(({ is, paragraphs }) => [is, paragraphs[0]])).toEqual([
      ['withdrawn', 'One figure was wrong.'],
      ['corrected', 'It was Tétouan.'],
    ]);
    const [first, second] = readCsv(figuresFile(view));
    expect(first?.cells[0]).toMatch(/^Withdrawn on 20\u00a0November 2026.*One figure was wrong\./);
    expect(second?.cells[0]).toMatch(/It was Tétouan\.$/);
    expect(shareOf(view).notice).toMatch(/^Withdrawn/);
  });

  test('an embargo is the first line of paper and figures, with whose copy it is', () => {
    const view = viewOf(everything, 'en', { embargo, publishedAt: null, updatedAt: null });
    const [until, ...others] = paperOf(view).embargo;
    expect(until).toMatch(/^Embargo/i);
    expect(others.at(-1)).toContain('Desk of the Daily');
    expect(readCsv(figuresFile(view))[0]?.cells[0]).toBe(until);
    expect(releaseText(view).split('\n')[0]).toBe(until);
    expect(citationOf(view)).toBeNull();
  });
});

test('figures are told apart by what they count, with HXL tags in the second row', () => {
  const [heads, tags, ...rows] = readCsv(figuresFile(viewOf(everything, 'fr'))).map(({ cells }) => cells);
  expect(heads?.[0]).toBe('Tel qu’écrit');
  expect(tags?.every((tag) => /^#[a-z]+(?:\+[a-z]+)*$/.test(tag))).toBe(true);
  const column = (tag: string) => rows.map((cells) => cells[tags?.indexOf(tag) ?? -1]);
  expect(column('#affected+ind')).toEqual(['1264', '', '']);
  expect(column('#indicator+pct')).toEqual(['', '56', '']);
  expect(column('#date+asof')[0]).toBe('2026-10-31');
  expect(column('#meta+source')[0]).toBe('registre du projet');
});

test('a release without numbers has no file of figures', () => {
  const doc = inBody({ type: 'paragraph', content: [{ type: 'text', text: 'Nothing is counted here.' }] });
  expect(figuresFile(viewOf(doc, 'en'))).toBe('');
});

test('many who ask at once: the same is drawn once, and too many are told so', async () => {
  const drawing = { form: 'pdf' as const, paper: paperOf(viewOf(everything, 'en')) };
  const [one, same] = await Promise.all([drawPaper('same', drawing), drawPaper('same', drawing)]);
  expect(one).toBe(same);
  const many = await Promise.all(Array.from({ length: 60 }, (_, at) => drawPaper(`other ${at}`, drawing)));
  const told = many.filter((bytes) => bytes === null).length;
  expect([told > 0, told < 60]).toEqual([true, true]);
});

test('a drawing that fails harms none after it', async () => {
  const broken = { form: 'pdf' as const, paper: { language: 'fr' } as never };
  await expect(drawPaper('broken', broken)).rejects.toThrow('typesetting failed');
  expect((await drawn('pdf', viewOf(everything, 'fr'))).length).toBeGreaterThan(10_000);
});

const inLanguage = (language: Language) => demo.filter((release) => release.language === language);

function inBody(block: NodeJson): NodeJson {
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A headline' }] },
      { type: 'body', content: [block] },
      { type: 'endMatter' },
    ],
  };
}

function withWords(node: NodeJson, words: string): NodeJson {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: `${node.text} ${words}` }),
    ...(node.content ? { content: node.content.map((child) => withWords(child, words)) } : {}),
  };
}

/** What a document says, part by part, however it is set. */
function partsOf(doc: NodeJson) {
  // A box is no part of a Word file: its blocks stand among the others.
  const body = (partOf(doc, 'body')?.content ?? []).flatMap((block) =>
    block.type === 'factBox' ? (block.content ?? []) : [block],
  );
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const words = (node: NodeJson) => flat(textOf(node));
  const bare = (text: string) => text.replace(/^[«“\s]+|[»”\s]+$/gu, '');
  const dateline = partOf(doc, 'dateline')?.attrs;
  return {
    headline: flat(headlineOf(doc)),
    standfirst: flat(standfirstOf(doc)),
    dateline: dateline && { place: dateline.place, date: dateline.date },
    text: body.filter(({ type }) => type === 'paragraph').map(words),
    headings: body.filter(({ type }) => type === 'heading').map(words),
    items: findAll(doc, 'listItem').map(words),
    quotes: findAll(doc, 'quote').map((quote) => [bare(words(quote)), quote.attrs?.speaker]),
    links: findAll(doc, 'text').flatMap(({ marks = [] }) =>
      marks.filter(({ type }) => type === 'link').map(({ attrs }) => attrs?.href),
    ),
    notes: findAll(doc, 'notesToEditors').map(words),
    contacts: findAll(doc, 'contact').map(({ attrs }) => [
      attrs?.name,
      attrs?.email,
      String(attrs?.phone).replaceAll(' ', ''),
    ]),
  };
}

test('a picture is printed with its description and caption, on paper and in Word', async () => {
  const view = viewOf(everythingPlaced, 'fr');
  const bytes = await sharp({ create: { width: 640, height: 427, channels: 3, background: '#0033a0' } })
    .jpeg()
    .toBuffer();
  const paper = paperOf(view);
  const [block] = paper.body.filter(({ is }) => is === 'picture');
  if (block?.is !== 'picture') throw new Error('no picture');
  const pictures = { [block.picture.name]: bytes };
  const pdf = insidePdf(
    (await drawPaper('with a picture', { form: 'pdf', paper, pictures })) ?? Buffer.alloc(0),
  );
  expect(pdf).toMatch(/\/S\s*\/Figure\b/);
  expect(pdf).toMatch(/\/Subtype\s*\/Image/);
  expect(pdf).toMatch(/pdfuaid:part>1</);
  const word = (await drawPaper('with a picture', { form: 'docx', paper, pictures })) ?? Buffer.alloc(0);
  expect(word.includes('word/media/')).toBe(true);
  const plainly = await drawn('docx', view);
  expect(plainly.includes('word/media/')).toBe(false);
  expect(releaseText(view)).toContain('L’entrée du Seuil');
});
