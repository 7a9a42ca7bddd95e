import type { NodeJson } from '../parse.ts';
import { readAddress } from './address.ts';
import { assemble, type Border, type Flow, type Form, formIn, type InList } from './assemble.ts';
import type { Dressed } from './inline.ts';
import { type LeftOut, leaveOut } from './left.ts';
import { type Change, dressed, isHidden, languageOf, PLAIN, type Style } from './style.ts';
import { type FoundCell, type FoundRow, tableOf, unwrapped } from './table.ts';
import { countUnder, type ForeignNode, hasClass, styleOf, wordsUnder } from './tree.ts';

/** What a foreign text became: blocks of a release's body, what was left out, and whether there is more than words. */
export type ForeignText = { blocks: NodeJson[]; left: LeftOut; formatted: boolean };

type Options = {
  /** The language of the release the words go into. */
  language: string;
  /** Whether the tree is of our own making and says in data attributes what was changed and commented on. */
  tracked?: boolean;
};

const DEEPEST = 400;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,10}$/u;
const NOTHING = new Set(
  'head script style meta link title xml template noscript base param col colgroup rt rp datalist map area source track math svg nav w:sdtpr'.split(
    ' ',
  ),
);
const MEDIA = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'canvas', 'applet', 'frame']);
const FORMS = new Set(['input', 'select', 'textarea', 'button', 'meter', 'progress']);
const BLOCKS = new Set(
  'address article aside body center caption dd details dialog dir div dl dt fieldset figure figcaption footer form header hgroup html legend li main menu ol optgroup option p pre section summary ul'.split(
    ' ',
  ),
);

type Place = { heading: number | null; list: InList | null; quote: object | null; level: number };

/**
 * Reads a parsed foreign page (a clipboard, a web page, a Word file made into a tree) as blocks of a release. Structure
 * stays: headings, lists, links, tables, bold, italic, quotes, phrases in another language. Dress goes; what is more than
 * dress is counted in `left`. Whatever the page, the blocks fit the schema's body.
 */
export function readForeign(root: ForeignNode, options: Options): ForeignText {
  const isOffice = countUnder(root, isOfficeSign) > 0;
  const reader = new Reader({
    language: options.language,
    loose: isOffice,
    hasNotes: countUnder(root, isCommentBack) > 0,
    tracked: options.tracked ?? false,
  });
  reader.walk(root, PLAIN, { heading: null, list: null, quote: null, level: 0 }, 0);
  reader.flush();
  const isInline = !reader.sawBlock;
  const blocks = assemble(reader.flow, { trim: !isInline });
  return { blocks, left: reader.left, formatted: blocks.some(isFormatted) };
}

const isOfficeSign = (node: ForeignNode) =>
  hasClass(node, /^(?:Mso|WordSection|NormalTextRun|TextRun)/) || (node.name?.startsWith('o:') ?? false);

const isFormatted = (node: NodeJson): boolean =>
  !['paragraph', 'text'].includes(node.type) ||
  Boolean(node.marks?.length) ||
  (node.content ?? []).some(isFormatted);

/** What is known of the whole: the language it goes into, and what the program that made it does. */
type About = { language: string; loose: boolean; hasNotes: boolean; tracked: boolean };

class Reader {
  flow: Flow[] = [];
  left: LeftOut = {};
  sawBlock = false;
  private runs: Dressed[] = [];
  private place: Place = { heading: null, list: null, quote: null, level: 0 };
  private change: Change | null = null;
  private border: Border | null = null;
  private form: Form | null = null;
  private marker: string | null = null;
  private readonly about: About;

  constructor(about: About) {
    this.about = about;
  }

  walk(node: ForeignNode, style: Style, place: Place, depth: number): void {
    if (node.type === 'text') this.words(node.data ?? '', style);
    else if (node.type === 'root' || node.type === 'document') this.inside(node, style, place, depth);
    else if (node.name) this.element(node, node.name, style, place, depth);
  }

  /** Ends the block that is being read. */
  flush(): void {
    const { runs, place, change, form } = this;
    this.runs = [];
    if (runs.length > 0) this.flow.push({ kind: 'words', runs, ...place, change, border: this.border, form });
    if (runs.length > 0) this.border = null;
  }

  private inside(node: ForeignNode, style: Style, place: Place, depth: number): void {
    if (depth > DEEPEST) {
      leaveOut(this.left, 'levels');
      this.words(wordsUnder(node), style);
      return;
    }
    for (const child of node.children ?? []) this.walk(child, style, place, depth + 1);
  }

