import type { Node } from '@tiptap/pm/model';
import type { Language } from '#lib/languages.ts';
import { bringBackDraft, draftsOf, wrongDraftsOf } from './drafts.ts';

/** What stands in a field of a part and is not in the text, with what tells that part from others. */
export type HalfTyped = {
  type: string;
  attrs: Record<string, unknown>;
  nth: number;
  field: string;
  words: string;
};

/** All of them in one tab of a browser. Fields are known by their labels, so the language of these belongs to it. */
export type HalfTypedHere = {
  release: string;
  member: string;
  tab: string;
  language: Language;
  fields: HalfTyped[];
};

/** Everything that is half typed in a document. */
export function halfTypedIn(doc: Node): HalfTyped[] {
  const found: HalfTyped[] = [];
  for (const { node, nth } of partsOf(doc))
    for (const [field, words] of wrongDraftsOf(node))
      found.push({ type: node.type.name, attrs: node.attrs, nth, field, words });
  return found;
}

/**
 * Puts half typed words back into the fields they were typed into. @returns those whose part is not there any more, or not
 * to be told from others
 */
export function putBack(doc: Node, fields: readonly HalfTyped[]): HalfTyped[] {
  const parts = partsOf(doc);
  return fields.filter((half) => {
    const part = partOf(parts, half);
    if (part && !draftsOf(part.node).has(half.field)) bringBackDraft(part.node, half.field, half.words);
    return !part;
  });
}

type PartHere = { node: Node; nth: number };

function partsOf(doc: Node): PartHere[] {
  const counts = new Map<string, number>();
  const parts: PartHere[] = [];
  doc.descendants((node) => {
    if (node.isText) return;
    const nth = counts.get(node.type.name) ?? 0;
    counts.set(node.type.name, nth + 1);
    parts.push({ node, nth });
  });
  return parts;
}

// The part that says the same otherwise, and of several such the one in its place; or the only one there is.
function partOf(parts: readonly PartHere[], { type, attrs, nth }: HalfTyped): PartHere | undefined {
  const alike = parts.filter(({ node }) => node.type.name === type);
  const same = alike.filter(({ node }) => canonical(node.attrs) === canonical(attrs));
  return same.find((part) => part.nth === nth) ?? same[0] ?? (alike.length === 1 ? alike[0] : undefined);
}

const canonical = (attrs: Record<string, unknown>) =>
  JSON.stringify(Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1)));
