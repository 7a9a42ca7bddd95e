import { SaxesParser } from 'saxes';
import { Refused } from './refused.ts';

/** What is left out: elements with all that is in them, and attributes; by their names with prefix. */
export type Rules = {
  drops?: (tag: string, attributes: Record<string, string>) => boolean;
  keeps?: (attribute: string, tag: string) => boolean;
};

const DEEPEST = 400;

/**
 * Writes XML anew without some of its elements and attributes. Remarks and instructions of the XML itself go as well.
 * @throws {Refused} 'office_unsafe' for a document type, 'broken' for what is no XML
 */
export function rewriteXml(bytes: Buffer, { drops, keeps }: Rules): Buffer {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  let [depth, droppedAt] = [0, 0];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Refused('broken');
  });
  parser.on('doctype', () => {
    throw new Refused('office_unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refused('office_unsafe');
    if (!droppedAt && drops?.(name, attributes)) droppedAt = depth;
    if (droppedAt) return;
    const kept = Object.entries(attributes).filter(([attribute]) => keeps?.(attribute, name) ?? true);
    out.push(`<${name}${kept.map(([attribute, value]) => ` ${attribute}="${quoted(value)}"`).join('')}>`);
  });
  parser.on('closetag', ({ name }) => {
    if (!droppedAt) out.push(`</${name}>`);
    if (droppedAt === depth) droppedAt = 0;
    depth -= 1;
  });
  const write = (text: string) => {
    if (!droppedAt && depth) out.push(escaped(text));
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(decoded(bytes)).close();
  return Buffer.from(out.join(''));
}

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('broken');
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
const quoted = (text: string) =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
