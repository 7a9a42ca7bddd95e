import { email, phone, webAddress } from '../attributes.ts';
import { readAddress } from '../foreign/address.ts';
import { assemble, type Flow } from '../foreign/assemble.ts';
import { fitInto } from '../foreign/fit.ts';
import { type Dressed, inlineOf } from '../foreign/inline.ts';
import { PLAIN } from '../foreign/style.ts';
import { type FoundRow, tableOf, unwrapped } from '../foreign/table.ts';
import type { NodeJson } from '../parse.ts';
import { saysOnlyWho } from './attribution.ts';
import { type Block, type Run, runsBetween, textOf } from './blocks.ts';
import type { Contact } from './contacts.ts';
import type { Extracted } from './extract.ts';
import type { Helpline } from './helplines.ts';
import type { FoundQuote } from './quotes.ts';

/** The document of a draft: what was extracted, as nodes of the release's schema (architecture 3). */
export function toDocument(taken: Extracted): NodeJson {
  return {
    type: 'doc',
    content: [
      textNode('headline', taken.headline, taken.marked.headline),
      textNode('standfirst', taken.standfirst, taken.marked.standfirst),
      { type: 'dateline', attrs: { ...(taken.dateline ?? { place: '', country: null, date: null }) } },
      { type: 'body', content: orParagraph(bodyNodes(taken)) },
      { type: 'endMatter', content: endMatter(taken) },
    ],
  };
}

function textNode(type: string, text: string | null, runs: readonly Run[] | null): NodeJson {
  const content = runs ? wordsOnly(inlineOf(runs.map(dress))) : text ? [{ type: 'text', text }] : [];
  return content.length ? { type, content } : { type };
}

// Headline and standfirst have no bold and no links.
function wordsOnly(nodes: NodeJson[]): NodeJson[] {
  return nodes.map(({ marks = [], ...node }) => {
    const kept = marks.filter(({ type }) => type !== 'bold' && type !== 'link');
    return kept.length ? { ...node, marks: kept } : node;
  });
}

const orParagraph = (nodes: NodeJson[]) => (nodes.length ? nodes : [{ type: 'paragraph' }]);

function bodyNodes({ body, quotes }: Extracted): NodeJson[] {
  const flow: Flow[] = [];
  let rows: FoundRow[] = [];
  const endTable = () => {
    if (rows.length === 0) return;
    const table = tableOf(rows);
    flow.push(...(table ? [{ kind: 'node', node: table } as const] : unwrapped(rows)));
    rows = [];
  };
  body.forEach((block, at) => {
    if (block.kind === 'row') {
      rows.push(rowOf(block));
      return;
    }
    endTable();
    if (takesQuote(block, flow.at(-1))) return;
    const said =
      block.kind === 'paragraph'
        ? quoteOf(
            block,
            quotes.filter(({ paragraph }) => paragraph === at),
          )
        : null;
    flow.push(said ? { kind: 'node', node: said } : flowOf(block, flow.at(-1)));
  });
  endTable();
  return assemble(flow);
}

// "— Jane Doe, coordinator" below what is set as a quotation says who said it.
function takesQuote(block: Block, before: Flow | undefined): boolean {
  if (before?.kind !== 'words' || !before.quote || before.by || block.kind !== 'paragraph') return false;
  const isTracked = block.change || block.border || block.form || block.runs.some((run) => run.deletion);
  const [, speaker = '', title = ''] =
    /^[—–]\s*([^,،]{2,80})(?:[,،]\s*(.{1,240}))?$/su.exec(textOf(block)) ?? [];
  if (isTracked || block.role === 'quote' || !speaker) return false;
  before.by = { speaker: speaker.trim(), title: title.trim() };
  return true;
}

/** Blocks as they stand, without looking for anything in them: what is put into an open release. */
export function blockNodes(blocks: readonly Block[]): NodeJson[] {
  return assemble(blocks.map((block) => flowOf(block, undefined)));
}

