import type { Mark } from '@tiptap/pm/model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform';
import { idOf, suggests } from './marks.ts';

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
