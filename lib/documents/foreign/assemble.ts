import type { NodeJson } from '../parse.ts';
import { type Dressed, inlineOf } from './inline.ts';
import type { Change } from './style.ts';

/** The place of a block in a list: its depth from 1, and which item it is a part of. */
export type InList = { level: number; ordered: boolean; start: number; item: object };

/** One block on the way from a foreign text into a release, flat and in reading order. */
export type Flow =
  | {
      kind: 'words';
      runs: Dressed[];
      heading: number | null;
      list: InList | null;
      /** The same object for all paragraphs of one quotation. */
      quote: object | null;
      /** Who said it, where the file says so below the quotation. */
      by?: { speaker: string; title: string };
      /** The suggestion a whole block is: added or taken out. */
      change?: Change | null;
      /** The suggestion that this block begins here, or that it joins the one before. */
      border?: Border | null;
      /** The suggestion that it is a heading, or of this level, or none. */
      form?: Form | null;
    }
  | { kind: 'node'; node: NodeJson };

/** Where two paragraphs meet: somebody parted them there, or took out what parts them. */
export type Border = { kind: 'split' | 'join'; id: string };

/** What a block was before somebody made it what it is: a heading of a level, or a paragraph. */
export type Form = { was: number | null; id: string };

const DEEPEST_LIST = 6;

/** Puts flat blocks together: items into lists, lists into items, paragraphs into quotes. Words without letters go. */
export function assemble(flow: readonly Flow[], { trim = true } = {}): NodeJson[] {
  const nodes: NodeJson[] = [];
  const levels = headingLevels(flow);
  const lists = new Lists(nodes);
  let quote = null as { key: object; node: NodeJson } | null;
  for (const block of flow) {
    if (block.kind === 'node') {
      lists.close();
      quote = null;
      nodes.push(block.node);
      continue;
    }
    const content = inlineOf(block.runs, { bold: block.heading === null, trim });
    if (content.length === 0) continue;
    const marks = blockMarks(block);
    const paragraph: NodeJson = { type: 'paragraph', content, ...(marks.length ? { marks } : {}) };
    if (block.list) {
      quote = null;
      lists.add(block.list, paragraph);
      continue;
    }
    lists.close();
    if (block.quote) {
      if (quote?.key !== block.quote) {
        quote = { key: block.quote, node: { type: 'quote', content: [] } };
        nodes.push(quote.node);
      }
      quote.node.content?.push(paragraph);
      if (block.by) quote.node.attrs = { ...block.by, organisation: '', approved: false };
      continue;
    }
    quote = null;
    const isNow = formOf(block.heading, levels);
    const formed = formMarks(block.form, isNow, levels);
    nodes.push({ ...paragraph, ...isNow, ...(formed.length ? { marks: [...marks, ...formed] } : {}) });
  }
  return nodes;
}

type FormNow = { type: string; attrs?: Record<string, unknown> };

const formOf = (heading: number | null, levels: (level: number) => number): FormNow =>
  heading === null ? { type: 'paragraph' } : { type: 'heading', attrs: { level: levels(heading) } };

// A heading of the file's may be the same here whether somebody changed its level or not.
function formMarks(form: Form | null | undefined, now: FormNow, levels: (level: number) => number) {
  if (!form) return [];
  const [was, is] = [formOf(form.was, levels), now].map(({ type, attrs = {} }) => ({ type, attrs }));
  const attrs = { id: form.id, type: 'nodeType', attrName: null, previousValue: was, newValue: is };
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ type: 'modification', attrs }];
}

/** The form a paragraph of a file we read ourselves had before somebody changed it: "p" or the level of a heading. */
export function formIn(attribs: Record<string, string> | undefined): Form | null {
  const [id, was] = [attribs?.['data-form-change'], attribs?.['data-form-was']];
  return id && was ? { id, was: was === 'p' ? null : Number(was) } : null;
}

/** The marks of suggestions on a whole block. */
export function blockMarks({ change, border }: { change?: Change | null; border?: Border | null }) {
  return [
    ...(change ? [{ type: change.kind, attrs: { id: change.id } }] : []),
    ...(border
      ? [
          {
            type: 'modification',
            attrs: { id: border.id, type: border.kind, attrName: null, previousValue: null, newValue: null },
          },
        ]
      : []),
  ];
}

// A page's one title and its sections both begin at 2; where the highest level is used for sections, all move down.
function headingLevels(flow: readonly Flow[]): (level: number) => number {
  const found = flow.flatMap((it) => (it.kind === 'words' && it.heading !== null ? [it.heading] : []));
  const shift = found.filter((level) => level === 1).length > 1 ? 1 : 0;
  return (level) => Math.min(4, Math.max(2, level + shift));
}

class Lists {
  private readonly top: NodeJson[];
  private stack: { level: number; node: NodeJson; item: object | null }[] = [];

  constructor(top: NodeJson[]) {
    this.top = top;
  }

  close(): void {
    this.stack = [];
  }

  add({ level: wished, ordered, start, item }: InList, paragraph: NodeJson): void {
    const level = Math.min(DEEPEST_LIST, Math.max(1, wished));
    const type = ordered ? 'orderedList' : 'bulletList';
    while ((this.stack.at(-1)?.level ?? 0) > level) this.stack.pop();
    let here = this.stack.at(-1);
    if (here?.level === level && here.item === item) {
      here.node.content?.at(-1)?.content?.push(paragraph);
      return;
    }
    // The same level with other marks is another list.
    if (here?.level === level && here.node.type !== type) {
      this.stack.pop();
      here = this.stack.at(-1);
    }
    if (here?.level !== level) here = this.open(level, type, start);
    here.item = item;
    here.node.content?.push({ type: 'listItem', content: [paragraph] });
  }

  private open(level: number, type: string, start: number) {
    const node: NodeJson = {
      type,
      ...(type === 'orderedList' ? { attrs: { start: Math.min(10_000, Math.max(1, start)) } } : {}),
      content: [],
    };
    const parent = this.stack.at(-1)?.node.content?.at(-1);
    if (parent) parent.content?.push(node);
    else this.top.push(node);
    const opened = { level, node, item: null as object | null };
    this.stack.push(opened);
    return opened;
  }
}
