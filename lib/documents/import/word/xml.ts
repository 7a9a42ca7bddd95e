import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../refusals.ts';

/** An element of a Word part. Names and attributes carry the usual prefix of their namespace, whatever the file's. */
export type Xml = { name: string; attrs: Record<string, string>; children: Xml[]; text: string };

/** How a part may be built: levels, elements, UTF-16 units of one attribute. Word itself stays far below. */
export const XML_LIMITS = { levels: 250, elements: 1_500_000, attribute: 60_000 };

const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
};
const WORDS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t']);

/**
 * Parses one part of a Word archive. Nothing outside is fetched: document types were refused before.
 * @throws {UnreadableFile} 'docx_broken' when it is not well-formed, 'docx_too_deep', 'docx_unsafe'
 */
export function parseXml(bytes: Buffer): Xml {
  const root: Xml = { name: '', attrs: {}, children: [], text: '' };
  const open: Xml[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new UnreadableFile('docx_broken');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length > XML_LIMITS.levels)
      throw new UnreadableFile('docx_too_deep', { levels: XML_LIMITS.levels });
    if (elements > XML_LIMITS.elements) throw new UnreadableFile('docx_too_large', { detail: 'xml' });
    const attrs: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (value.length > XML_LIMITS.attribute)
        throw new UnreadableFile('docx_unsafe', { detail: 'attribute' });
      attrs[prefixed(uri, local)] = value;
    }
    const element = { name: prefixed(tag.uri, tag.local), attrs, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element && WORDS.has(element.name)) element.text += text;
  });
  parser.write(decoded(bytes)).close();
  const [first] = root.children;
  if (!first) throw new UnreadableFile('docx_broken');
  return first;
}

/** The first child of a name. */
export const child = (element: Xml | undefined, name: string): Xml | undefined =>
  element?.children.find((it) => it.name === name);

/** The `w:val` of the first child of a name. */
export const valOf = (element: Xml | undefined, name: string): string | undefined =>
  child(element, name)?.attrs['w:val'];

/** Whether a switch such as w:b is on: it is there, and does not say that it is off (ECMA-376 17.17.4). */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found ? !/^(?:0|false|off|none)$/.test(found.attrs['w:val'] ?? '') : undefined;
}

function prefixed(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : uri ? `x:${local}` : local;
}

// XML is UTF-8 or UTF-16; anything that is not what it says is damage.
function decoded(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('docx_broken');
  }
}
