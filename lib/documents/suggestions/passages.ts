import type { Node } from '@tiptap/pm/model';
import { deletedBy, idOf, insertedBy, modificationsOf, suggests } from './marks.ts';

/** A run of words in a passage: as it stands, added or struck, and by which suggestion. */
export type PassageRun = { kind: 'same' | 'added' | 'struck' | 'changed'; text: string; id: string | null };

/** A block of the text in which something is suggested, with its words in order, and the suggestions in it. */
export type Passage = { type: string; runs: PassageRun[]; ids: string[] };

/** Every block of a document about which something is suggested, as one reads it. Data has no runs. Pure. */
export function passagesOf(doc: Node): Passage[] {
  const passages: Passage[] = [];
  const walk = (node: Node, around: Node[]): void => {
    const marked = [...around, node];
    if (node.isTextblock || node.isLeaf) {
      const passage = passageOf(node, marked);
      if (passage.ids.length > 0) passages.push(passage);
    } else
      node.forEach((child) => {
        walk(child, marked);
      });
  };
  walk(doc, []);
  return passages;
}

function passageOf(node: Node, around: Node[]): Passage {
  const ids = new Set(around.flatMap(({ marks }) => marks.filter(suggests).map(idOf)));
  const runs: PassageRun[] = [];
  node.forEach((child) => {
    for (const mark of child.marks) if (suggests(mark)) ids.add(idOf(mark));
    const run = runOf(child, [...around, child]);
    const last = runs.at(-1);
    if (last && last.kind === run.kind && last.id === run.id) last.text += run.text;
    else runs.push(run);
  });
  return { type: node.type.name, runs, ids: [...ids] };
}

function runOf(node: Node, around: Node[]): PassageRun {
  const text = node.text ?? '';
  const struck = around.map(deletedBy).find((id) => id !== null);
  if (struck) return { kind: 'struck', text, id: struck };
  const added = around.map(insertedBy).find((id) => id !== null);
  if (added) return { kind: 'added', text, id: added };
  const [changed] = modificationsOf(node);
  return changed ? { kind: 'changed', text, id: idOf(changed) } : { kind: 'same', text, id: null };
}
