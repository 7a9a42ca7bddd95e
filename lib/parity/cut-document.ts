import { PARTS } from '../checks/cut/parts.ts';
import type { Part } from '../checks/passage.ts';
import { factText } from '../directory/facts.ts';
import type { NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { withoutComments } from '../documents/working.ts';
import type { Language } from '../languages.ts';
import { writeDate } from '../time.ts';
import { type ParityText, type Piece, piece } from './text.ts';

/** The pieces of a working document in reading order, as agreed: what is only suggested is not said yet. */
export function cutForParity(doc: NodeJson, language: Language): ParityText {
  return { language, pieces: cut(asRejected(withoutComments(doc)), 'paragraph', language) };
}

const WORDS = new Set(['headline', 'standfirst', 'paragraph', 'heading']);

function cut(node: NodeJson, inside: Part, language: Language): Piece[] {
  const part = PARTS[node.type ?? ''] ?? inside;
  if (WORDS.has(node.type ?? '')) return words(node, part, language);
  const own = dataOf(node, language).filter(({ text }) => text.trim() !== '');
  const made = own.map(({ text, person, spare = false }) => {
    const people = person ? [{ start: text.indexOf(person), end: text.indexOf(person) + person.length }] : [];
    return piece({ text, part: part === 'paragraph' ? 'data' : part }, { people, spare });
  });
  const inner = (node.content ?? []).flatMap((child) => cut(child, part, language));
  return node.type === 'quote' ? [...inner, ...made] : [...made, ...inner];
}

function words(block: NodeJson, part: Part, language: Language): Piece[] {
  let text = '';
  const links: { start: number; end: number; href: string }[] = [];
  const atoms: { start: number; value: number }[] = [];
  for (const child of block.content ?? []) {
    const start = text.length;
    if (child.type === 'fact') {
      const value = Number(factText(String(child.attrs?.key), language));
      if (Number.isFinite(value)) atoms.push({ start, value });
    }
    text += child.text ?? (child.type === 'hardBreak' ? '\n' : '\ufffc');
    const href = child.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    if (typeof href === 'string' && !href.includes(child.text ?? '\ufffc'))
      links.push({ start, end: text.length, href });
  }
  return text.trim() ? [piece({ text, part }, { links, atoms })] : [];
}

type Line = { text: string; person?: string; spare?: boolean };

// What a block holds beside its words, a line for each thing.
function dataOf({ type, attrs = {} }: NodeJson, language: Language): Line[] {
  // a mark ends the direction of a Latin word before it
  const comma = language === 'ar' ? '\u200f، ' : ', ';
  const said = (...names: string[]) =>
    names
      .map((name) => attrs[name])
      .filter((value) => typeof value === 'string')
      .filter((value) => value.trim() !== '')
      .map((value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? writeDate(value, language) : value))
      .join(comma);
  const person = (name: string) =>
    typeof attrs[name] === 'string' && attrs[name] ? { person: attrs[name] } : {};
  const list = (name: string) => (Array.isArray(attrs[name]) ? (attrs[name] as unknown[]) : []);
  switch (type) {
    case 'dateline':
      return [{ text: said('place', 'date') }];
    case 'quote':
      return [{ text: said('speaker', 'title', 'organisation'), ...person('speaker') }];
    case 'keyFigure':
      return [
        { text: [said('value'), said('unit'), said('label')].filter(Boolean).join(' ') },
        { text: said('asOf', 'source'), spare: true },
      ];
    case 'image':
      return [{ text: said('alt') }, { text: said('caption') }];
    case 'file':
      return [{ text: said('title') }, { text: said('description') }];
    case 'embed':
      return [{ text: said('title') }, { text: said('url') }, { text: said('fallback') }];
    case 'contact':
      return [{ text: said('office', 'name', 'role', 'email', 'phone'), ...person('name') }];
    case 'helpline':
      return [
        { text: said('service', 'note') },
        ...list('channels').map((channel) => {
          const { value = '', note = '' } = channel as { value?: string; note?: string };
          return { text: [value, note].filter(Boolean).join(comma) };
        }),
        ...list('links').map((link) => ({ text: String(link) })),
      ];
    default:
      return [];
  }
}
