import { Fragment, type Mark } from '@tiptap/pm/model';
import { insertion, suggests } from './marks.ts';
import { acceptedRow } from './settle.ts';

/** What was put in, as a suggestion of `id` or as it is; suggestions that came along with it are taken as accepted. */
export function suggested(content: Fragment, id: string | null): Fragment {
  const nodes = acceptedRow(content.content);
  return Fragment.fromArray(
    nodes.map((node) => (id ? node.mark(insertion(node.type.schema, id).addToSet(node.marks)) : node)),
  );
}

/** Marks without those of suggestions. */
export const bareMarks = (marks: readonly Mark[]): readonly Mark[] => marks.filter((mark) => !suggests(mark));
