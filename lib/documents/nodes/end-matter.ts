import { Node } from '@tiptap/core';
import {
  attribute,
  country,
  date,
  email,
  list,
  matching,
  oneOf,
  optional,
  phone,
  shape,
  text,
  uuid,
  webAddress,
} from '../attributes.ts';
import { SUGGESTIONS } from '../names.ts';

export const CHANNEL_TYPES = ['phone', 'web', 'chat', 'app'] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** One way to reach a helpline. `value` is a number to dial, an address or an account name. */
export type Channel = { type: ChannelType; value: string; note: string };

export const NotesToEditors = Node.create({
  name: 'notesToEditors',
  content: '(paragraph | bulletList | orderedList)+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'section[data-part=notes]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-part': 'notes' }, 0],
});

export const Helplines = Node.create({
  name: 'helplines',
  content: 'helpline+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-part=helplines]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'helplines' }, 0],
});

/** A service people in need can call, in one country. `ref` names a directory record when it comes from there. */
export const Helpline = Node.create({
  name: 'helpline',
  atom: true,
  addAttributes: () => ({
    ...attribute('ref', null, optional(uuid)),
    ...attribute('country', null, optional(country)),
    ...attribute('service', '', text(240)),
    ...attribute('note', '', text(500)),
    ...attribute(
      'channels',
      [],
      list(shape({ type: oneOf(...CHANNEL_TYPES), value: text(300), note: text(300) }), 20),
    ),
    ...attribute('links', [], list(webAddress, 20)),
    ...attribute('checkedOn', null, optional(date)),
  }),
  parseHTML: () => [{ tag: 'div[data-part=helpline]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'helpline' }],
});

export const Contacts = Node.create({
  name: 'contacts',
  content: 'contact+',
  marks: SUGGESTIONS.join(' '),
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-part=contacts]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'contacts' }, 0],
});

/** A person or desk journalists may reach. `office` is the city or office it is listed under. */
export const Contact = Node.create({
  name: 'contact',
  atom: true,
  addAttributes: () => ({
    ...attribute('ref', null, optional(uuid)),
    ...attribute('office', '', text(160)),
    ...attribute('name', '', text(160)),
    ...attribute('role', '', text(240)),
    ...attribute('email', null, optional(email)),
    ...attribute('phone', null, optional(phone)),
    /** ISO 639 codes of the languages they speak. */
    ...attribute('spoken', [], list(matching(/^[a-z]{2,3}$/, 'an ISO 639 code'), 12)),
  }),
  parseHTML: () => [{ tag: 'div[data-part=contact]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'contact' }],
});

/** Stands for the site's About text in the release's language; an edition stores the words that were shown. */
export const About = Node.create({
  name: 'about',
  atom: true,
  parseHTML: () => [{ tag: 'div[data-part=about]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-part': 'about' }],
});
