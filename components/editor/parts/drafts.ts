import type { Node } from '@tiptap/pm/model';

/**
 * What was typed into the fields of a part and is not, or not yet, in the text: while one writes, and as long as the
 * newsroom would not take it. Kept by the node, so that it goes along when the part is moved or drawn anew.
 */
const kept = new WeakMap<Node, Drafts>();
export type Drafts = Map<string, string>;

// Those of them the newsroom would not take.
const wrong = new WeakMap<Drafts, Set<string>>();
const listeners = new Set<() => void>();
let broughtBack = 0;

/** The drafts of a part by the name of their field. */
export function draftsOf(node: Node): Drafts {
  const drafts = kept.get(node) ?? new Map<string, string>();
  kept.set(node, drafts);
  return drafts;
}

/** Hands the drafts of a part over to the node it became. */
export function carryDrafts(from: Node, to: Node): void {
  const drafts = kept.get(from);
  if (drafts && from !== to) kept.set(to, drafts);
}

/** Notes what is typed into a field, and whether the newsroom would take it. */
export function noteDraft(drafts: Drafts, field: string, words: string, isWrong: boolean): void {
  drafts.set(field, words);
  if (isWrong) wrongIn(drafts).add(field);
  else wrongIn(drafts).delete(field);
  tell();
}

/** Lets go of what was typed into a field: it is in the text now. */
export function dropDraft(drafts: Drafts, field: string): void {
  wrongIn(drafts).delete(field);
  if (drafts.delete(field)) tell();
}

/** What is typed into the fields of a part and would be gone with the page. */
export function wrongDraftsOf(node: Node): [field: string, words: string][] {
  const drafts = kept.get(node);
  return drafts ? [...drafts].filter(([field]) => wrongIn(drafts).has(field)) : [];
}

/** Puts back into its field what was typed there before the page was loaded anew. */
export function bringBackDraft(node: Node, field: string, words: string): void {
  noteDraft(draftsOf(node), field, words, true);
  broughtBack += 1;
  tell();
}

/** How often drafts were brought back: whoever shows them draws them anew when it changes. */
export const timesBroughtBack = (): number => broughtBack;

/** Runs `listener` whenever a draft changes, until the returned function is called. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One line of several was taken out: the drafts of the lines after it move up. Fields are named "link 0", "link 1". */
export function closeUpDrafts(drafts: Drafts, field: string, removed: number): void {
  const wrongs = wrongIn(drafts);
  const lines = [...drafts].flatMap(([name, words]) => {
    const at = name.startsWith(`${field} `) ? Number(name.slice(field.length + 1)) : Number.NaN;
    return Number.isNaN(at) ? [] : [{ name, at, words, isWrong: wrongs.has(name) }];
  });
  for (const { name } of lines) dropDraft(drafts, name);
  for (const { at, words, isWrong } of lines) {
    if (at !== removed) noteDraft(drafts, `${field} ${at > removed ? at - 1 : at}`, words, isWrong);
  }
}

function wrongIn(drafts: Drafts): Set<string> {
  const fields = wrong.get(drafts) ?? new Set<string>();
  wrong.set(drafts, fields);
  return fields;
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