function flowOf(block: Block, before: Flow | undefined): Flow {
  const { kind, level = 2, depth = 1, ordered = false, start = 1, change, border, form } = block;
  const isQuote = block.role === 'quote' && kind === 'paragraph';
  const said = before?.kind === 'words' ? before.quote : null;
  return {
    kind: 'words',
    runs: block.runs.map(dress),
    heading: kind === 'heading' ? level : null,
    list: kind === 'item' ? { level: depth, ordered, start, item: block } : null,
    quote: isQuote ? (said ?? {}) : null,
    change: change ?? null,
    border: border ?? null,
    form: form ?? null,
  };
}

function rowOf({ cells = [], spans = [], header = false, change }: Block): FoundRow {
  return {
    change: change ?? null,
    cells: cells.map((runs, at) => ({
      flow: paragraphsIn(runs).map((part) => flowOf({ kind: 'paragraph', runs: part }, undefined)),
      ...(spans[at] ?? { colspan: 1, rowspan: 1, header }),
    })),
  };
}

function paragraphsIn(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function addressOf(href: string | undefined): string | null {
  const address = href ? readAddress(href) : 'inside';
  return typeof address === 'string' ? null : address.href;
}

/** A run in the style it has. */
function dress({ text, bold, italic, href, insertion, deletion, was, comments }: Run): Dressed {
  const style = {
    ...PLAIN,
    bold: bold === true,
    italic: italic === true,
    href: addressOf(href),
    insertion: insertion ?? null,
    deletion: deletion ?? null,
    was: was ?? null,
    comments: comments ?? [],
  };
  return { text, style };
}

// A paragraph that is nothing but somebody's words and who said them; any other keeps its quotation in the line.
function quoteOf(block: Block, quotes: FoundQuote[]): NodeJson | null {
  const [quote] = quotes;
  if (!quote || quotes.length > 1) return null;
  const { speaker, title, start, end, text } = quote;
  const whole = textOf(block);
  const around = `${whole.slice(0, start)} ${whole.slice(end)}`;
  if (!speaker || speaker.length > 160 || (title?.length ?? 0) > 240) return null;
  if (!saysOnlyWho(around, { speaker, title })) return null;
  // Who said it becomes data, and data has no tracked changes: then the line stays as it is.
  if (block.change || block.border || block.form || block.runs.some((run) => run.deletion)) return null;
  const from = whole.indexOf(text, start);
  const runs = runsBetween(block.runs, from, from + text.length);
  return {
    type: 'quote',
    attrs: { speaker, title: title ?? '', organisation: '', approved: false },
    content: [{ type: 'paragraph', content: inlineOf(runs.map(dress)) }],
  };
}

function endMatter({ notes, helplines, contacts }: Extracted): NodeJson[] {
  return [
    ...(notes.length ? [{ type: 'notesToEditors', content: noteNodes(notes) }] : []),
    ...(helplines.length ? [{ type: 'helplines', content: helplines.map(helplineNode) }] : []),
    ...(contacts.length ? [{ type: 'contacts', content: contacts.map(contactNode) }] : []),
    { type: 'about' },
  ];
}

function noteNodes(notes: readonly Block[]): NodeJson[] {
  const written = notes.map((block) =>
    block.marker
      ? { ...block, kind: 'paragraph' as const, runs: [{ text: block.marker }, ...block.runs] }
      : block,
  );
  return orParagraph(fitInto('notesToEditors', blockNodes(written)));
}

function helplineNode({ country, channels, links }: Helpline): NodeJson {
  return {
    type: 'helpline',
    attrs: {
      country,
      channels: channels.slice(0, 20).map(({ type, value, note }) => ({
        type,
        value: value.slice(0, 300),
        note: (note ?? '').slice(0, 300),
      })),
      links: links.filter((link) => passes(webAddress, link)).slice(0, 20),
    },
  };
}

function contactNode(contact: Contact): NodeJson {
  return {
    type: 'contact',
    attrs: {
      office: (contact.office ?? '').slice(0, 160),
      name: (contact.name ?? '').slice(0, 160),
      role: (contact.role ?? '').slice(0, 240),
      email: passes(email, contact.email) ? contact.email : null,
      phone: passes(phone, contact.phone) ? contact.phone : null,
    },
  };
}

// What the schema would refuse stays out of the draft; the report keeps it.
function passes(check: (value: unknown) => void, value: string | null): boolean {
  try {
    check(value);
    return true;
  } catch {
    return false;
  }
}
