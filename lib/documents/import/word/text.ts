import type { ForeignNode } from '../../foreign/tree.ts';
import { listsOf } from './numbering.ts';
import type { WordParts } from './parts.ts';
import { hyperlink, looks, mathWords, symbol } from './run.ts';
import { stylesOf, type WordStyle } from './styles.ts';
import { tableTree } from './table.ts';
import {
  Changes,
  Conversations,
  type FileChange,
  type FileThread,
  GONE,
  isWholly,
  markChange,
  NEW,
} from './tracked.ts';
import { child, isOn, valOf, type Xml } from './xml.ts';

/** A Word file's text as a tree of page elements, with what is open in it and what has no place in a release. */
export type WordText = {
  tree: ForeignNode;
  /** Footnotes and endnotes, a paragraph or more each, in the order the text names them. */
  notes: ForeignNode[];
  changes: FileChange[];
  threads: FileThread[];
  left: { pictures: number; changes: number; equations: number };
};

const tag = (name: string, children: ForeignNode[], attribs: Record<string, string> = {}): ForeignNode => ({
  type: 'tag',
  name,
  attribs,
  children,
});

/** Reads the text of a Word file with its tracked changes and comments. */
export function wordText(parts: WordParts): WordText {
  const reader = new WordReader(parts);
  const body = child(parts.document, 'w:body');
  const tree = tag('body', reader.blocks(body?.children ?? []));
  const { notes, changes, conversations, left } = reader;
  return { tree, notes, changes: changes.all, threads: conversations.all(), left };
}

type Field = { instruction: string; inResult: boolean };

class WordReader {
  readonly notes: ForeignNode[] = [];
  readonly changes = new Changes();
  readonly conversations: Conversations;
  readonly left = { pictures: 0, changes: 0, equations: 0 };
  private readonly parts: WordParts;
  private readonly style: (id: string | undefined) => WordStyle;
  private readonly item: ReturnType<typeof listsOf>;
  private fields: Field[] = [];
  /** How many changes lie around the words that are being read. */
  private depth = 0;
  /** How many tables lie around the paragraph that is being read. */
  private inTable = 0;
  /** What the end of the last paragraph says of the beginning of the next. */
  private border: Record<string, string> = {};
  /** Text boxes found in the paragraph that is being read. */
  private boxes: ForeignNode[] = [];

  constructor(parts: WordParts) {
    this.parts = parts;
    this.style = stylesOf(parts.styles);
    this.item = listsOf(parts.numbering);
    this.conversations = new Conversations(parts.comments, parts.commentsExtended);
  }

  blocks(elements: readonly Xml[]): ForeignNode[] {
    return elements.flatMap((element): ForeignNode[] => {
      switch (element.name) {
        case 'w:p':
          return this.paragraph(element);
        case 'w:tbl': {
          this.border = {};
          this.inTable += 1;
          const table = tableTree(
            element,
            (cell) => this.blocks(cell.children),
            (row) => this.rowChange(row),
          );
          this.border = {};
          this.inTable -= 1;
          return [table];
        }
        case 'w:commentRangeStart':
          this.conversations.begin(element.attrs['w:id']);
          return [];
        case 'w:commentRangeEnd':
          this.conversations.end(element.attrs['w:id']);
          return [];
        case 'mc:AlternateContent':
          return this.blocks(alternative(element));
        default:
          return TRANSPARENT.has(element.name) ? this.blocks(element.children) : [];
      }
    });
  }

  private rowChange(row: Xml): Record<string, string> {
    const properties = child(row, 'w:trPr');
    const insertion = child(properties, 'w:ins');
    const deletion = child(properties, 'w:del');
    const element = deletion ?? insertion;
    if (!element) return {};
    this.changes.apart();
    return {
      'data-change': this.changes.idOf(element),
      'data-block-change': deletion ? 'deletion' : 'insertion',
    };
  }

  private paragraph(element: Xml): ForeignNode[] {
    const properties = child(element, 'w:pPr');
    const style = this.style(valOf(properties, 'w:pStyle'));
    const attribs: Record<string, string> = { class: 'MsoNormal', ...this.border };
    this.border = {};
    const content = this.inline(element.children);
    this.markAttributes(element, attribs);
    this.markForm(properties, style, attribs);
    this.changes.apart();
    const after = this.boxes;
    this.boxes = [];
    return [this.block(properties, style, attribs, content), ...after];
  }

