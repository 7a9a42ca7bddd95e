import { Node } from '@tiptap/core';
import { attribute, country, date, matching, optional, text } from '../attributes.ts';
import { ANNOTATIONS, SUGGESTIONS } from '../names.ts';

// Headline and standfirst have no bold and no links.
const WORDS_ONLY = ['italic', 'lang', 'figure', ...ANNOTATIONS, ...SUGGESTIONS].join(' ');

/** The whole release: headline, standfirst, dateline, body, end matter, in this order. */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst? dateline? body endMatter',
  marks: SUGGESTIONS.join(' '),
});

export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: WORDS_ONLY,
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'h1' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', HTMLAttributes, 0],
});

export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: WORDS_ONLY,
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'p[data-part=standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-part': 'standfirst' }, 0],
});

/** Place, country and date as data; how they are written depends on the language (lib/documents/dateline.ts). */
export const Dateline = Node.create({
  name: 'dateline',
  atom: true,
  selectable: true,
  isolating: true,
  addAttributes: () => ({
    ...attribute('place', '', text(120)),
    ...attribute('country', null, optional(country)),
    ...attribute('date', null, optional(date)),
  }),
  parseHTML: () => [{ tag: 'div[data-part=dateline]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'dateline' }],
});

export const Body = Node.create({
  name: 'body',
  content: 'block+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'div[data-part=body]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'body' }, 0],
});

export const EndMatter = Node.create({
  name: 'endMatter',
  content: 'notesToEditors? helplines? contacts? about?',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'div[data-part=end]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'end' }, 0],
});

/** An institutional fact, such as the number of Member States: resolved when shown, frozen when published. */
export const Fact = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attribute('key', 'members', matching(/^[a-z][a-z0-9_]{0,39}$/, 'the key of a fact')),
  parseHTML: () => [{ tag: 'span[data-part=fact]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-part': 'fact' }],
});
