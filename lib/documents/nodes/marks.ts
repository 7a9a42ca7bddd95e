import { Mark } from '@tiptap/core';
import {
  attribute,
  isLinkTarget,
  linkTarget,
  markId,
  matching,
  oneOf,
  optional,
  plainValue,
  text,
} from '../attributes.ts';
import { ANNOTATIONS, SUGGESTIONS } from '../names.ts';

/** Words that lead to the web, a mail address or a telephone; to anything else they are words. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: 'https://www.iom.int/',
      validate: linkTarget,
      parseHTML: (element: HTMLElement) => element.getAttribute('href'),
    },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLinkTarget(element.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { rel: 'noopener noreferrer', ...HTMLAttributes }, 0],
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

/** Ties a passage to a thread of comments. Several threads may lie over the same words. In the working document only. */
export const Comment = Mark.create({
  name: ANNOTATIONS[0],
  inclusive: false,
  excludes: '',
  addAttributes: () => attribute('id', '', markId),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['mark', HTMLAttributes, 0],
});

const [INSERTION, DELETION, MODIFICATION] = SUGGESTIONS;

/** What somebody suggests to add, until it is accepted or rejected. Another may suggest to take it out again. */
export const Insertion = Mark.create({
  name: INSERTION,
  inclusive: false,
  addAttributes: () => attribute('id', '', markId),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
});

/** What somebody suggests to take out. */
export const Deletion = Mark.create({
  name: DELETION,
  inclusive: false,
  addAttributes: () => attribute('id', '', markId),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
});

/**
 * What somebody suggests to change without changing words: a mark, an attribute, the type of a block, or where a block
 * begins: `split` from the one before it, or to be put together with it (`join`).
 */
export const Modification = Mark.create({
  name: MODIFICATION,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    ...attribute('id', '', markId),
    ...attribute('type', 'mark', oneOf('mark', 'attr', 'nodeType', 'split', 'join')),
    ...attribute('attrName', null, optional(text(40))),
    ...attribute('previousValue', null, plainValue),
    ...attribute('newValue', null, plainValue),
  }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-part': 'modified' }, 0],
});
