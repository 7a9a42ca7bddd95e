import { email, phone, webAddress } from '../attributes.ts';
import type { NodeJson } from '../parse.ts';
import { saysOnlyWho } from './attribution.ts';
import { type Block, type Run, runsBetween, textOf, trimmed } from './blocks.ts';
import type { Contact } from './contacts.ts';
import type { Extracted } from './extract.ts';
import type { Helpline } from './helplines.ts';
import type { FoundQuote } from './quotes.ts';

type Marks = NonNullable<NodeJson['marks']>;

/** The document of a draft: what was extracted, as nodes of the release's schema (architecture 3). */
export function toDocument(taken: Extracted): NodeJson {
  return {
    type: 'doc',
    content: [
      textNode('headline', taken.headline),
      textNode('standfirst', taken.standfirst),
      { type: 'dateline', attrs: { ...(taken.dateline ?? { place: '', country: null, date: null }) } },
      { type: 'body', content: orParagraph(bodyNodes(taken)) },
      { type: 'endMatter', content: endMatter(taken) },
    ],
  };
}

function textNode(type: string, text: string | null): NodeJson {
  return text ? { type, content: [{ type: 'text', text }] } : { type };
}

const orParagraph = (nodes: NodeJson[]) => (nodes.length ? nodes : [{ type: 'paragraph' }]);

function bodyNodes({ body, quotes }: Extracted): NodeJson[] {
  const nodes: NodeJson[] = [];
  body.forEach((block, at) => {
    const own = quotes.filter(({ paragraph }) => paragraph === at);
    put(nodes, block, own);
  });
  return nodes;
}

// Items join the list before them, rows the table before them.
function put(nodes: NodeJson[], block: Block, quotes: FoundQuote[]): void {
  const last = nodes.at(-1);
  switch (block.kind) {
    case 'heading':
      nodes.push({ type: 'heading', attrs: { level: levelOf(block) }, content: inline(block.runs, false) });
      break;
    case 'item': {
      const type = block.ordered ? 'orderedList' : 'bulletList';
      const item: NodeJson = { type: 'listItem', content: [paragraphOf(block.runs)] };
      if (last?.type === type) last.content?.push(item);
      else nodes.push({ type, content: [item] });
      break;
    }
    case 'row': {
      const row = tableRow(block);
      if (last?.type === 'table') last.content?.push(row);
      else nodes.push({ type: 'table', content: [row] });
      break;
    }
    case 'paragraph':
      nodes.push(quoteOf(block, quotes) ?? paragraphOf(block.runs));
  }
}

const levelOf = ({ level = 2 }: Block) => Math.min(4, Math.max(2, level));

const paragraphOf = (runs: readonly Run[]): NodeJson => ({ type: 'paragraph', content: inline(runs) });

function tableRow({ cells = [], header }: Block): NodeJson {
  return {
    type: 'tableRow',
    content: cells.map((runs) => ({
      type: header ? 'tableHeader' : 'tableCell',
      content: [paragraphOf(trimmed({ kind: 'paragraph', runs }).runs)],
    })),
  };
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
  const from = whole.indexOf(text, start);
  return {
    type: 'quote',
    attrs: { speaker, title: title ?? '', organisation: '', approved: false },
    content: [paragraphOf(runsBetween(block.runs, from, from + text.length))],
  };
}

function inline(runs: readonly Run[], links = true): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const run of runs) {
    const marks = marksOf(run, links);
    const last = nodes.at(-1);
    if (!run.text) continue;
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += run.text;
    else nodes.push({ type: 'text', text: run.text, ...(marks.length ? { marks } : {}) });
  }
  return nodes;
}

function marksOf({ bold, italic, href }: Run, links: boolean): Marks {
  return [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(links && href && href.length <= 2000 ? [{ type: 'link', attrs: { href } }] : []),
  ];
}

function endMatter({ notes, helplines, contacts }: Extracted): NodeJson[] {
  return [
    ...(notes.length ? [{ type: 'notesToEditors', content: notes.map(noteOf) }] : []),
    ...(helplines.length ? [{ type: 'helplines', content: helplines.map(helplineNode) }] : []),
    ...(contacts.length ? [{ type: 'contacts', content: contacts.map(contactNode) }] : []),
    { type: 'about' },
  ];
}

const noteOf = (block: Block): NodeJson =>
  paragraphOf(block.marker ? [{ text: block.marker }, ...block.runs] : block.runs);

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
