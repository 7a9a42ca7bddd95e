import type { Attrs, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Placed } from './underlines.ts';

/**
 * Puts fixes where their findings stand, all in one transaction. One whose words are no longer there is left out.
 * @returns the transaction, and how many fixes are in it
 */
export function mend(state: EditorState, findings: readonly Placed[]): { tr: Transaction; made: number } {
  const { tr } = state;
  let made = 0;
  // from the end, so that the places before stay where they are
  for (const finding of [...findings].sort((a, b) => b.from - a.from || b.start - a.start)) {
    if (finding.fix === null) continue;
    const done = finding.attribute === null ? inText(tr, finding) : inData(tr, finding, finding.attribute);
    if (done) made += 1;
  }
  return { tr, made };
}

const textOf = (doc: Node, from: number, to: number) => doc.textBetween(from, to, null, '\ufffc');

// Only what differs is touched: bold and links around it stay.
function inText(tr: Transaction, { from, to, text, fix, fact }: Placed): boolean {
  if (fix === null || to > tr.doc.content.size || textOf(tr.doc, from, to) !== text) return false;
  if (fact && putFact(tr, from, to, fact)) return true;
  let [start, end] = [0, 0];
  const most = Math.min(text.length, fix.length);
  while (start < most && text[start] === fix[start]) start += 1;
  while (end < most - start && text.at(-1 - end) === fix.at(-1 - end)) end += 1;
  const [at, until, words] = [from + start, to - end, fix.slice(start, fix.length - end)];
  if (words === '') tr.delete(at, until);
  else {
    const marks = tr.doc.nodeAt(at < until ? at : Math.max(at - 1, from))?.marks ?? [];
    tr.replaceWith(at, until, tr.doc.type.schema.text(words, marks));
  }
  return true;
}

// A fact of the institution goes on saying what is true; a headline takes only words.
function putFact(tr: Transaction, from: number, to: number, key: string): boolean {
  const type = tr.doc.type.schema.nodes.fact;
  const $from = tr.doc.resolve(from);
  if (!type || !$from.parent.canReplaceWith($from.index(), tr.doc.resolve(to).indexAfter(), type))
    return false;
  tr.replaceWith(from, to, type.create({ key }, null, tr.doc.nodeAt(from)?.marks));
  return true;
}

function inData(tr: Transaction, { from, start, end, text, fix }: Placed, attribute: string): boolean {
  const node = tr.doc.nodeAt(from);
  const path = attribute.split('.');
  const value =
    node && path.reduce<unknown>((on, key) => (on as Record<string, unknown> | undefined)?.[key], node.attrs);
  if (fix === null || typeof value !== 'string' || value.slice(start, end) !== text) return false;
  const [name = '', ...rest] = path;
  tr.setNodeAttribute(
    from,
    name,
    put(node?.attrs as Attrs, path.slice(0, 1), rest, value.slice(0, start) + fix + value.slice(end)),
  );
  return true;
}

function put(attrs: Attrs, [name = '']: string[], rest: string[], value: string): unknown {
  if (rest.length === 0) return value;
  const copy = structuredClone(attrs[name]);
  const last = rest.at(-1) ?? '';
  const holder = rest.slice(0, -1).reduce((on, key) => on[key], copy);
  holder[last] = value;
  return copy;
}
