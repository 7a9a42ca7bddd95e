import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { PaperSection, Person, Service, Way } from '../paper.ts';
import { blockParts } from './word-blocks.ts';
import { type Pen, plain, words } from './word-runs.ts';

/** A part after the end mark, under its title. */
export function endParts(pen: Pen, { title, blocks }: PaperSection): (Paragraph | Table)[] {
  const heading = new Paragraph({
    ...pen.paragraph,
    heading: HeadingLevel.HEADING_2,
    children: words(pen, title),
  });
  const parts = blocks.flatMap((block) => {
    switch (block.is) {
      case 'helplines':
        return [
          ...block.services.map((service) => serviceLine(pen, service)),
          ...(block.checked ? [plain(pen, block.checked, { style: 'Caption' })] : []),
        ];
      case 'contacts':
        return block.people.flatMap((person) => personLines(pen, person));
      default:
        return blockParts(pen, block);
    }
  });
  return [heading, ...parts];
}

// "Morocco: The Threshold (free), 05 37 65 28 81, example.org/help": one line, as newsrooms send them.
function serviceLine(pen: Pen, { country, name, note, over, ways, links }: Service): Paragraph {
  const comma = pen.rtl ? '، ' : ', ';
  const reach = [...ways, ...links].flatMap((way) => [
    ...words(pen, comma),
    ...wayParts(pen, way, over !== ''),
  ]);
  const opening = country
    ? words(pen, `${country}${pen.language === 'fr' ? '\u00a0' : ''}: `, { bold: true })
    : [];
  return new Paragraph({
    ...pen.paragraph,
    children: [
      ...opening,
      ...words(pen, note ? `${name} (${note.replace(/[.]$/, '')})` : name),
      ...reach,
      ...(over ? words(pen, `. ${over}`, { bold: true }) : []),
    ],
  });
}

function personLines(pen: Pen, { office, name, role, email, phone }: Person): Paragraph[] {
  const comma = pen.rtl ? '، ' : ', ';
  const [first = '', ...rest] = [name, role, office].filter(Boolean);
  const who = [...words(pen, first, { bold: true }), ...rest.flatMap((it) => words(pen, `${comma}${it}`))];
  const ways: Way[] = [
    ...(email ? [{ text: email, href: `mailto:${email}`, note: '' }] : []),
    ...(phone ? [phone] : []),
  ];
  return [...(first ? [who] : []), ...ways.map((way) => wayParts(pen, way, false))].map(
    (children, at, all) =>
      new Paragraph({
        ...pen.paragraph,
        style: 'Contact',
        keepNext: at < all.length - 1,
        ...(at === all.length - 1 && { spacing: { after: 140 } }),
        children,
      }),
  );
}

function wayParts(pen: Pen, { text, href, note }: Way, struck: boolean): ParagraphChild[] {
  const shown = words(pen, text, struck ? { strike: true } : href ? { style: 'Hyperlink' } : {}, 'ltr');
  const link = href ? [new ExternalHyperlink({ link: href, children: shown })] : shown;
  return note ? [...link, ...words(pen, ` (${note})`)] : link;
}
