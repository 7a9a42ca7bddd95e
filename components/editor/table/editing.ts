import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { leaveTable, tabInTable } from './commands.ts';
import { sidewaysInRtl } from './rtl.ts';

/** Tables: cells that can be selected, arrow keys between them, Tab and Shift+Tab, and a way out below. */
export const Tables = Extension.create({
  name: 'tables',
  priority: 150,
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => () => {
      const tr = tabInTable(this.editor.state, direction);
      if (tr) this.editor.view.dispatch(tr.scrollIntoView());
      return tr !== null;
    };
    return {
      Tab: go(1),
      'Shift-Tab': go(-1),
      'Mod-Enter': () => {
        const tr = leaveTable(this.editor.state);
        if (tr) this.editor.view.dispatch(tr);
        return tr !== null;
      },
    };
  },
  addProseMirrorPlugins: () => [tablePlugin()],
});

/**
 * prosemirror-tables without its habit of mending what others wrote: if every open page appended its own repair to a
 * step from elsewhere, a hole would be filled once by each of them. Who changes the table next mends it.
 */
export function tablePlugin(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    props: {
      ...spec.props,
      handleKeyDown(view, event) {
        const isRtl = view.dom.dir === 'rtl';
        const tr = isRtl ? sidewaysInRtl(view, event) : null;
        if (tr) view.dispatch(tr.scrollIntoView());
        return tr !== null || Boolean(spec.props?.handleKeyDown?.call(this, view, event));
      },
    },
    appendTransaction(transactions, before, state) {
      const isOurs = transactions.some((tr) => tr.docChanged && tr.getMeta('rebased') === undefined);
      return spec.appendTransaction?.call(this, transactions, isOurs ? before : state, state);
    },
  });
}
