import { Mark } from '@tiptap/core';
import { Link as TiptapLink } from '@tiptap/extension-link';
import { attribute, linkTarget, matching, oneOf, text } from '../attributes.ts';

export const Link = TiptapLink.extend({
  addAttributes: () => ({
    href: {
      default: 'https://www.iom.int/',
      validate: linkTarget,
      parseHTML: (element: HTMLElement) => element.getAttribute('href'),
    },
  }),
}).configure({
  openOnClick: false,
  protocols: ['mailto', 'tel'],
  defaultProtocol: 'https',
  HTMLAttributes: { rel: 'noopener noreferrer', target: null, class: null },
});

/** A phrase in another language than the release, so that it is spoken and set right. */
export const Lang = Mark.create({
  name: 'lang',
  addAttributes: () => ({
    ...attribute('lang', 'en', matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag')),
    ...attribute('dir', 'ltr', oneOf('ltr', 'rtl')),
  }),
  parseHTML: () => [{ tag: 'span[data-lang]' }],
  renderHTML: ({ HTMLAttributes, mark }) => [
    'span',
    { ...HTMLAttributes, lang: mark.attrs.lang, dir: mark.attrs.dir },
    0,
  ],
});

/** Ties words in the text to a figure, so that the same number is the same number everywhere. */
export const Figure = Mark.create({
  name: 'figure',
  inclusive: false,
  addAttributes: () => attribute('id', '', text(40)),
  parseHTML: () => [{ tag: 'data[data-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['data', HTMLAttributes, 0],
});
