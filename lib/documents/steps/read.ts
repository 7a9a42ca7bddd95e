import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, AttrStep, DocAttrStep, Step } from '@tiptap/pm/transform';
import { Invalid } from '../../errors.ts';
import { checkCharacters } from '../attributes.ts';
import { canonical, checkDocument, checkWeight, LIMITS } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { broughtBy } from '../suggestions/brought.ts';
import { checkSettled } from '../suggestions/check-settled.ts';
import { annotates } from '../working.ts';

/**
 * Reads steps strictly: what ProseMirror would drop in silence is refused, as are half characters and positions that are
 * no whole numbers.
 * @throws {Invalid} 'step_invalid' with the index of the first bad one and what is wrong with it
 */
export function readSteps(json: readonly unknown[]): Step[] {
  return json.map((item, index) =>
    orInvalid(index, () => {
      checkValues(item, 0);
      const step = Step.fromJSON(documentSchema, item);
      if (canonical(step.toJSON()) !== canonical(item)) throw new RangeError('unknown attribute or key');
      return step;
    }),
  );
}

/**
 * Applies steps one after the other; every document on the way is a valid one, so any version can be shown again.
 * @throws {Invalid} 'step_invalid' · 'document_too_large'
 */
export function applySteps(doc: Node, steps: readonly Step[]): Node {
  const after = steps.reduce(
    (current, step, index) =>
      orInvalid(index, () => {
        checkAttribute(step, current);
        const result = step.apply(current);
        if (!result.doc) throw new RangeError(result.failed ?? 'does not apply');
        checkTouched(step, result.doc);
        return result.doc;
      }),
    doc,
  );
  orInvalid(steps.length - 1, () => checkDocument(after));
  if (steps.some((step) => broughtBy(step).size > 0))
    orInvalid(steps.length - 1, () => checkSettled(doc, after));
  checkWeight(after.toJSON(), steps.some(saysAbout));
  return after;
}

const saysAbout = (step: Step) =>
  (step instanceof AddMarkStep && annotates(step)) || broughtBy(step).size > 0;

function orInvalid<T>(index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Invalid) throw error;
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    throw new Invalid('step_invalid', {}, { index, detail: detail.toWellFormed() });
  }
}

function checkValues(value: unknown, depth: number): void {
  if (depth > 2 * LIMITS.depth + 10) throw new RangeError('nested too deeply');
  if (typeof value === 'string') checkCharacters(value);
  else if (typeof value === 'number' && depth === 1 && !(Number.isSafeInteger(value) && value >= 0))
    throw new RangeError('a position is a whole number');
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkCharacters(key);
      checkValues(item, depth + 1);
    }
  }
}

// ProseMirror takes a step that sets an attribute nobody knows, and does nothing.
function checkAttribute(step: Step, doc: Node): void {
  if (step instanceof DocAttrStep) throw new RangeError('a release has no attributes of its own');
  if (!(step instanceof AttrStep)) return;
  const spec = doc.nodeAt(step.pos)?.type.spec.attrs?.[step.attr];
  if (!spec) throw new RangeError(`unknown attribute ${step.attr}`);
  if (typeof spec.validate === 'function') spec.validate(step.value);
}

// A replace checks the nodes it opens, not what lies closed inside its slice.
function checkTouched(step: Step, doc: Node): void {
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    doc.nodesBetween(start, Math.min(end, doc.content.size), (node) => {
      if (!node.type.validContent(node.content))
        throw new RangeError(`Invalid content for ${node.type.name}`);
    });
  });
}