  private words(text: string, style: Style): void {
    if (!text) return;
    const last = this.runs.at(-1);
    if (last && last.style === style) last.text += text;
    else if (last || text.trim() || !this.sawBlock) this.runs.push({ text, style });
  }

  private element(node: ForeignNode, name: string, style: Style, place: Place, depth: number): void {
    if (NOTHING.has(name)) return;
    if (MEDIA.has(name)) leaveOut(this.left, 'media');
    else if (FORMS.has(name)) leaveOut(this.left, 'forms');
    else if (name === 'img' || name === 'v:imagedata') this.picture(node, style);
    else if (isHidden(node) || this.isAside(node, name)) return;
    else if (name === 'br') this.lineBreak(place);
    else if (name === 'hr') this.divider(place);
    else if (name === 'table') this.table(node, style, place, depth);
    else if (/^h[1-6]$/.test(name) || BLOCKS.has(name) || name === 'blockquote' || isRow(name))
      this.block(node, name, style, place, depth);
    else this.inline(node, name, style, place, depth);
  }

  // What Word, Google Docs and LibreOffice put beside the text: list markers, comments, deletions.
  private isAside(node: ForeignNode, name: string): boolean {
    if (styleOf(node, 'mso-list') === 'ignore') {
      this.marker ??= wordsUnder(node)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
      return true;
    }
    if (name === 'del' && !this.about.tracked) {
      leaveOut(this.left, 'changes');
      return true;
    }
    if (name === 'ins' && (node.attribs?.cite !== undefined || node.attribs?.datetime !== undefined))
      leaveOut(this.left, 'changes');
    if (styleOf(node, 'mso-element') === 'comment-list') {
      leaveOut(this.left, 'comments', Math.max(1, countUnder(node, isWordComment)));
      return true;
    }
    if (hasClass(node, /^MsoCommentReference$/) || styleOf(node, 'mso-special-character') === 'comment')
      return true;
    const href = node.attribs?.href ?? '';
    if (name === 'a' && /^#(?:cmnt\d|_msocom_)/.test(href)) {
      if (href.startsWith('#cmnt')) leaveOut(this.left, 'comments');
      return true;
    }
    // The notes of comments at the foot of an exported page: their first link leads back to their place.
    if (!this.about.hasNotes || name !== 'div') return false;
    return countUnder(node, isCommentBack) === 1 && !countUnder(node, isTableOrHeading);
  }

  private picture(node: ForeignNode, style: Style): void {
    const alt = node.attribs?.alt ?? '';
    if (EMOJI.test(alt)) {
      this.words(alt, style);
      return;
    }
    const [width, height] = [Number(node.attribs?.width), Number(node.attribs?.height)];
    const isDot = (width > 0 && width <= 3) || (height > 0 && height <= 3);
    if (!isDot) leaveOut(this.left, 'pictures');
  }

  private lineBreak(place: Place): void {
    this.sawBlock = true;
    if (place.heading === null) this.flush();
    else this.words(' ', PLAIN);
  }

  private divider(place: Place): void {
    this.sawBlock = true;
    this.flush();
    if (!place.list && !place.quote) this.flow.push({ kind: 'node', node: { type: 'divider' } });
  }

  private block(node: ForeignNode, name: string, style: Style, outside: Place, depth: number): void {
    this.sawBlock = true;
    this.flush();
    // A picture's caption goes with the picture.
    if (name === 'figcaption') return;
    const before = { place: this.place, change: this.change, form: this.form };
    const place = this.placeInside(node, name, outside);
    this.place = place;
    this.change = this.about.tracked ? blockChange(node) : null;
    this.border = this.about.tracked ? borderOf(node) : null;
    this.form = this.about.tracked ? formIn(node.attribs) : null;
    const lines = name === 'pre' ? preLines(node) : node;
    this.inside(lines, blockStyle(node, name, style), place, depth);
    if (this.marker !== null) this.marked(place);
    this.flush();
    this.place = before.place;
    this.change = before.change;
    this.form = before.form;
  }

  private placeInside(node: ForeignNode, name: string, outside: Place): Place {
    const place = { ...outside };
    const heading = headingOf(node, name);
    if (heading !== null && !place.list && !place.quote) place.heading = heading;
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir')
      return { ...place, level: outside.level + 1, list: listOf(node, name) };
    if (name === 'li') return { ...place, list: itemOf(node, outside) };
    if (name === 'blockquote' && !place.list) return { ...place, quote: place.quote ?? {} };
    const paragraphItem = (this.about.tracked && fileItem(node)) || wordItem(node);
    if (paragraphItem) return { ...place, list: paragraphItem };
    if (hasClass(node, /^Mso(?:Intense)?Quote$/)) return { ...place, heading: null, quote: this.sameQuote() };
    return place;
  }

