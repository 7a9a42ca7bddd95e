import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { ANNOTATIONS } from './names.ts';
import type { NodeJson } from './parse.ts';
import { withoutMarks } from './without-marks.ts';

/** The document without the marks of comments: what is hashed, signed, kept as a revision and published. Pure. */
export const withoutComments = (doc: NodeJson): NodeJson => withoutMarks(doc, isAnnotation);

/** The threads whose words are in a document, in the order of the text. Pure. */
export function commentedIn({ marks = [], content = [] }: NodeJson): string[] {
  const here = marks.filter(({ type }) => isAnnotation(type)).map(({ attrs }) => String(attrs?.id));
  return [...new Set([...here, ...content.flatMap(commentedIn)])];
}

/** Whether a step only ties words to a comment or unties them, and so is nobody's text. */
export function annotates(step: Step): boolean {
  return (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && isAnnotation(step.mark.type.name);
}

const isAnnotation = (type: string) => ANNOTATIONS.some((name) => name === type);
