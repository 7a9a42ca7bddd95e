import type { Node, Slice } from '@tiptap/pm/model';
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { keepingOthers } from '#lib/documents/steps/keep-others.ts';

/**
 * Which of `waiting` (steps that lead on from `base` and were not sent) lose their place when `theirs` go first: somebody
 * deleted the paragraph they were in. prosemirror-collab drops such steps without a word; this walks the same way, so that
 * the words in them can be offered back.
 */
export function lostSteps(base: Node, waiting: readonly Step[], theirs: readonly Step[]): Step[] {
  const back: Step[] = [];
  let doc = base;
  for (const step of waiting) {
    back.push(step.invert(doc));
    doc = step.apply(doc).doc ?? doc;
  }
  const mapping = new Mapping();
  const walk = (step: Step, mirrors?: number): boolean => {
    const next = step.apply(doc).doc;
    if (!next) return false;
    doc = next;
    mapping.appendMap(step.getMap(), mirrors);
    return true;
  };
  for (const step of [...back.reverse(), ...theirs]) walk(step);
  return keepingOthers(base, waiting, () =>
    waiting.filter((step, index) => {
      const own = waiting.length - index;
      const mapped = step.map(mapping.slice(own));
      return !mapped || !walk(mapped, own - 1);
    }),
  );
}

/** The words that steps put in, one after the other; what they only moved or took away is not among them. */
export function wordsIn(steps: readonly Step[]): string {
  return steps
    .map((step) => (step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? said(step.slice) : ''))
    .join('')
    .trim();
}

const said = ({ content }: Slice) => content.textBetween(0, content.size, '\n');