  // Word's quotations are paragraphs of a style: neighbours are one quotation.
  private sameQuote(): object {
    const last = this.flow.at(-1);
    return (last?.kind === 'words' && last.quote) || {};
  }

  // Word writes the marker of an item as text: it tells bullets from numbers, and where numbers begin.
  private marked(place: Place): void {
    const marker = this.marker ?? '';
    this.marker = null;
    if (!place.list) {
      this.runs.unshift({ text: `${marker} `, style: PLAIN });
      return;
    }
    const number = /^\(?(\d{1,4}|[a-z]{1,5})[.)]?\)?$/i.exec(marker)?.[1];
    // Bullets in symbol fonts are letters such as "o" and "§".
    if (!number || /^o$/.test(marker)) return;
    place.list.ordered = true;
    place.list.start = /^\d/.test(number) ? Number(number) : 1;
  }

  private inline(node: ForeignNode, name: string, outside: Style, place: Place, depth: number): void {
    let style = same(outside, dressed(node, outside));
    // Google Docs wraps the whole clipboard into a bold that is none.
    if (/^docs-internal-guid/.test(node.attribs?.id ?? '')) style = outside;
    style = this.languageInside(node, style);
    if (name === 'a') style = this.linkInside(node, style);
    if (this.about.tracked) style = trackedInside(node, name, style);
    if (name === 'q') this.words('“', style);
    this.inside(node, style, place, depth);
    if (name === 'q') this.words('”', style);
  }

  private linkInside(node: ForeignNode, style: Style): Style {
    if (node.attribs?.href === undefined) return style;
    const address = readAddress(node.attribs.href);
    if (address === 'unsafe') leaveOut(this.left, 'links');
    return typeof address === 'string' ? style : { ...style, href: address.href };
  }

  private languageInside(node: ForeignNode, style: Style): Style {
    if (!node.attribs?.lang && !node.attribs?.['xml:lang']) return style;
    const lang = languageOf(node, wordsUnder(node, 400), this.about);
    return JSON.stringify(lang) === JSON.stringify(style.lang) ? style : { ...style, lang };
  }

  private table(node: ForeignNode, style: Style, place: Place, depth: number): void {
    this.sawBlock = true;
    this.flush();
    if (depth > 60) {
      leaveOut(this.left, 'levels');
      this.words(wordsUnder(node), style);
      this.flush();
      return;
    }
    for (const part of node.children ?? [])
      if (part.name === 'caption') this.block(part, 'p', style, place, depth + 1);
    const rows = rowsOf(node).map(({ row, head }) => this.row(row, head, style, depth));
    const table = place.list || place.quote ? null : tableOf(rows);
    if (table) this.flow.push({ kind: 'node', node: table });
    else {
      // Item by item the words stay in the place the table was in.
      for (const block of unwrapped(rows))
        this.flow.push(
          block.kind === 'words' && (place.list || place.quote)
            ? { ...block, heading: null, list: place.list, quote: place.quote }
            : block,
        );
    }
  }

  private row(row: ForeignNode, head: boolean, style: Style, depth: number): FoundRow {
    const cells = (row.children ?? []).filter(({ name }) => name === 'td' || name === 'th');
    return {
      cells: cells.map((cell) => this.cell(cell, head, style, depth)),
      change: this.about.tracked ? blockChange(row) : null,
    };
  }

  private cell(cell: ForeignNode, head: boolean, style: Style, depth: number): FoundCell {
    const reader = new Reader(this.about);
    reader.sawBlock = true;
    const place = { heading: null, list: null, quote: null, level: 0 };
    reader.inside(cell, dressed(cell, { ...style, bold: false }), place, depth + 1);
    reader.flush();
    for (const [kind, count] of Object.entries(reader.left))
      leaveOut(this.left, kind as keyof LeftOut, count);
    const span = (name: string) => Math.floor(Number(cell.attribs?.[name])) || 1;
    return {
      flow: reader.flow,
      colspan: Math.max(1, span('colspan')),
      rowspan: Math.max(1, span('rowspan')),
      header: head || cell.name === 'th',
    };
  }
}

