import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { SUGGESTIONS } from '../names.ts';

/** What a suggestion does to the node it lies on. */
export type Modified = 'mark' | 'attr' | 'nodeType' | 'split' | 'join';
export type Modification = {
  id: string;
  type: Modified;
  attrName?: string | null;
  previousValue?: unknown;
  newValue?: unknown;
};

// An editor has a schema of its own, made of the same extensions: a mark belongs to that of its document.
export const insertion = (schema: Schema, id: string): Mark => schema.mark('insertion', { id });
export const deletion = (schema: Schema, id: string): Mark => schema.mark('deletion', { id });
export const modification = (schema: Schema, attrs: Modification): Mark => schema.mark('modification', attrs);

/** Whether a mark is a suggestion. */
export const suggests = (mark: Mark): boolean => SUGGESTIONS.some((name) => name === mark.type.name);

/** The id of the suggestion that adds, or takes out, a node; null when none does. */
export const insertedBy = ({ marks }: Pick<Node, 'marks'>): string | null => idIn(marks, 'insertion');
export const deletedBy = ({ marks }: Pick<Node, 'marks'>): string | null => idIn(marks, 'deletion');

/** The modifications that lie on a node, of one kind or of all. */
export function modificationsOf({ marks }: Pick<Node, 'marks'>, type?: Modified): Mark[] {
  return marks.filter((mark) => mark.type.name === 'modification' && (!type || mark.attrs.type === type));
}

/** The id of a suggestion's mark. */
export const idOf = (mark: Mark): string => String(mark.attrs.id);

function idIn(marks: readonly Mark[], name: 'insertion' | 'deletion'): string | null {
  const mark = marks.find(({ type }) => type.name === name);
  return mark ? idOf(mark) : null;
}