  private block(
    properties: Xml | undefined,
    style: WordStyle,
    attribs: Record<string, string>,
    content: ForeignNode[],
  ): ForeignNode {
    const outline = Number(valOf(properties, 'w:outlineLvl') ?? Number.NaN);
    if (style.role === 'title') return tag('h1', content, attribs);
    if (style.role === 'heading' || (outline >= 0 && outline < 6)) {
      const level = style.role === 'heading' ? style.level : outline + 1;
      return tag(`h${Math.min(6, level)}`, content, attribs);
    }
    const numbers = child(properties, 'w:numPr');
    const listId = valOf(numbers, 'w:numId') ?? style.list?.id;
    const level = Number(valOf(numbers, 'w:ilvl') ?? style.list?.level ?? 0) || 0;
    const item = listId ? this.item({ id: listId, level }) : null;
    if (item)
      return tag('p', content, {
        ...attribs,
        'data-item': `${item.level} ${item.ordered ? 'numbers' : 'bullets'} ${item.number}`,
      });
    const role = { subtitle: 'standfirst', quote: 'MsoQuote', caption: 'caption' } as const;
    const name = style.role && style.role in role ? role[style.role as keyof typeof role] : null;
    return tag('p', content, name ? { ...attribs, class: `MsoNormal ${name}` } : attribs);
  }

  // The end of a paragraph can be new or taken out: with all its words a whole block is, else it is where two meet.
  private markAttributes(element: Xml, attribs: Record<string, string>): void {
    const { insertion, deletion } = markChange(element);
    const mark = deletion ?? insertion;
    if (!mark) return;
    const id = this.changes.idOf(mark);
    const kind = deletion ? 'deletion' : 'insertion';
    if (isWholly(element, deletion ? GONE : NEW)) {
      attribs['data-change'] = id;
      attribs['data-block-change'] = kind;
    } else this.border = { 'data-border-change': id, 'data-border': deletion ? 'join' : 'split' };
  }

  // Another style or list than before; margins and the like are dress. Between headings and paragraphs it is a suggestion.
  private markForm(properties: Xml | undefined, now: WordStyle, attribs: Record<string, string>): void {
    const change = child(properties, 'w:pPrChange');
    if (!change) return;
    const before = child(change, 'w:pPr');
    const was = this.style(valOf(before, 'w:pStyle'));
    const listNow = valOf(child(properties, 'w:numPr'), 'w:numId') ?? now.list?.id ?? null;
    const listBefore = valOf(child(before, 'w:numPr'), 'w:numId') ?? was.list?.id ?? null;
    if (was.role === now.role && was.level === now.level && listNow === listBefore) return;
    const isPlain = [was, now].every(({ role }) => !role || role === 'heading') && !listNow && !listBefore;
    if (!isPlain || this.inTable > 0) {
      this.left.changes += 1;
      return;
    }
    attribs['data-form-change'] = this.changes.idOf(change);
    attribs['data-form-was'] = was.role === 'heading' ? String(was.level) : 'p';
  }

  private inline(elements: readonly Xml[]): ForeignNode[] {
    return elements.flatMap((element): ForeignNode[] => {
      switch (element.name) {
        case 'w:r':
          return this.run(element);
        case 'w:hyperlink':
          return [tag('a', this.inline(element.children), this.target(element))];
        case 'w:fldSimple':
          return this.linked(hyperlink(element.attrs['w:instr'] ?? ''), this.inline(element.children));
        case 'w:ins':
        case 'w:moveTo':
          return [this.tracked('ins', element)];
        case 'w:del':
        case 'w:moveFrom':
          return [this.tracked('del', element)];
        case 'w:commentRangeStart':
          this.conversations.begin(element.attrs['w:id']);
          return [];
        case 'w:commentRangeEnd':
          this.conversations.end(element.attrs['w:id']);
          return [];
        case 'mc:AlternateContent':
          return this.inline(alternative(element));
        case 'm:oMath':
        case 'm:oMathPara':
          this.left.equations += 1;
          return [{ type: 'text', data: mathWords(element) }];
        default:
          return TRANSPARENT.has(element.name) ? this.inline(element.children) : [];
      }
    });
  }

  private tracked(name: 'ins' | 'del', element: Xml): ForeignNode {
    const id = this.changes.idOf(element);
    this.depth += 1;
    const content = this.inline(element.children);
    this.depth -= 1;
    return tag(name, content, { 'data-change': id });
  }

  private target(link: Xml): Record<string, string> {
    const address = this.parts.links.get(link.attrs['r:id'] ?? '');
    const anchor = link.attrs['w:anchor'];
    if (!address) return {};
    return {
      href: anchor && /^https?:/i.test(address) && !address.includes('#') ? `${address}#${anchor}` : address,
    };
  }

  private linked(href: string | null, content: ForeignNode[]): ForeignNode[] {
    return href === null ? content : [tag('a', content, { href })];
  }

  private run(element: Xml): ForeignNode[] {
    const properties = child(element, 'w:rPr');
    if (isOn(properties, 'w:vanish') || isOn(properties, 'w:webHidden')) return [];
    const content = this.runContent(element.children);
    if (content.length === 0) return [];
    const field = this.fields.findLast(({ inResult }) => inResult);
    return this.linked(field ? hyperlink(field.instruction) : null, this.dressed(properties, content));
  }

