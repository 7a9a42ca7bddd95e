import type { Channel } from '#lib/documents/nodes/end-matter.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Language } from '#lib/languages.ts';
import { typeset } from './typography.ts';

type Inline = string | NodeJson;

/** A paragraph. */
export const p = (...words: Inline[]): NodeJson => ({ type: 'paragraph', content: inline(words) });

/** A heading between sections. */
export const h = (words: string, level: 2 | 3 = 2): NodeJson => ({
  type: 'heading',
  attrs: { level },
  content: inline([words]),
});

export const bold = (words: string): NodeJson => marked(words, 'bold');
export const italic = (words: string): NodeJson => marked(words, 'italic');
export const link = (words: string, href: string): NodeJson => marked(words, 'link', { href });

/** A phrase in another language than the release. */
export const inLanguage = (lang: Language, words: string): NodeJson =>
  marked(words, 'lang', { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });

/** A number in the text that is the same number as a key figure. */
export const num = (id: string, words: string): NodeJson => marked(words, 'figure', { id });

/** A list with bullets; an item is words, or an array of words and marks. */
export const list = (...items: (string | Inline[])[]): NodeJson => ({
  type: 'bulletList',
  content: items.map(listItem),
});

/** A numbered list. */
export const steps = (...items: (string | Inline[])[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map(listItem),
});

type Speaker = { speaker: string; title: string; organisation: string; approved?: boolean };

/** Somebody's words; approved by the speaker unless said otherwise. */
export const quote = (who: Speaker, ...paragraphs: string[]): NodeJson => ({
  type: 'quote',
  attrs: { approved: true, ...who },
  content: paragraphs.map((words) => p(words)),
});

type Figure = {
  id: string;
  value: string;
  label: string;
  unit?: string;
  asOf: string;
  source: string;
  partOf?: string;
};

/** Key figures; those with `partOf` add up to the figure they name. */
export const figures = (...items: Figure[]): NodeJson => ({
  type: 'keyFigures',
  content: items.map((item) => ({ type: 'keyFigure', attrs: { unit: '', partOf: null, ...item } })),
});

/** A table with a row of headings; the first cell of each row heads it. */
export const table = (head: string[], ...rows: string[][]): NodeJson => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((words) => cell('tableHeader', words)) },
    ...rows.map((row) => ({
      type: 'tableRow',
      content: row.map((words, column) => cell(column === 0 ? 'tableHeader' : 'tableCell', words)),
    })),
  ],
});

/** A box of facts beside the text. */
export const box = (...content: NodeJson[]): NodeJson => ({ type: 'factBox', content });

/** A rule between two parts of a long text. */
export const divider: NodeJson = { type: 'divider' };

export const notes = (...content: NodeJson[]): NodeJson => ({ type: 'notesToEditors', content });

type Helpline = {
  country: string;
  service: string;
  note: string;
  channels: Channel[];
  links?: string[];
  checkedOn: string;
};

export const helplines = (...lines: Helpline[]): NodeJson => ({
  type: 'helplines',
  content: lines.map((line) => ({ type: 'helpline', attrs: { ref: null, links: [], ...line } })),
});

/** A number to dial, with what to know before dialling. */
export const phone = (value: string, note = ''): Channel => ({ type: 'phone', value, note });

/** Another way to reach a helpline. */
export const channel = (type: Channel['type'], value: string, note = ''): Channel => ({ type, value, note });

type Contact = { office: string; name: string; role: string; email: string; phone: string };

export const contacts = (...people: Contact[]): NodeJson => ({
  type: 'contacts',
  content: people.map((person) => ({ type: 'contact', attrs: { ref: null, ...person } })),
});

type Parts = {
  headline: string;
  standfirst: string;
  dateline: { place: string; country: string | null; date: string };
  body: NodeJson[];
  end?: NodeJson[];
};

/** The whole document of a release, set in the typography of its language, ending with the site's About text. */
export function document(language: Language, parts: Parts): NodeJson {
  const json: NodeJson = {
    type: 'doc',
    content: [
      { type: 'headline', content: inline([parts.headline]) },
      { type: 'standfirst', content: inline([parts.standfirst]) },
      { type: 'dateline', attrs: parts.dateline },
      { type: 'body', content: parts.body },
      { type: 'endMatter', content: [...(parts.end ?? []), { type: 'about' }] },
    ],
  };
  return setNode(language, json);
}

// Words in text and in attributes alike; addresses, numbers to dial and codes stay as they are.
const WORDS = new Set(['speaker', 'title', 'organisation', 'label', 'value', 'unit', 'source', 'service']);
WORDS.add('note').add('role').add('office');

function setNode(language: Language, node: NodeJson): NodeJson {
  const foreign = node.marks?.find((mark) => mark.type === 'lang')?.attrs?.lang as Language | undefined;
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: typeset(foreign ?? language, node.text) }),
    ...(node.attrs ? { attrs: setAttributes(language, node.attrs) } : {}),
    ...(node.content ? { content: node.content.map((child) => setNode(language, child)) } : {}),
  };
}

function setAttributes(language: Language, attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => {
      if (name === 'channels') return [name, (value as Channel[]).map((one) => setChannel(language, one))];
      return [name, WORDS.has(name) && typeof value === 'string' ? typeset(language, value) : value];
    }),
  );
}

const setChannel = (language: Language, one: Channel): Channel => ({
  ...one,
  note: typeset(language, one.note),
});

// Neighbouring words without marks are one text node, as ProseMirror would store them.
function inline(words: Inline[]): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const part of words) {
    const last = nodes.at(-1);
    if (typeof part !== 'string') nodes.push(part);
    else if (last && !last.marks) last.text = `${last.text}${part}`;
    else if (part !== '') nodes.push({ type: 'text', text: part });
  }
  return nodes;
}

const marked = (text: string, type: string, attrs?: Record<string, unknown>): NodeJson => ({
  type: 'text',
  text,
  marks: [attrs ? { type, attrs } : { type }],
});

const listItem = (item: string | Inline[]): NodeJson => ({
  type: 'listItem',
  content: [p(...(typeof item === 'string' ? [item] : item))],
});

const cell = (type: 'tableCell' | 'tableHeader', words: string): NodeJson => ({ type, content: [p(words)] });