const isWordComment = (node: ForeignNode) => styleOf(node, 'mso-element') === 'comment';
const isCommentBack = (node: ForeignNode) =>
  node.name === 'a' && /^#cmnt_ref\d/.test(node.attribs?.href ?? '');
const isTableOrHeading = (node: ForeignNode) => /^(?:table|h[1-6])$/.test(node.name ?? '');
const isRow = (name: string) => /^(?:tbody|thead|tfoot|tr|td|th)$/.test(name);

// Equal styles are one object, so that neighbours become one stretch.
const same = (before: Style, now: Style): Style =>
  before.bold === now.bold && before.italic === now.italic && before.raised === now.raised ? before : now;

// Blocks may be bold and italic as a whole by their style; a heading is so by itself.
function blockStyle(node: ForeignNode, name: string, style: Style): Style {
  return /^h[1-6]$/.test(name) ? style : same(style, dressed({ ...node, name: 'div' }, style));
}

function headingOf(node: ForeignNode, name: string): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name.slice(1));
  if (hasClass(node, /^MsoTitle/)) return 1;
  if (node.attribs?.role !== 'heading') return null;
  const level = Number(node.attribs['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

function listOf(node: ForeignNode, name: string): InList {
  const start = Number(node.attribs?.start ?? 1);
  const from = Number.isInteger(start) && start > 0 ? start : 1;
  return { level: 0, ordered: name === 'ol', start: from, item: {} };
}

function itemOf(node: ForeignNode, { list, level }: Place): InList {
  const said = Number(node.attribs?.['data-aria-level'] ?? node.attribs?.['aria-level']);
  return {
    level: Number.isInteger(said) && said > 0 ? Math.max(said, level) : Math.max(1, level),
    ordered: list?.ordered ?? false,
    start: list?.start ?? 1,
    item: {},
  };
}

// Word and Outlook write items as paragraphs that say their list and level.
function wordItem(node: ForeignNode): InList | null {
  if (/^h[1-6]$/.test(node.name ?? '')) return null;
  const level = /^l\d+\s+level(\d+)/.exec(styleOf(node, 'mso-list'))?.[1];
  if (!level) return null;
  return { level: Number(level), ordered: false, start: 1, item: {} };
}

// A list item of a file we read ourselves: "2 numbers 3".
function fileItem({ attribs }: ForeignNode): InList | null {
  const said = /^(\d+) (numbers|bullets) (\d+)$/.exec(attribs?.['data-item'] ?? '');
  if (!said) return null;
  return { level: Number(said[1]), ordered: said[2] === 'numbers', start: Number(said[3]), item: {} };
}

function borderOf({ attribs }: ForeignNode): Border | null {
  const [kind, id] = [attribs?.['data-border'], attribs?.['data-border-change']];
  return id && (kind === 'split' || kind === 'join') ? { kind, id } : null;
}

function blockChange({ attribs }: ForeignNode): Change | null {
  const [kind, id] = [attribs?.['data-block-change'], attribs?.['data-change']];
  return id && (kind === 'insertion' || kind === 'deletion') ? { kind, id } : null;
}

function trackedInside(node: ForeignNode, name: string, style: Style): Style {
  const { attribs = {} } = node;
  let inside = style;
  const id = attribs['data-change'];
  if (id && (name === 'ins' || name === 'del'))
    inside = name === 'ins' ? { ...inside, insertion: id } : { ...inside, deletion: id };
  const was = attribs['data-was'];
  if (id && was !== undefined)
    inside = { ...inside, was: { id, bold: was.includes('b'), italic: was.includes('i') } };
  const comments = attribs['data-comments'];
  if (comments) inside = { ...inside, comments: comments.split(' ') };
  return inside;
}

// The table's own rows, in the order they are shown, not those of tables inside.
function rowsOf(table: ForeignNode): { row: ForeignNode; head: boolean }[] {
  const rows: { row: ForeignNode; head: boolean }[] = [];
  for (const part of table.children ?? []) {
    if (part.name === 'tr') rows.push({ row: part, head: false });
    else if (/^(?:thead|tbody|tfoot)$/.test(part.name ?? '')) {
      for (const row of part.children ?? [])
        if (row.name === 'tr') rows.push({ row, head: part.name === 'thead' });
    }
  }
  return rows;
}

function preLines(node: ForeignNode): ForeignNode {
  const children = wordsUnder(node)
    .split(/\r?\n/)
    .map((line): ForeignNode => ({ type: 'tag', name: 'p', children: [{ type: 'text', data: line }] }));
  return { type: 'tag', name: 'div', children };
}
