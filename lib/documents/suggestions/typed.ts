import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step, type Transform } from '@tiptap/pm/transform';
import { bareMarks } from './clean.ts';
import { suggests } from './marks.ts';

/**
 * Lets nobody write in another's name by standing in their words: what is typed inside a suggestion does not become
 * part of it, and a block that is split passes on its words, not what was suggested about it.
 * @returns the steps, or null when none had to change
 */
export function inOwnName(tr: Transform): Step[] | null {
  const steps = tr.steps.map((step) => (step instanceof ReplaceStep ? own(step) : step));
  return steps.some((step, at) => step !== tr.steps[at]) ? steps : null;
}

function own(step: ReplaceStep): ReplaceStep {
  const { content, openStart, openEnd } = step.slice;
  const isTyped = openStart === 0 && openEnd === 0 && content.content.every((node) => node.isText);
  const cleaned = isTyped ? plain(content) : openEnd > 0 ? unmodified(content, openEnd) : content;
  if (cleaned === content) return step;
  const { structure } = step.toJSON() as { structure?: boolean };
  return new ReplaceStep(step.from, step.to, new Slice(cleaned, openStart, openEnd), structure);
}

function plain(words: Fragment): Fragment {
  const isPlain = words.content.every(({ marks }) => !marks.some(suggests));
  return isPlain ? words : Fragment.fromArray(words.content.map((node) => node.mark(bareMarks(node.marks))));
}

// The last block of the slice goes on in the document: it is the split-off part.
function unmodified(content: Fragment, open: number): Fragment {
  const last = content.lastChild;
  if (!last || open === 0) return content;
  const marks = last.marks.filter(({ type }) => type.name !== 'modification');
  const inside = unmodified(last.content, open - 1);
  if (marks.length === last.marks.length && inside === last.content) return content;
  const next: Node = last.type.create(last.attrs, inside, marks);
  return content.replaceChild(content.childCount - 1, next);
}
