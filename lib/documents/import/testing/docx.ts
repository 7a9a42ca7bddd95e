import { type ZipEntry, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small Word document around the given body XML; `links` become relationships rId1, rId2 …; `more` is added. */
export function docx(
  body: string,
  {
    links = [],
    more = [],
    relations = [],
  }: { links?: string[]; more?: ZipEntry[]; relations?: Relation[] } = {},
): Buffer {
  return zip([...docxEntries(body, links, relations), ...more]);
}

/** What another part is to the text of a document. */
export type Relation = { id: string; type: string; target: string };

/** The parts of such a document, to be tampered with. */
export function docxEntries(body: string, links: string[] = [], relations: Relation[] = []): ZipEntry[] {
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rS" Type="${RELATIONS}/styles" Target="styles.xml"/>${links
        .map(
          (target, at) =>
            `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/hyperlink" Target="${target}" TargetMode="External"/>`,
        )
        .join('')}${relations
        .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
        .join('')}</Relationships>`,
    },
    {
      name: 'word/styles.xml',
      data: `<?xml version="1.0"?><w:styles xmlns:w="${MAIN}">${[
        'Title',
        'Subtitle',
        'Heading 2',
        'List Paragraph',
      ]
        .map(
          (name) =>
            `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
        )
        .join('')}</w:styles>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A paragraph of Word XML, in a style when one is named. */
export function wordParagraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
