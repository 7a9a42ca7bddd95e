import { SaxesParser } from 'saxes';

/** An element of a document, named by its namespace and local name: "{http://www.w3.org/2005/Atom}entry". */
export type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Reads XML strictly: anything that is not well formed, or a prefix without a namespace, throws. */
export function parseXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element = {
      name: `{${uri}}${local}`,
      attributes: Object.fromEntries(values),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const write = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error('no root element');
  return document;
}

/** The children of an element with a local name, whatever their namespace. */
export function all(element: Element, local: string): Element[] {
  return element.children.filter(({ name }) => name.endsWith(`}${local}`));
}

/** The text of the one child with a local name; fails unless there is exactly one. */
export function one(element: Element, local: string): string {
  const [only, ...others] = all(element, local);
  if (!only || others.length) throw new Error(`${element.name} has ${all(element, local).length} ${local}`);
  return only.text;
}
