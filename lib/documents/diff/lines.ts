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
  'description',
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

/** How codes are said in the language of the reader. */
export type Wording = { country: (code: string) => string; date: (day: string) => string };
export const asCoded: Wording = { country: (code) => code, date: (day) => day };

/** The lines of a block or part of a document: its words, and its attributes in words. Pure. */
export function linesOf(node: NodeJson, wording: Wording): Line[] {
  switch (node.type) {
    case 'heading':
      return [text(node, Number(node.attrs?.level ?? 2))];
    case 'bulletList':
    case 'orderedList':
      return itemsOf(node, 1);
    case 'quote':
      return [
        ...inside(node, wording),
        ...attributes(node, ['speaker', 'title', 'organisation'], wording),
        ...approval(node),
      ];
    case 'keyFigures':
      return (node.content ?? []).map((figure) =>
        line('figure', say(figure, ['value', 'unit', 'label', 'asOf', 'source'], wording)),
      );
    case 'image':
      return attributes(node, ['asset', 'alt', 'caption', 'credit'], wording);
    case 'file':
      return attributes(node, ['asset', 'title', 'description'], wording);
    case 'embed':
      return attributes(node, ['url', 'title', 'fallback'], wording);
    case 'table':
      return (node.content ?? []).map((row) =>
        line('row', (row.content ?? []).map((cell) => plain(cell)).join(' | ')),
      );
    case 'dateline':
      return attributes(node, ['place', 'country', 'date'], wording);
    case 'helplines':
      return (node.content ?? []).flatMap((line) => helpline(line, wording));
    case 'contacts':
      return (node.content ?? []).map((contact) =>
        line('contact', say(contact, ['office', 'name', 'role', 'email', 'phone'], wording)),
      );
    case 'headline':
    case 'standfirst':
    case 'paragraph':
      return [text(node)];
    default:
      return inside(node, wording);
  }
}

const inside = (node: NodeJson, wording: Wording): Line[] =>
  (node.content ?? []).flatMap((child) => linesOf(child, wording));
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

function attributes(node: NodeJson, names: Field[], wording: Wording): Line[] {
  return names
    .filter((name) => filled(node.attrs?.[name]))
    .map((name) => line(name, worded(name, node.attrs?.[name], wording)));
}

const approval = (node: NodeJson): Line[] => [line('approved', node.attrs?.approved === true ? '✓' : '✗')];

function say(node: NodeJson, names: string[], wording: Wording): string {
  return names
    .filter((name) => filled(node.attrs?.[name]))
    .map((name) => worded(name, node.attrs?.[name], wording))
    .join(' · ');
}

function worded(name: string, value: unknown, wording: Wording): string {
  if (name === 'country') return wording.country(String(value));
  if (name === 'date' || name === 'asOf' || name === 'checkedOn') return wording.date(String(value));
  return String(value);
}

function helpline(node: NodeJson, wording: Wording): Line[] {
  const channels = (node.attrs?.channels ?? []) as { value: string; note: string }[];
  const links = (node.attrs?.links ?? []) as string[];
  return [
    line('service', say(node, ['service', 'country'], wording)),
    ...attributes(node, ['note'], wording),
    ...channels.map(({ value, note }) => line('channel', [value, note].filter(Boolean).join(' · '))),
    ...links.map((url) => line('link', url)),
    ...(filled(node.attrs?.checkedOn) ? [line('checked', wording.date(String(node.attrs?.checkedOn)))] : []),
  ].filter(({ tokens }) => tokens.length > 0);
}

function filled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
