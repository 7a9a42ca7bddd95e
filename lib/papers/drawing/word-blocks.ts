import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Cell, PaperBlock } from '../paper.ts';
import { inlineParts, type Pen, plain, words } from './word-runs.ts';

type Part = Paragraph | Table;
type Of<Is extends PaperBlock['is']> = Extract<PaperBlock, { is: Is }>;

/** One block as parts of a Word document. `dress` is what the paragraphs around it wear. */
export function blockParts(pen: Pen, block: PaperBlock, dress: IParagraphOptions = {}): Part[] {
  switch (block.is) {
    case 'paragraph':
      return [new Paragraph({ ...pen.paragraph, ...dress, children: inlineParts(pen, block.runs) })];
    case 'heading':
      return [
        new Paragraph({
          ...pen.paragraph,
          heading: HEADINGS[block.level] ?? HeadingLevel.HEADING_4,
          children: inlineParts(pen, block.runs),
        }),
      ];
    case 'list':
      return listParts(pen, block, 0);
    case 'quote':
      return quoteParts(pen, block);
    case 'figures':
      return [figureTable(pen, block), new Paragraph({ ...pen.paragraph, spacing: { after: 0 } })];
    case 'picture':
      return pictureParts(pen, block);
    case 'file':
      return [
        plain(pen, block.title, { style: 'Fact', bold: true }),
        ...(block.description ? [plain(pen, block.description, { style: 'Fact' })] : []),
      ];
    case 'embed':
      return [
        new Paragraph({
          ...pen.paragraph,
          style: 'Fact',
          children: [
            new ExternalHyperlink({
              link: block.url,
              children: words(pen, block.title, { style: 'Hyperlink' }),
            }),
          ],
        }),
        ...(block.fallback ? [plain(pen, block.fallback, { style: 'Fact' })] : []),
      ];
    case 'box':
      return block.blocks.flatMap((inner) => blockParts(pen, inner, { style: 'Fact' }));
    case 'divider':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '7B869C' } } })];
    case 'table':
      return [tableOf(pen, block), new Paragraph({ ...pen.paragraph, spacing: { after: 0 } })];
    case 'helplines':
    case 'contacts':
      return []; // after the end mark: see word-end.ts
  }
}

const HEADINGS: Record<number, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};

function listParts(pen: Pen, { start, items }: Of<'list'>, level: number): Part[] {
  if (start !== null) pen.lists.push(start);
  const reference = start === null ? 'bullets' : `numbers-${pen.lists.length - 1}`;
  return items.flatMap((item) =>
    item.flatMap((block, at): Part[] => {
      if (block.is === 'list') return listParts(pen, block, level + 1);
      const dress: IParagraphOptions =
        at === 0
          ? { style: 'ListParagraph', numbering: { reference, level: Math.min(5, level) } }
          : { style: 'ListParagraph', indent: { start: 400 * (level + 1) } };
      return blockParts(pen, block, dress);
    }),
  );
}

function quoteParts(pen: Pen, { paragraphs, speaker, rest }: Of<'quote'>): Part[] {
  const said = paragraphs.map(
    (runs) => new Paragraph({ ...pen.paragraph, style: 'Quote', children: inlineParts(pen, runs) }),
  );
  if (!speaker && !rest) return said;
  const by = [...words(pen, '— '), ...words(pen, speaker, { bold: true }), ...words(pen, rest)];
  return [...said, new Paragraph({ ...pen.paragraph, style: 'QuoteBy', children: by })];
}

function figureTable(pen: Pen, { items }: Of<'figures'>): Table {
  const rows = items.map(
    ({ value, label, note }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [plain(pen, value, { style: 'Figure' })] }),
          new TableCell({
            children: [label, note].filter(Boolean).map((text) => plain(pen, text, { style: 'Contact' })),
          }),
        ],
      }),
  );
  return new Table({ ...tableLook(pen), columnWidths: [2600, 6584], rows });
}

function tableOf(pen: Pen, { columns, rows, head, numbers, cells }: Of<'table'>): Table {
  return new Table({
    ...tableLook(pen),
    rows: Array.from({ length: rows }, (_, y) => {
      const children = Array.from({ length: columns }, (_, x) => x).flatMap((x) => {
        const cell = cells.find((it) => it.x === x && it.y === y);
        if (cell) return [cellOf(pen, cell, numbers[x] === true)];
        return cells.some((it) => covers(it, x, y)) ? [] : [new TableCell({ children: [new Paragraph({})] })];
      });
      return new TableRow({ tableHeader: y < head, cantSplit: true, children });
    }),
  });
}

const covers = ({ x, y, colspan, rowspan }: Cell, column: number, row: number) =>
  x <= column && column < x + colspan && y <= row && row < y + rowspan;

function cellOf(pen: Pen, { colspan, rowspan, header, paragraphs }: Cell, ofNumbers: boolean): TableCell {
  const children = paragraphs.map(
    (runs) =>
      new Paragraph({
        ...pen.paragraph,
        style: 'Contact',
        ...(ofNumbers && { alignment: AlignmentType.END }),
        children: inlineParts(pen, header ? runs.map((run) => ({ ...run, bold: true })) : runs),
      }),
  );
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    children: children.length ? children : [new Paragraph({})],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'A9B1C0' };

const tableLook = ({ rtl }: Pen) => ({
  visuallyRightToLeft: rtl,
  width: { size: 100, type: WidthType.PERCENTAGE },
  margins: { top: 60, bottom: 60, left: 100, right: 100 },
  borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: HAIR, insideHorizontal: HAIR },
});

// In pixels of 96 to the inch: the width of the text, and what leaves room for its caption.
const PICTURE = { width: 600, height: 480 };

function pictureParts(pen: Pen, { alt, caption, picture }: Of<'picture'>): Part[] {
  const data = pen.pictures[picture.name];
  const scale = Math.min(PICTURE.width / picture.width, PICTURE.height / picture.height);
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  };
  const altText = { name: '', title: '', description: alt };
  const type = picture.name.endsWith('.png') ? 'png' : 'jpg';
  return [
    ...(data
      ? [
          new Paragraph({
            ...pen.paragraph,
            keepNext: caption !== '',
            children: [new ImageRun({ type, data: Buffer.from(data), transformation, altText })],
          }),
        ]
      : []),
    ...(caption ? [plain(pen, caption, { style: 'Caption' })] : []),
  ];
}
