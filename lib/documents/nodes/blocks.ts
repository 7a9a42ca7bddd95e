import { Node } from '@tiptap/core';
import {
  attribute,
  crop,
  date,
  emptyOr,
  integer,
  list,
  oneOf,
  optional,
  text,
  uuid,
  webAddress,
} from '../attributes.ts';
import { SUGGESTIONS } from '../names.ts';

/**
 * Somebody's words, with who said them and whether they approved this wording. `consent` is the record of what somebody
 * agreed to who speaks for nobody but themselves.
 */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  marks: SUGGESTIONS.join(' '),
  defining: true,
  addAttributes: () => ({
    ...attribute('speaker', '', text(160)),
    ...attribute('title', '', text(240)),
    ...attribute('organisation', '', text(160)),
    ...attribute('approved', false, oneOf(true, false)),
    ...attribute('consent', null, optional(uuid)),
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

export const KeyFigures = Node.create({
  name: 'keyFigures',
  group: 'block',
  content: 'keyFigure+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  parseHTML: () => [{ tag: 'dl[data-part=figures]' }],
  renderHTML: ({ HTMLAttributes }) => ['dl', { ...HTMLAttributes, 'data-part': 'figures' }, 0],
});

/** One number with its unit, label, date and source. `partOf` names the figure it is a part of, so that parts can be summed. */
export const KeyFigure = Node.create({
  name: 'keyFigure',
  atom: true,
  addAttributes: () => ({
    ...attribute('id', '', text(40)),
    ...attribute('value', '', text(40)),
    ...attribute('unit', '', text(40)),
    ...attribute('label', '', text(240)),
    ...attribute('asOf', null, optional(date)),
    ...attribute('source', '', text(240)),
    ...attribute('partOf', null, optional(text(40))),
  }),
  parseHTML: () => [{ tag: 'div[data-part=figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'figure' }],
});

/**
 * A picture of the library. `asset` is empty while it is a placeholder; a decorative picture has no alt text. `crop` is the
 * part of it that is shown, as "x,y,w,h" in thousandths, or nothing for the whole; `lead` marks the one that stands for the
 * release elsewhere. `consent` is a record beside those the picture itself has of the people on it.
 */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...attribute('asset', null, optional(uuid)),
    ...attribute('alt', '', text(1000)),
    ...attribute('decorative', false, oneOf(true, false)),
    ...attribute('caption', '', text(1000)),
    ...attribute('credit', '', text(240)),
    ...attribute('focalX', 50, integer(0, 100)),
    ...attribute('focalY', 50, integer(0, 100)),
    ...attribute('crop', '', emptyOr(crop)),
    ...attribute('lead', false, oneOf(true, false)),
    ...attribute('consent', null, optional(uuid)),
  }),
  parseHTML: () => [{ tag: 'figure[data-part=image]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { ...HTMLAttributes, 'data-part': 'image' }],
});

/** Several pictures that are looked at together. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-part=gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'gallery' }, 0],
});

/** A document of the library to open or keep. `asset` is empty while it is a placeholder, as with a picture. */
export const File = Node.create({
  name: 'file',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...attribute('asset', null, optional(uuid)),
    ...attribute('title', '', text(240)),
    ...attribute('description', '', text(1000)),
  }),
  parseHTML: () => [{ tag: 'div[data-part=file]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'file' }],
});

/** A video or map elsewhere; `url` is empty until somebody wrote it. Shown as a link with its text until a reader asks for it. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...attribute('url', '', emptyOr(webAddress)),
    ...attribute('title', '', text(240)),
    ...attribute('fallback', '', text(2000)),
  }),
  parseHTML: () => [{ tag: 'div[data-part=embed]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'embed' }],
});

export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | heading | bulletList | orderedList)+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-part=facts]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-part': 'facts' }, 0],
});

export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

// What each part of a table is to prosemirror-tables.
const TABLE_ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  // Tiptap asks this of every node.
  extendNodeSchema: ({ name }) => ({ tableRole: TABLE_ROLES[name] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  marks: SUGGESTIONS.join(' '),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const cell = (tag: 'td' | 'th') => ({
  content: 'paragraph+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  addAttributes: () => ({
    colspan: span('colspan'),
    rowspan: span('rowspan'),
    ...attribute('colwidth', null, optional(list(integer(1, 2000), 50))),
  }),
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }) =>
    [tag, HTMLAttributes, 0] as [string, Record<string, unknown>, 0],
});

const span = (name: string) => ({
  default: 1,
  validate: integer(1, 50),
  parseHTML: (element: HTMLElement) => Math.min(50, Math.max(1, Number(element.getAttribute(name)) || 1)),
});

export const TableCell = Node.create({ name: 'tableCell', ...cell('td') });
export const TableHeader = Node.create({ name: 'tableHeader', ...cell('th') });
