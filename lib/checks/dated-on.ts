import type { Node } from '@tiptap/pm/model';

/** The day a document is dated by its dateline (YYYY-MM-DD); null when it says none. */
export function datedOn(doc: Node): string | null {
  return doc.children.find(({ type }) => type.name === 'dateline')?.attrs.date || null;
}
