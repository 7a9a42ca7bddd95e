import type { Mark, Node } from '@tiptap/pm/model';
import { isLanguage, type Language } from '../../languages.ts';
import {
  type Cell,
  type Part,
  type Passage,
  passage,
  type Span,
  type Speaker,
  type Tie,
} from '../passage.ts';
import { ATTRIBUTES, GUARDED, isName } from './attributes.ts';
import { PARTS } from './parts.ts';

type Cut = Omit<Passage, 'key'>;

const known = new WeakMap<Node, Map<string, Passage[]>>();

/**
 * The passages of a document in reading order, without what is only suggested. Nodes never change, so what an unchanged
 * block says is known from the last time.
 */
export function cutDocument(doc: Node, language: Language): Passage[] {
  return cutNode(doc, language, [], 'paragraph');
}

function cutNode(
  node: Node,
  language: Language,
  path: readonly number[],
  inside: Part,
  around: Speaker | null = null,
): Passage[] {
  if (node.marks.some(({ type }) => type.name === 'insertion')) return [];
  const part = PARTS[node.type.name] ?? inside;
  const speaker = node.type.name === 'quote' || node.attrs.consent ? speakerOf(node) : around;
  if (!node.isTextblock && !node.isLeaf) {
    const inside = node.children.flatMap((child, at) =>
      cutNode(child, language, [...path, at], part, speaker),
    );
    return [...inside, ...guarded(node, { language, path, part, speaker })];
  }
  const place = `${language}|${part}|${path.join('.')}${speaker ? JSON.stringify(speaker) : ''}`;
  const before = known.get(node) ?? new Map<string, Passage[]>();
  const made =
    before.get(place) ?? (node.isTextblock ? words : data)(node, { language, path, part, speaker });
  if (before.size > 20) before.clear();
  known.set(node, before.set(place, made));
  return made;
}

// Name, title and organisation read as the text would say them: "Nadia, 14 ans, lycéenne".
function guarded({ type, attrs }: Node, { speaker, ...where }: Where): Passage[] {
  const names = GUARDED[type.name] ?? [];
  const words = names.map((name) => String(attrs[name] ?? '').trim()).filter(Boolean);
  const [attribute] = names;
  if (words.length === 0 || !attribute) return [];
  const own = speaker ? { speaker } : {};
  return [
    passage({ ...where, ...own, attribute, text: words.join(', '), spans: [], shifts: [], guarded: true }),
  ];
}

type Where = Pick<Cut, 'language' | 'path' | 'part'> & { speaker: Speaker | null };

function speakerOf({ attrs }: Node): Speaker {
  const { speaker = '', title = '', organisation = '', consent } = attrs;
  return { name: String(speaker), title: String(title), organisation: String(organisation), consent };
}

function words(block: Node, { speaker, ...where }: Where): Passage[] {
  const spans: Span[] = [];
  const shifts: { at: number; by: number }[] = [];
  const ties: Tie[] = [];
  let text = '';
  for (const child of block.children) {
    if (child.marks.some(({ type }) => type.name === 'insertion')) {
      shifts.push({ at: text.length, by: child.nodeSize });
      continue;
    }
    const start = text.length;
    text += child.text ?? '\ufffc'.repeat(child.nodeSize);
    if (child.marks.some((mark) => isForeign(mark, where.language)))
      spans.push({ start, end: text.length, kind: 'foreign', language: spokenIn(child.marks) });
    tie(ties, child, start, text.length);
  }
  return text.trim()
    ? [
        passage({
          ...where,
          ...(speaker ? { speaker } : {}),
          ...(ties.length > 0 ? { ties } : {}),
          ...(where.part === 'table' ? { cell: cellAt(where.path) } : {}),
          ...{ attribute: null, text, spans, shifts },
        }),
      ]
    : [];
}

// A cell is a path's last but one, the row before it.
function cellAt(path: readonly number[]): Cell | undefined {
  const [row, column] = path.slice(-3);
  return row === undefined || column === undefined
    ? undefined
    : { table: path.slice(0, -3).join('.'), row, column };
}

// Bold in the middle of a tied number does not part it.
function tie(ties: Tie[], { marks }: Node, start: number, end: number): void {
  const id = marks.find(({ type }) => type.name === 'figure')?.attrs.id;
  if (!id) return;
  const last = ties.at(-1);
  if (last && last.id === id && last.end === start) last.end = end;
  else ties.push({ start, end, id });
}

const isForeign = ({ type, attrs }: Mark, language: Language) =>
  type.name === 'lang' && String(attrs.lang).split('-')[0] !== language;

function spokenIn(marks: readonly Mark[]): Language | undefined {
  const [code] = String(marks.find(({ type }) => type.name === 'lang')?.attrs.lang ?? '').split('-');
  return isLanguage(code) ? code : undefined;
}

function data(node: Node, { speaker, ...where }: Where): Passage[] {
  const part = where.part === 'paragraph' ? 'data' : where.part;
  return (ATTRIBUTES[node.type.name] ?? []).flatMap((attribute) =>
    values(node.attrs, attribute.split('.')).map(({ name, text }) =>
      passage({
        ...where,
        part,
        attribute: name,
        text,
        spans: isName(name, text) ? whole(text) : [],
        shifts: [],
        ref: node.attrs.ref ?? undefined,
        ...(speaker ? { speaker } : {}),
        ...(name === 'value' && UUID.test(node.attrs.id)
          ? { ties: [{ start: 0, end: text.length, id: node.attrs.id }] }
          : {}),
      }),
    ),
  );
}

// A key figure that is tied goes by the id of the figure.
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const whole = (text: string): Span[] => [{ start: 0, end: text.length, kind: 'foreign' }];

// `channels.*.note` reads the note of every channel.
function values(from: unknown, [first, ...rest]: string[], before = ''): { name: string; text: string }[] {
  if (first === undefined)
    return typeof from === 'string' && from.trim() ? [{ name: before.slice(1), text: from }] : [];
  if (typeof from !== 'object' || from === null) return [];
  const keys = first === '*' ? Object.keys(from) : [first];
  return keys.flatMap((key) => values((from as Record<string, unknown>)[key], rest, `${before}.${key}`));
}
