import type { NodeJson } from '../parse.ts';
import { type Token, tokenize } from './words.ts';

/** What the lines of a part are called; `text` is running text and has no label. */
export const FIELDS = [
  'text',
  'item',
  'row',
  'place',
  'country',
  'date',
  'speaker',
  'title',
  'organisation',
  'approved',
  'figure',
  'alt',
  'caption',
  'credit',
  'asset',
  'url',
  'fallback',
  'service',
  'note',
  'channel',
  'link',
  'checked',
  'contact',
] as const;
export type Field = (typeof FIELDS)[number];

/** One line of a part that is compared word by word. `level` tells headings and the depth of list items. */
export type Line = { field: Field; level: number; tokens: Token[] };

/** The lines of a block or part of a document: its words, and its attributes in words. Pure. */
export function linesOf(node: NodeJson): Line[] {
  switch (node.type) {
    case 'heading':
      return [text(node, Number(node.attrs?.level ?? 2))];
    case 'bulletList':
    case 'orderedList':
      return itemsOf(node, 1);
    case 'quote':
      return [...inside(node), ...attributes(node, ['speaker', 'title', 'organisation']), ...approval(node)];
    case 'keyFigures':
      return (node.content ?? []).map((figure) =>
        line('figure', say(figure, ['value', 'unit', 'label', 'asOf', 'source'])),
      );
    case 'image':
      return attributes(node, ['asset', 'alt', 'caption', 'credit']);
    case 'embed':
      return attributes(node, ['url', 'title', 'fallback']);
    case 'table':
      return (node.content ?? []).map((row) =>
        line('row', (row.content ?? []).map((cell) => plain(cell)).join(' | ')),
      );
    case 'dateline':
      return attributes(node, ['place', 'country', 'date']);
    case 'helplines':
      return (node.content ?? []).flatMap(helpline);
    case 'contacts':
      return (node.content ?? []).map((contact) =>
        line('contact', say(contact, ['office', 'name', 'role', 'email', 'phone'])),
      );
    case 'headline':
    case 'standfirst':
    case 'paragraph':
      return [text(node)];
    default:
      return inside(node);
  }
}

const inside = (node: NodeJson): Line[] => (node.content ?? []).flatMap(linesOf);
const line = (field: Field, words: string): Line => ({ field, level: 0, tokens: tokenize(words) });
const text = (node: NodeJson, level = 0): Line => ({ field: 'text', level, tokens: inline(node) });

function itemsOf(list: NodeJson, depth: number): Line[] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child) =>
      child.type === 'paragraph'
        ? [{ field: 'item' as const, level: depth, tokens: inline(child) }]
        : itemsOf(child, depth + 1),
    ),
  );
}

function inline(node: NodeJson): Token[] {
  return (node.content ?? []).flatMap((child) =>
    child.type === 'text'
      ? tokenize(child.text ?? '', marksOf(child))
      : [{ text: sayAtom(child), marks: '' }],
  );
}

// "bold", "link https://…": what a reader of a comparison can be told.
function marksOf(node: NodeJson): string {
  return (node.marks ?? [])
    .map(({ type, attrs }) => [type, attrs?.href ?? attrs?.lang ?? ''].filter(Boolean).join(' '))
    .sort()
    .join(', ');
}

const sayAtom = (node: NodeJson) => `{${node.attrs?.key ?? node.type}}`;
const plain = (node: NodeJson): string =>
  node.text ?? (node.content ?? []).map(plain).join(node.type === 'paragraph' ? '' : ' ');

function attributes(node: NodeJson, names: Field[]): Line[] {
  return names
    .filter((name) => filled(node.attrs?.[name]))
    .map((name) => line(name, String(node.attrs?.[name])));
}

const approval = (node: NodeJson): Line[] => (node.attrs?.approved === true ? [line('approved', '✓')] : []);

function say(node: NodeJson, names: string[]): string {
  return names
    .map((name) => node.attrs?.[name])
    .filter(filled)
    .join(' · ');
}

function helpline(node: NodeJson): Line[] {
  const channels = (node.attrs?.channels ?? []) as { value: string; note: string }[];
  const links = (node.attrs?.links ?? []) as string[];
  return [
    line('service', say(node, ['service', 'country'])),
    ...attributes(node, ['note']),
    ...channels.map(({ value, note }) => line('channel', [value, note].filter(Boolean).join(' · '))),
    ...links.map((url) => line('link', url)),
    ...(filled(node.attrs?.checkedOn) ? [line('checked', String(node.attrs?.checkedOn))] : []),
  ].filter(({ tokens }) => tokens.length > 0);
}

function filled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
