import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { foundIn, keptIn, type Placed } from './underlines.ts';

/** A name for a finding that stays while the text around it is written. */
export const idOf = ({ path, attribute, rule, start }: Placed): string =>
  `${path.join('.')}|${attribute ?? ''}|${rule}|${start}`;

/** Selects a finding in the text, or one that is let stand, and brings it into sight. */
export function show(editor: Editor, id: string): void {
  const finding = [...foundIn(editor.state), ...keptIn(editor.state)].find((one) => idOf(one) === id);
  if (!finding) return;
  const { state, view } = editor;
  const selection =
    finding.attribute === null
      ? TextSelection.create(state.doc, finding.from, finding.to)
      : NodeSelection.create(state.doc, finding.from);
  view.dispatch(state.tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView());
  view.focus();
}

/** The finding after the caret or before it, around the end; remarks of less weight only where nothing else is. */
export function nextFrom(editor: Editor, by: 1 | -1): string | null {
  const all = foundIn(editor.state);
  const weighty = all.filter(({ severity }) => severity !== 'info');
  const found = weighty.length > 0 ? weighty : all;
  const { from, to } = editor.state.selection;
  const next =
    by > 0
      ? (found.find((one) => one.from >= to && !(one.from === from && one.to === to)) ?? found[0])
      : (found.findLast((one) => one.to <= from) ?? found.at(-1));
  return next ? idOf(next) : null;
}
