import { formIn } from '../foreign/assemble.ts';
import { countUnder, type ForeignNode } from '../foreign/tree.ts';
import { type Block, isEmpty, type Run, type Span, trimmed } from './blocks.ts';

/** What the walk needs to know of a parsed node. */
export type PageNode = ForeignNode;

/** A block, and whether a line break of the page, not the end of a paragraph, ended it. */
export type BrokenBlock = Block & { broken?: true };

type Style = Omit<Run, 'text'>;
type Frame = { node: PageNode; style: Style; shape: Shape; leaving?: true };
type Shape = Pick<
  Block,
  'kind' | 'level' | 'ordered' | 'role' | 'depth' | 'start' | 'change' | 'border' | 'form'
>;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Turns a parsed page into blocks, in reading order. Relative links are resolved against `base`, or lose their
 * address without one. Goes through the tree without recursion, however deep it is. `ownTree`: it was made by a reader
 * of ours, which says in data attributes what is tracked, what is an item and what is a row.
 */
export function blocksOf(
  root: PageNode,
  base: string | undefined,
  ownTree = false,
): { blocks: BrokenBlock[]; unsafeLinks: number } {
  const walk = new Walk(base, ownTree);
  const stack: Frame[] = [{ node: root, style: {}, shape: { kind: 'paragraph' } }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node, style, shape } = frame;
    if (node.type === 'text') walk.text(node.data ?? '', style);
    else if (frame.leaving) walk.leave(node, shape);
    else if (node.type !== 'comment' && node.type !== 'directive') {
      const row = node.name === 'tr' && dataRow(node, ownTree);
      if (row) {
        walk.row(node, row);
        continue;
      }
      const inside = shapeInside(node, shape, ownTree);
      const inner = walk.enter(node, style, inside);
      stack.push({ node, style, shape, leaving: true });
      const children = node.children ?? [];
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at];
        if (child) stack.push({ node: child, style: inner, shape: inside });
      }
    }
  }
  walk.flush();
  return { blocks: walk.blocks, unsafeLinks: walk.unsafeLinks };
}

class Walk {
  blocks: BrokenBlock[] = [];
  unsafeLinks = 0;
  private runs: Run[] = [];
  private shape: Shape = { kind: 'paragraph' };
  private readonly base: string | undefined;
  private readonly ownTree: boolean;

  constructor(base: string | undefined, ownTree: boolean) {
    this.base = base;
    this.ownTree = ownTree;
  }

  text(data: string, style: Style): void {
    const text = data.replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.runs.at(-1);
    if (last && sameStyle(last, style)) last.text += last.text.endsWith(' ') ? text.trimStart() : text;
    else if (text) this.runs.push({ text, ...style });
  }

  enter(node: PageNode, style: Style, shape: Shape): Style {
    if (node.name === 'br') this.flush(true);
    else if (BLOCKS.has(node.name ?? '')) {
      this.flush();
      this.shape = shape;
    }
    return this.styleInside(node, style);
  }

  leave(node: PageNode, outside: Shape): void {
    if (node.name === 'a') this.sayAddress(node.attribs?.href ?? '');
    if (!BLOCKS.has(node.name ?? '')) return;
    this.flush();
    this.shape = outside;
  }

  row(node: PageNode, found: PageNode[]): void {
    this.flush();
    const cells = found.map((cell) => cellRuns(cell, this.base, this.ownTree));
    const header = found.every((cell) => cell.name === 'th');
    const spans = found.map(spanOf);
    const change = this.ownTree ? blockChange(node) : undefined;
    const runs = cells.flatMap((cell, at) => (at ? [{ text: '\t' }, ...cell] : cell));
    if (runs.some((run) => run.text.trim()))
      this.blocks.push({ kind: 'row', runs, cells, spans, header, ...(change ? { change } : {}) });
  }

  flush(broken = false): void {
    const block = trimmed({ ...this.shape, runs: this.runs });
    this.runs = [];
    if (isEmpty(block)) return;
    this.blocks.push(broken ? { ...block, broken: true } : block);
  }

  private styleInside(node: PageNode, style: Style): Style {
    switch (node.name) {
      case 'b':
      case 'strong':
        return { ...style, bold: true };
      case 'i':
      case 'em':
      case 'cite':
        return { ...style, italic: true };
      case 'a':
        return this.linkStyle(node, style);
      default:
        return this.ownTree ? trackedStyle(node, style) : style;
    }
  }

  private linkStyle(node: PageNode, style: Style): Style {
    const written = node.attribs?.href?.trim();
    if (!written || written.startsWith('#')) return style;
    const url = this.base ? URL.parse(written, this.base) : URL.parse(written);
    if (url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol))
      return { ...style, href: url.href };
    this.unsafeLinks += 1;
    return style;
  }

  // A mail or telephone link may hide its address behind words such as "Email".
  private sayAddress(href: string): void {
    const address = /^(?:mailto|tel):([^?]+)/i.exec(href.trim())?.[1];
    if (!address) return;
    const shown = this.runs.map((run) => run.text).join('');
    const key = (text: string) => text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
    const said = decodeSafely(address);
    if (!key(shown).includes(key(said).slice(-8))) this.runs.push({ text: ` (${said})` });
  }
}

