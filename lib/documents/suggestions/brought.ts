import type { Fragment, Mark } from '@tiptap/pm/model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform';
import { idOf, insertedBy, suggests } from './marks.ts';

/** The ids of the suggestions that a step brings into a document, new ones or more of known ones. Pure. */
export function broughtBy(step: Step): Set<string> {
  const ids = new Set<string>();
  const see = (marks: readonly Mark[]) => {
    for (const mark of marks) if (suggests(mark)) ids.add(idOf(mark));
  };
  if (step instanceof AddMarkStep || step instanceof AddNodeMarkStep) see([step.mark]);
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) {
    see(step.slice.content.content.flatMap(({ marks }) => marks));
    step.slice.content.descendants((node) => see(node.marks));
  }
  return ids;
}

/** The words that a fragment adds in the name of a suggestion. Pure. */
export function wordsAdded(content: Fragment, id: string, isInside = false): string {
  return content.content
    .map((node) => {
      const isIts = isInside || insertedBy(node) === id;
      if (node.isText) return isIts ? (node.text ?? '') : '';
      return wordsAdded(node.content, id, isIts) + (isIts && node.isLeaf ? JSON.stringify(node.attrs) : '');
    })
    .join('');
}

/** Those of them that carry the suggestion's mark themselves, not only the block around them. Pure. */
export function wordsMarked(content: Fragment, id: string): string {
  return content.content
    .map((node) => {
      if (!node.isLeaf) return wordsMarked(node.content, id);
      if (insertedBy(node) !== id) return '';
      return node.text ?? JSON.stringify(node.attrs);
    })
    .join('');
}
