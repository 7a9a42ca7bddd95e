import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import type { Pictures } from '../draw-paper.ts';
import type { Paper } from '../paper.ts';
import { blockParts } from './word-blocks.ts';
import { endParts } from './word-end.ts';
import { inlineParts, type Pen, penFor, plain, words } from './word-runs.ts';
import { numbersOf, STYLES } from './word-styles.ts';

/** Draws a release as a Word document that any program, our own importer too, reads back by its styles. */
export function drawWord(paper: Paper, pictures: Pictures = {}): Promise<Buffer> {
  const pen = penFor(paper, pictures);
  const children = [
    ...paper.embargo.slice(0, 1).map((line) => plain(pen, line, { style: 'Notice' })),
    ...noticesOf(paper, pen, 'withdrawn'),
    plain(pen, paper.kind, { style: 'Kind' }),
    ...(paper.date ? [plain(pen, paper.date, { style: 'Kind' })] : []),
    new Paragraph({ ...pen.paragraph, style: 'Title', children: inlineParts(pen, paper.headline) }),
    ...(paper.standfirst.length
      ? [new Paragraph({ ...pen.paragraph, style: 'Subtitle', children: inlineParts(pen, paper.standfirst) })]
      : []),
    ...noticesOf(paper, pen, 'corrected'),
    ...paper.body.flatMap((block) => blockParts(pen, block)),
    plain(pen, '###', { style: 'EndMark' }),
    ...paper.end.flatMap((section) => endParts(pen, section)),
  ];
  return Packer.toBuffer(
    new Document({
      creator: paper.organization,
      lastModifiedBy: paper.organization,
      title: paper.title,
      subject: paper.mark,
      description: paper.summary,
      styles: STYLES(pen),
      numbering: { config: numbersOf(pen) },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
          headers: { default: headOf(paper, pen) },
          footers: { default: footOf(paper, pen) },
          children,
        },
      ],
    }),
  );
}

const MARGIN = { top: 1418, bottom: 1418, left: 1361, right: 1361, header: 567, footer: 567 };

function noticesOf({ notices }: Paper, pen: Pen, is: 'withdrawn' | 'corrected') {
  return notices
    .filter((notice) => notice.is === is)
    .flatMap(({ title, paragraphs }) => [
      plain(pen, title, { style: 'Notice', bold: true }),
      ...paragraphs.map((text, at) =>
        plain(pen, text, {
          style: 'Notice',
          ...(at === paragraphs.length - 1 && { spacing: { after: 200 } }),
        }),
      ),
    ]);
}

// On every page: whose paper it is, and all there is to know of an embargo.
function headOf({ place, embargo }: Paper, pen: Pen): Header {
  const mark = [new TextRun({ text: 'IOM · OIM', bold: true }), new TextRun(' Newsroom')];
  const where = place ? words(pen, ` · ${place}`) : [];
  return new Header({
    children: [
      new Paragraph({ ...pen.paragraph, style: 'Letterhead', children: [...mark, ...where] }),
      ...embargo.map((line, at) => plain(pen, line, { style: 'Header', bold: at === 0 })),
    ],
  });
}

function footOf({ mark, address, issued }: Paper, pen: Pen): Footer {
  return new Footer({
    children: [[mark, issued].filter(Boolean).join(' · '), address]
      .filter(Boolean)
      .map((line) => plain(pen, line, { style: 'Footer' })),
  });
}
