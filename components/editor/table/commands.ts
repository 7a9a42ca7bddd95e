import type { Node, Schema } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables';

/** What can be done to a table, by name. Each is one thing to undo. */
export const tableDeeds = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  rowAway: deleteRow,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  columnAway: deleteColumn,
  merge: mergeCells,
  split: splitCell,
  headRow: toggleHeader('row'),
  headColumn: toggleHeader('column'),
  headCell: toggleHeader('cell'),
  tableAway: deleteTable,
} satisfies Record<string, Command>;
export type TableDeed = keyof typeof tableDeeds;

/** How large a table may be when it is put in. More is added one by one. */
export const TABLE_SIZE = { rows: 20, columns: 10 };

/** A table without words, its first row as headers. */
export function emptyTable(schema: Schema, rows: number, columns: number, headed = true): Node {
  const row = (kind: 'tableHeader' | 'tableCell') =>
    schema.node(
      'tableRow',
      null,
      Array.from({ length: columns }, () => schema.node(kind, null, schema.node('paragraph'))),
    );
  return schema.node(
    'table',
    null,
    Array.from({ length: rows }, (_, index) => row(headed && index === 0 ? 'tableHeader' : 'tableCell')),
  );
}

/** Goes to the next or the last cell; after the last one comes a new row. Null outside of a table. */
export function tabInTable(state: EditorState, direction: 1 | -1): Transaction | null {
  if (!isInTable(state)) return null;
  let next: Transaction | null = null;
  const keep = (tr: Transaction) => {
    next = tr;
  };
  if (goToNextCell(direction)(state, keep)) return next;
  const table = findTable(state.selection.$from);
  if (direction === -1 || !table) return state.tr;
  addRowAfter(state, (tr) => {
    const end = tr.mapping.map(table.start + table.node.content.size);
    const lastRow = tr.doc.resolve(end).nodeBefore;
    next = tr.setSelection(Selection.near(tr.doc.resolve(end - (lastRow?.nodeSize ?? 0) + 2)));
  });
  return next;
}

/** Leaves a table downwards: into what follows it, or into a paragraph that is made there. */
export function leaveTable(state: EditorState): Transaction | null {
  const table = findTable(state.selection.$from);
  if (!table) return null;
  const after = table.pos + table.node.nodeSize;
  const tr = state.tr;
  if (!state.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, state.schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

/** Which deeds are possible with the cells one is in. */
export function deedsHere(state: EditorState): TableDeed[] {
  return (Object.keys(tableDeeds) as TableDeed[]).filter((deed) => tableDeeds[deed](state));
}
