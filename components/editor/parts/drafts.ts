import type { Node } from '@tiptap/pm/model';

/**
 * What was typed into the fields of a part and is not, or not yet, in the text: while one writes, and as long as the
 * newsroom would not take it. Kept by the node, so that it goes along when the part is moved or drawn anew.
 */
const kept = new WeakMap<Node, Map<string, string>>();

/** The drafts of a part by the name of their field. */
export function draftsOf(node: Node): Map<string, string> {
  const drafts = kept.get(node) ?? new Map<string, string>();
  kept.set(node, drafts);
  return drafts;
}

/** Hands the drafts of a part over to the node it became. */
export function carryDrafts(from: Node, to: Node): void {
  const drafts = kept.get(from);
  if (drafts && from !== to) kept.set(to, drafts);
}

/** One line of several was taken out: the drafts of the lines after it move up. Fields are named "link 0", "link 1". */
export function closeUpDrafts(drafts: Map<string, string>, field: string, removed: number): void {
  const lines = [...drafts].flatMap(([name, words]) => {
    const at = name.startsWith(`${field} `) ? Number(name.slice(field.length + 1)) : Number.NaN;
    return Number.isNaN(at) ? [] : [{ name, at, words }];
  });
  for (const { name } of lines) drafts.delete(name);
  for (const { at, words } of lines) {
    if (at !== removed) drafts.set(`${field} ${at > removed ? at - 1 : at}`, words);
  }
}