  private runContent(elements: readonly Xml[]): ForeignNode[] {
    return elements.flatMap((element): ForeignNode[] => {
      switch (element.name) {
        case 'w:t':
        case 'w:delText':
          return this.words(element.text);
        case 'w:tab':
        case 'w:ptab':
          return this.words('\t');
        case 'w:noBreakHyphen':
          return this.words('\u2011');
        case 'w:br':
          return /^(?:page|column)$/.test(element.attrs['w:type'] ?? '') ? [] : [tag('br', [])];
        case 'w:cr':
          return [tag('br', [])];
        case 'w:sym':
          return this.words(symbol(element.attrs['w:char']));
        case 'w:fldChar':
          this.field(element.attrs['w:fldCharType']);
          return [];
        case 'w:instrText': {
          const field = this.fields.at(-1);
          if (field && !field.inResult) field.instruction += element.text;
          return [];
        }
        case 'w:footnoteReference':
          return this.note(this.parts.footnotes, 'w:footnote', element);
        case 'w:endnoteReference':
          return this.note(this.parts.endnotes, 'w:endnote', element);
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.drawing(element);
          return [];
        case 'mc:AlternateContent':
          return this.runContent(alternative(element));
        default:
          return [];
      }
    });
  }

  private words(text: string): ForeignNode[] {
    if (!text || this.fields.some(({ inResult }) => !inResult)) return [];
    this.conversations.words(text);
    return [{ type: 'text', data: text }];
  }

  private field(kind: string | undefined): void {
    const last = this.fields.at(-1);
    if (kind === 'begin') this.fields.push({ instruction: '', inResult: false });
    else if (kind === 'separate' && last) last.inResult = true;
    else if (kind === 'end') this.fields.pop();
  }

  private dressed(properties: Xml | undefined, content: ForeignNode[]): ForeignNode[] {
    const isRtl = isOn(properties, 'w:rtl') === true || isOn(properties, 'w:cs') === true;
    const styled = this.style(valOf(properties, 'w:rStyle'));
    const now = looks(properties, styled, isRtl);
    const raised = valOf(properties, 'w:vertAlign');
    let nodes = content;
    if (raised === 'superscript') nodes = [tag('sup', nodes)];
    if (raised === 'subscript') nodes = [tag('sub', nodes)];
    if (now.bold) nodes = [tag('b', nodes)];
    if (now.italic) nodes = [tag('i', nodes)];
    const attribs: Record<string, string> = {};
    const language = child(properties, 'w:lang')?.attrs[isRtl ? 'w:bidi' : 'w:val'];
    if (language) attribs.lang = language;
    const comments = this.conversations.now;
    if (comments.length > 0) attribs['data-comments'] = comments.join(' ');
    const change = child(properties, 'w:rPrChange');
    if (change) {
      const before = child(change, 'w:rPr');
      const was = looks(before, this.style(valOf(before, 'w:rStyle')), isRtl);
      if (was.bold !== now.bold || was.italic !== now.italic) {
        attribs['data-was'] = `${was.bold ? 'b' : ''}${was.italic ? 'i' : ''}`;
        attribs['data-change'] = this.changes.idOf(change);
      }
    } else if (content.some(({ data }) => data?.trim())) this.untracked();
    return Object.keys(attribs).length ? [tag('span', nodes, attribs)] : nodes;
  }

  // Words outside of any change end the suggestion before them.
  private untracked(): void {
    if (this.depth === 0) this.changes.apart();
  }

  private note(part: Xml | null, name: string, reference: Xml): ForeignNode[] {
    const id = reference.attrs['w:id'];
    const note = part?.children.find((it) => it.name === name && it.attrs['w:id'] === id);
    if (!note) return [];
    const sign = `[${this.notes.length + 1}]`;
    const place = this.notes.length;
    this.notes.push(tag('div', []));
    const saved = { fields: this.fields, border: this.border, boxes: this.boxes };
    Object.assign(this, { fields: [], border: {}, boxes: [] });
    const [first, ...rest] = this.blocks(note.children);
    Object.assign(this, saved);
    if (first) {
      const head = { ...first, children: [{ type: 'text', data: `${sign} ` }, ...(first.children ?? [])] };
      this.notes[place] = tag('div', [head, ...rest]);
    }
    return [{ type: 'text', data: sign }];
  }

  private drawing(element: Xml): void {
    for (const part of element.children) {
      if (part.name === 'a:blip' || part.name === 'v:imagedata') this.left.pictures += 1;
      if (part.name === 'w:txbxContent') this.boxes.push(...this.inBox(part));
      else if (part.name === 'mc:AlternateContent') this.drawing({ ...part, children: alternative(part) });
      else this.drawing(part);
    }
  }

  private inBox(box: Xml): ForeignNode[] {
    const saved = { fields: this.fields, border: this.border, boxes: this.boxes };
    Object.assign(this, { fields: [], border: {}, boxes: [] });
    const blocks = this.blocks(box.children);
    Object.assign(this, saved);
    return blocks;
  }
}

const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:bdo',
  'w:dir',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
]);
// A newer form of the same thing stands beside an older one: one of them is read.
function alternative(element: Xml): Xml[] {
  const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  return choice?.children ?? [];
}
