import { load } from 'cheerio';
import type { NodeJson } from '../../parse.ts';
import { fitInto } from '../fit.ts';
import { type ForeignText, readForeign } from '../read.ts';
import type { ForeignNode } from '../tree.ts';

/** Reads HTML as a browser would parse a clipboard. */
export function readHtml(html: string, language = 'en'): ForeignText {
  const root = load(html, null, false).root().get(0) as ForeignNode | undefined;
  return readForeign(root ?? { type: 'root', children: [] }, { language });
}

/** The same as lines, fit into a place. */
export function linesOf(html: string, place = 'body'): string[] {
  return fitInto(place, readHtml(html).blocks).map(show);
}

/** A block in one line: `heading 3: Words **bold** *italic* [link](address) {fr words}`. */
export function show(node: NodeJson): string {
  const inner = node.content ?? [];
  switch (node.type) {
    case 'text':
      return showText(node);
    case 'paragraph':
      return inner.map(show).join('');
    case 'heading':
      return `heading ${node.attrs?.level}: ${inner.map(show).join('')}`;
    case 'bulletList':
    case 'orderedList': {
      const start = node.attrs?.start;
      const name = node.type === 'bulletList' ? 'bullets' : start === 1 ? 'numbers' : `numbers from ${start}`;
      return `${name}(${inner.map(show).join(' | ')})`;
    }
    case 'table':
      return `table(${inner.map(show).join(' / ')})`;
    case 'tableHeader':
    case 'tableCell': {
      const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
      const span = colspan === 1 && rowspan === 1 ? '' : `${colspan}x${rowspan} `;
      return `${node.type === 'tableHeader' ? '# ' : ''}${span}${inner.map(show).join(' ¶ ')}`;
    }
    case 'tableRow':
      return inner.map(show).join(' | ');
    case 'listItem':
      return inner.map(show).join(' ¶ ');
    case 'headline':
    case 'standfirst':
      return `${node.type}: ${inner.map(show).join('')}`;
    default:
      return `${node.type}(${inner.map(show).join(' ¶ ')})`;
  }
}

function showText({ text = '', marks = [] }: NodeJson): string {
  const visible = text.replace(
    /[\u00a0\u202f\u200c-\u200f\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return marks.reduceRight((words, { type, attrs }) => {
    if (type === 'bold') return `**${words}**`;
    if (type === 'italic') return `*${words}*`;
    if (type === 'link') return `[${words}](${attrs?.href})`;
    if (type === 'lang') return `{${attrs?.lang} ${attrs?.dir} ${words}}`;
    return `<${type}>${words}</${type}>`;
  }, visible);
}
