import { Selection, type Transaction } from '@tiptap/pm/state';
import { CellSelection, isInTable, nextCell, selectionCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
type Seen = Pick<EditorView, 'state' | 'endOfTextblock'>;

/**
 * Left and right between the cells of a table that runs from right to left, where the cell to the left is the next one.
 * prosemirror-tables takes left for back. Null where the key is not ours.
 */
export function sidewaysInRtl(
  view: Seen,
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
): Transaction | null {
  const side = { ArrowLeft: 'left', ArrowRight: 'right' }[key] as 'left' | 'right' | undefined;
  const { state } = view;
  if (!side || ctrlKey || metaKey || altKey || !isInTable(state)) return null;
  const { selection } = state;
  const isCells = selection instanceof CellSelection;
  if (!isCells && !(selection.empty && view.endOfTextblock(side))) return null;
  const cell = isCells ? selection.$headCell : selectionCell(state);
  const next = nextCell(cell, 'horiz', side === 'left' ? 1 : -1);
  if (!next) return shiftKey || isCells ? state.tr : null;
  if (shiftKey) return state.tr.setSelection(new CellSelection(isCells ? selection.$anchorCell : cell, next));
  return state.tr.setSelection(Selection.near(next, 1));
}
