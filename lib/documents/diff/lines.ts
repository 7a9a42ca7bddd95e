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
  'consent',
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
  'decorative',
  'focus',
  'crop',
  'lead',
  'name',
  'file',
] as const;
export type Field = (typeof FIELDS)[number];

/** A datum inside a line. A `whole` one, such as a number to dial, is never taken apart: the old one goes, the new one comes. */
export type Piece = { name: string; text: string; whole: boolean };

/**
 * One line of a part. Running text is compared word by word, a line of `pieces` datum by datum. `level` tells the depth of
 * list items. Lines of the same `entry` (a figure, a contact) stand against each other however much of them changed.
 */
export type Line = { field: Field; level: number; tokens: Token[]; pieces?: Piece[]; entry?: string };

/** How codes are said in the language of the reader. */
export type Wording = { country: (code: string) => string; date: (day: string) => string };
export const asCoded: Wording = { country: (code) => code, date: (day) => day };

/** The lines of a block or part of a document: its words, and its attributes in words. Pure. */
export function linesOf(node: NodeJson, wording: Wording): Line[] {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      return itemsOf(node, 1);
    case 'quote':
      return [
        ...inside(node, wording),
        ...attributes(node, ['speaker', 'title', 'organisation'], wording),
        tick('approved', node.attrs?.approved === true),
        ...record(node),
      ];
    case 'keyFigures':
      return (node.content ?? []).map((figure, place) => figureLine(figure, place, wording));
    case 'image':
      return [
        ...(filled(node.attrs?.asset) ? [whole('asset', `#${String(node.attrs?.asset).slice(0, 8)}`)] : []),
        ...attributes(node, ['alt', 'caption', 'credit'], wording),
        ...(node.attrs?.decorative === true ? [tick('decorative', true)] : []),
        ...focus(node),
        ...(filled(node.attrs?.crop) ? [whole('crop', String(node.attrs?.crop).replaceAll(',', ' × '))] : []),
        ...(node.attrs?.lead === true ? [tick('lead', true)] : []),
        ...record(node),
      ];
    case 'embed':
      return [
        ...(filled(node.attrs?.url) ? [whole('url', String(node.attrs?.url))] : []),
        ...attributes(node, ['title', 'fallback'], wording),
      ];
    case 'file':
      return Object.entries(node.attrs ?? {})
        .filter(([, value]) => filled(value))
        .map(([name, value]) =>
          fieldOf(name) ? line(fieldOf(name) ?? 'file', String(value)) : whole('file', String(value)),
        );
    case 'table':
      return (node.content ?? []).map((row) => line('row', (row.content ?? []).map(plain).join(' | ')));
    case 'dateline':
      return attributes(node, ['place', 'country', 'date'], wording);
    case 'helplines':
      return (node.content ?? []).flatMap((each, place) => helpline(each, place, wording));
    case 'contacts':
      return (node.content ?? []).map(contactLine);
    case 'headline':
    case 'standfirst':
    case 'paragraph':
    case 'heading':
      return [text(node)];
    default:
      return inside(node, wording);
  }
}

/** The words of a text block as tokens that carry their marks. */
export function inline(node: NodeJson): Token[] {
  return (node.content ?? []).flatMap((child) =>
    child.type === 'text'
      ? tokenize(child.text ?? '', marksOf(child))
      : [{ text: sayAtom(child), marks: '' }],
  );
}

const inside = (node: NodeJson, wording: Wording): Line[] =>
  (node.content ?? []).flatMap((child) => linesOf(child, wording));
const line = (field: Field, words: string): Line => ({ field, level: 0, tokens: tokenize(words) });
const text = (node: NodeJson): Line => ({ field: 'text', level: 0, tokens: inline(node) });
const whole = (field: Field, words: string): Line =>
  pieced(field, [{ name: field, text: words, whole: true }]);
const tick = (field: Field, on: boolean): Line => whole(field, on ? '✓' : '✗');
const fieldOf = (name: string): Field | undefined => FIELDS.find((field) => field === name);

function pieced(field: Field, pieces: Piece[], entry?: string): Line {
  const given = pieces.filter((piece) => piece.text !== '');
  const words = given.map((piece) => piece.text).join(' · ');
  return { field, level: 0, tokens: tokenize(words), pieces: given, ...(entry ? { entry } : {}) };
}

function itemsOf(list: NodeJson, depth: number): Line[] {
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child) =>
      child.type === 'paragraph'
        ? [{ field: 'item' as const, level: depth, tokens: inline(child) }]
        : itemsOf(child, depth + 1),
    ),
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
    .map((name) => line(name, said(node, name, wording)));
}

// Which record it is says nothing about whose.
const record = ({ attrs }: NodeJson): Line[] =>
  filled(attrs?.consent) ? [whole('consent', `#${String(attrs?.consent).slice(0, 8)}`)] : [];

function focus({ attrs }: NodeJson): Line[] {
  const [x, y] = [Number(attrs?.focalX ?? 50), Number(attrs?.focalY ?? 50)];
  return x === 50 && y === 50 ? [] : [whole('focus', `${x} × ${y}`)];
}

function said(node: NodeJson, name: string, wording: Wording): string {
  const value = node.attrs?.[name];
  if (!filled(value)) return '';
  if (name === 'country') return wording.country(String(value));
  if (name === 'date' || name === 'asOf' || name === 'checkedOn') return wording.date(String(value));
  return String(value);
}

// The value changes as a whole, from one number to the other; the words around it word by word.
function figureLine(node: NodeJson, place: number, wording: Wording): Line {
  const piece = (name: string, isWhole = false) => ({
    name,
    text: said(node, name, wording),
    whole: isWhole,
  });
  return pieced(
    'figure',
    [piece('value', true), piece('unit'), piece('label'), piece('asOf', true), piece('source')],
    said(node, 'id', wording) || said(node, 'label', wording) || String(place),
  );
}

function contactLine(node: NodeJson, place: number): Line {
  const piece = (name: string, isWhole = false) => ({
    name,
    text: [node.attrs?.[name] ?? ''].flat().join(' '),
    whole: isWhole,
  });
  return pieced(
    'contact',
    [
      piece('office'),
      piece('name'),
      piece('role'),
      piece('email', true),
      piece('phone', true),
      piece('spoken'),
    ],
    String(node.attrs?.ref || node.attrs?.name || place),
  );
}

function helpline(node: NodeJson, place: number, wording: Wording): Line[] {
  const channels = (node.attrs?.channels ?? []) as { value: string; note: string }[];
  const links = (node.attrs?.links ?? []) as string[];
  const piece = (name: string) => ({ name, text: said(node, name, wording), whole: false });
  const entry = String(node.attrs?.ref || node.attrs?.service || place);
  return [
    pieced('service', [piece('service'), piece('country')], entry),
    ...attributes(node, ['note'], wording),
    ...channels.map(({ value, note }, at) =>
      pieced(
        'channel',
        [
          { name: 'value', text: value, whole: true },
          { name: 'note', text: note, whole: false },
        ],
        `${entry}/${at}`,
      ),
    ),
    ...links.map((url) => whole('link', url)),
    ...(filled(node.attrs?.checkedOn) ? [whole('checked', said(node, 'checkedOn', wording))] : []),
  ].filter(({ tokens }) => tokens.length > 0);
}

function filled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
