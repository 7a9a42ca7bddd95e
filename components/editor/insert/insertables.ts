import type { Transaction } from '@tiptap/pm/state';
import { putBlock } from './put-block.ts';
import { putEndPart, putFrontPart } from './put-part.ts';
import { putHeading, putInBox, putList, putParagraph } from './put-text.ts';

/** Puts one thing where the selection is; false when it cannot stand there, and then nothing was done. */
type Put = (tr: Transaction) => boolean;

/** Everything that can be put into a release, in the order it is offered. One list for the slash menu and the toolbar. */
const PUTS = {
  paragraph: putParagraph,
  heading2: putHeading(2),
  heading3: putHeading(3),
  heading4: putHeading(4),
  bulletList: putList('bulletList'),
  orderedList: putList('orderedList'),
  quote: putInBox('quote'),
  keyFigures: putBlock('keyFigures'),
  factBox: putInBox('factBox'),
  table: putBlock('table'),
  image: putBlock('image'),
  gallery: putBlock('gallery'),
  file: putBlock('file'),
  embed: putBlock('embed'),
  divider: putBlock('divider'),
  standfirst: putFrontPart('standfirst'),
  dateline: putFrontPart('dateline'),
  notesToEditors: putEndPart('notesToEditors'),
  helplines: putEndPart('helplines'),
  contacts: putEndPart('contacts'),
  about: putEndPart('about'),
} satisfies Record<string, Put>;

export type PlainKind = keyof typeof PUTS;
export const PLAIN_KINDS = Object.keys(PUTS) as PlainKind[];

/** A thing to put in: a kind of block or part, or a fact of the institution by its key. */
export type Insertable = { kind: PlainKind } | { kind: 'fact'; fact: string };

/** What can be put where the selection is, in the order it is offered. `facts`: keys of the facts there are. */
export function insertablesAt(tr: () => Transaction, facts: readonly string[]): Insertable[] {
  const all: Insertable[] = [
    ...PLAIN_KINDS.map((kind) => ({ kind })),
    ...facts.map((fact) => ({ kind: 'fact' as const, fact })),
  ];
  return all.filter((thing) => put(tr(), thing));
}

/** Puts a thing in. False when it cannot stand where the selection is. */
export function put(tr: Transaction, thing: Insertable): boolean {
  return thing.kind === 'fact' ? putFact(tr, thing.fact) : PUTS[thing.kind](tr);
}

/** A name that is the same for the same thing. */
export const nameOf = (thing: Insertable): string =>
  thing.kind === 'fact' ? `fact-${thing.fact}` : thing.kind;

function putFact(tr: Transaction, key: string): boolean {
  const { $from } = tr.selection;
  const type = tr.doc.type.schema.nodes.fact;
  if (!type || !$from.parent.isTextblock || !$from.parent.canReplaceWith($from.index(), $from.index(), type))
    return false;
  tr.replaceSelectionWith(type.create({ key }));
  return true;
}