function trackedStyle({ name, attribs = {} }: PageNode, style: Style): Style {
  const id = attribs['data-change'];
  const was = attribs['data-was'];
  return {
    ...style,
    ...(id && name === 'ins' ? { insertion: id } : {}),
    ...(id && name === 'del' ? { deletion: id } : {}),
    ...(id && was !== undefined ? { was: { id, bold: was.includes('b'), italic: was.includes('i') } } : {}),
    ...(attribs['data-comments'] ? { comments: attribs['data-comments'].split(' ') } : {}),
  };
}

function spanOf(cell: PageNode): Span {
  const span = (name: string) => Math.min(50, Math.max(1, Math.floor(Number(cell.attribs?.[name])) || 1));
  return { colspan: span('colspan'), rowspan: span('rowspan'), header: cell.name === 'th' };
}

const blockChange = ({ attribs }: PageNode): Block['change'] => {
  const [kind, id] = [attribs?.['data-block-change'], attribs?.['data-change']];
  return id && (kind === 'insertion' || kind === 'deletion') ? { kind, id } : undefined;
};

// What a reader of ours says of a paragraph: its place in a list, suggestions about it as a whole.
function ownShape(node: PageNode, outside: Shape): Shape {
  const { attribs = {} } = node;
  const [depth, kind, start] = (attribs['data-item'] ?? '').split(' ');
  const change = blockChange(node);
  const [border, id] = [attribs['data-border'], attribs['data-border-change']];
  const form = formIn(attribs);
  return {
    ...outside,
    ...(kind
      ? { kind: 'item', ordered: kind === 'numbers', depth: Number(depth), start: Number(start) }
      : {}),
    ...(/MsoQuote/.test(attribs.class ?? '') ? { role: 'quote' } : {}),
    ...(change ? { change } : {}),
    ...(id && (border === 'split' || border === 'join') ? { border: { kind: border, id } } : {}),
    ...(form ? { form } : {}),
  };
}

function shapeInside(node: PageNode, outside: Shape, ownTree: boolean): Shape {
  const shape = pageShape(node, outside);
  return ownTree ? ownShape(node, shape) : shape;
}

function pageShape(node: PageNode, outside: Shape): Shape {
  const name = node.name ?? '';
  const role = roleOf(node);
  const keep = role ? { role } : outside.role ? { role: outside.role } : {};
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name.slice(1)), ...keep };
  const depth = outside.depth ?? 0;
  if (name === 'ol' || name === 'ul')
    return { kind: outside.kind, ordered: name === 'ol', depth: depth + 1, ...keep };
  if (name === 'li')
    return { kind: 'item', ordered: outside.ordered ?? false, depth: Math.max(1, depth), ...keep };
  if (role) return { ...outside, role };
  return outside;
}

// The markup of the Organization's sites (domain 1.2), and what Word's styles become.
function roleOf({ name, attribs }: PageNode): Block['role'] | undefined {
  const classes = attribs?.class ?? '';
  if (
    name === 'figcaption' ||
    /(?:^|\s)(?:caption|field--name-field-caption|image-caption)(?:\s|$)/.test(classes)
  )
    return 'caption';
  if (name === 'div' && /(?:^|\s)tag(?:\s|$)/.test(classes)) return 'label';
  if (/field--name-dynamic-block-fieldnode-sdg-sorted/.test(classes)) return 'sdg';
  if (name === 'p' && /(?:^|\s)standfirst(?:\s|$)/.test(classes)) return 'standfirst';
  return undefined;
}

// A row of a table of figures: several cells, all short, none with a table or list inside.
function dataRow(row: PageNode, ownTree: boolean): PageNode[] | null {
  const cells = (row.children ?? []).filter((node) => node.name === 'td' || node.name === 'th');
  // A row of a file's table may hold a single merged cell.
  if (ownTree && row.attribs?.['data-row'] !== undefined) return cells.some(hasTable) ? null : cells;
  if (cells.length < 2) return null;
  return cells.every((cell) => isShort(cell)) ? cells : null;
}

function isShort(cell: PageNode): boolean {
  let length = 0;
  const stack = [...(cell.children ?? [])];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (/^(?:table|ul|ol|h[1-6])$/.test(node.name ?? '')) return false;
    length += node.data?.length ?? 0;
    if (length > 300) return false;
    stack.push(...(node.children ?? []));
  }
  return true;
}

const hasTable = (cell: PageNode) => countUnder(cell, ({ name }) => name === 'table') > 0;

function cellRuns(cell: PageNode, base: string | undefined, ownTree: boolean): Run[] {
  const { blocks } = blocksOf({ type: 'tag', name: 'div', children: cell.children ?? [] }, base, ownTree);
  const between = { text: ownTree ? '\n' : ' ' };
  return blocks.flatMap((block, at) => {
    const sign = block.kind === 'item' ? [{ text: block.ordered ? `${block.start ?? 1}. ` : '• ' }] : [];
    const runs = ownTree ? [...sign, ...block.runs] : block.runs;
    return at ? [between, ...runs] : runs;
  });
}

const sameStyle = (run: Run, style: Style) =>
  run.bold === style.bold &&
  run.italic === style.italic &&
  run.href === style.href &&
  run.insertion === style.insertion &&
  run.deletion === style.deletion &&
  run.was?.id === style.was?.id &&
  run.comments?.join() === style.comments?.join();

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
