'use client';

import { isInTable } from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns2,
  type LucideIcon,
  PanelLeft,
  PanelTop,
  Rows2,
  SquareDashed,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Gap, Tool } from '../toolbar/tool.tsx';
import { useToolbar } from '../toolbar/use-toolbar.ts';
import { useToolWords } from '../use-tool-words.ts';
import { deedsHere, type TableDeed, tableDeeds } from './commands.ts';

const GROUPS: [TableDeed, LucideIcon][][] = [
  [
    ['rowBefore', BetweenHorizontalStart],
    ['rowAfter', BetweenHorizontalEnd],
    ['rowAway', Rows2],
  ],
  [
    ['columnBefore', BetweenVerticalStart],
    ['columnAfter', BetweenVerticalEnd],
    ['columnAway', Columns2],
  ],
  [
    ['merge', TableCellsMerge],
    ['split', TableCellsSplit],
  ],
  [
    ['headRow', PanelTop],
    ['headColumn', PanelLeft],
    ['headCell', SquareDashed],
  ],
  [['tableAway', Trash2]],
];

/** The tools of the table one is in, above it. Alt+F10 goes there from a cell, Escape back. */
export function TableBar({ editor }: { editor: Editor }) {
  const inTable = useEditorState({
    editor,
    selector: ({ editor: it }) => it.isEditable && isInTable(it.state),
  });
  return inTable && <OpenBar editor={editor} />;
}

function OpenBar({ editor }: { editor: Editor }) {
  const tools = useToolWords();
  const place = usePlace(editor);
  const bar = useToolbar(editor);
  const can = useEditorState({
    editor,
    selector: ({ editor: it }) => deedsHere(it.state),
    equalityFn: (a, b) => a.join() === b?.join(),
  });
  return (
    <div ref={place} className="table-bar-track">
      <div {...bar} role="toolbar" aria-label={tools('table.bar')} data-table-bar="" className="table-bar">
        {GROUPS.map((group, index) => (
          <span key={group[0]?.[0]} className="flex items-center">
            {index > 0 && <Gap />}
            {group.map(([deed, icon]) => (
              <Tool
                key={deed}
                label={tools(`table.${deed}`)}
                icon={icon}
                mirror={deed.startsWith('column') || deed === 'headColumn'}
                disabled={!can.includes(deed)}
                onPress={() => {
                  tableDeeds[deed](editor.state, editor.view.dispatch);
                  editor.view.focus();
                }}
              />
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

// As high as the table, so that the tools stay in sight while it is scrolled through.
function usePlace(editor: Editor) {
  const track = useRef<HTMLDivElement>(null);
  const stand = useRef(() => {});
  stand.current = () => {
    const element = track.current;
    const table = editor.view.domAtPos(editor.state.selection.from).node.parentElement?.closest('table');
    const origin = element?.offsetParent?.getBoundingClientRect();
    if (!element || !table || !origin) return;
    const { top, height } = table.getBoundingClientRect();
    element.style.top = `${top - origin.top}px`;
    element.style.height = `${height}px`;
  };
  useLayoutEffect(() => stand.current());
  useEffect(() => {
    const again = () => stand.current();
    const sized = new ResizeObserver(again);
    sized.observe(editor.view.dom);
    editor.on('transaction', again);
    return () => {
      sized.disconnect();
      editor.off('transaction', again);
    };
  }, [editor]);
  return track;
}
