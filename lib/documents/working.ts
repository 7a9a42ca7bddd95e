import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { ANNOTATIONS } from './names.ts';
import type { NodeJson } from './parse.ts';

/** The document without the marks of comments: what is hashed, signed, kept as a revision and published. Pure. */
export function withoutComments(doc: NodeJson): NodeJson {
  const { marks, content, ...rest } = doc;
  const kept = marks?.filter(({ type }) => !isAnnotation(type));
  return {
    ...rest,
    ...(content ? { content: joined(content.map(withoutComments)) } : {}),
    ...(kept?.length ? { marks: kept } : {}),
  };
}

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

// A mark that is gone must leave no seam: ProseMirror's neighbours with equal marks are one text.
function joined(nodes: NodeJson[]): NodeJson[] {
  const all: NodeJson[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node))
      all[all.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else all.push(node);
  }
  return all;
}

const sameMarks = (a: NodeJson, b: NodeJson) =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
