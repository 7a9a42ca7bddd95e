import { type Extensions, getSchema } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import type { Schema } from '@tiptap/pm/model';
import { integer, oneOf } from './attributes.ts';
import { SUGGESTIONS } from './names.ts';
import {
  Divider,
  Embed,
  FactBox,
  File,
  Gallery,
  Image,
  KeyFigure,
  KeyFigures,
  Quote,
  Table,
  TableCell,
  TableHeader,
  TableRow,
} from './nodes/blocks.ts';
import { About, Contact, Contacts, Helpline, Helplines, NotesToEditors } from './nodes/end-matter.ts';
import { Body, Dateline, Doc, EndMatter, Fact, Headline, Standfirst } from './nodes/frame.ts';
import { Comment, Deletion, Figure, Insertion, Lang, Link, Modification } from './nodes/marks.ts';
// Makes the step that moves blocks known to whoever reads steps of this schema.
import './steps/move.ts';

// Whole blocks can be suggested: they carry the marks of suggestions.
const SUGGESTED = SUGGESTIONS.join(' ');

/** Goes up whenever a stored document could be read differently; clients with another number are asked to reload. */
export const SCHEMA_VERSION = 4;

const HeadingOfRelease = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false, validate: oneOf(2, 3, 4) } }),
}).configure({ levels: [2, 3, 4] });

const NumberedList = OrderedList.extend({
  marks: SUGGESTED,
  addAttributes: () => ({
    start: {
      default: 1,
      validate: integer(1, 10_000),
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) || 1,
    },
  }),
});

/** Everything a release may contain, as Tiptap extensions: the editor adds behaviour to these, never other nodes. */
export const documentExtensions: Extensions = [
  Doc,
  Headline,
  Standfirst,
  Dateline,
  Body,
  EndMatter,
  Paragraph,
  Text,
  HeadingOfRelease,
  BulletList.extend({ marks: SUGGESTED }),
  NumberedList,
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*', marks: SUGGESTED }),
  Quote,
  KeyFigures,
  KeyFigure,
  Image,
  Gallery,
  File,
  Embed,
  FactBox,
  Divider,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  NotesToEditors,
  Helplines,
  Helpline,
  Contacts,
  Contact,
  About,
  Fact,
  Bold,
  Italic,
  Link,
  Lang,
  Figure,
  Comment,
  Insertion,
  Deletion,
  Modification,
];

/** The one schema of documents; server, browser and command line all use it. */
export const documentSchema: Schema = getSchema(documentExtensions);
