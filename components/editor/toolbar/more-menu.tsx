'use client';

import type { Editor } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { blocksAround } from '../blocks/around.ts';
import { BlockLines } from '../blocks/block-lines.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { ToolLine, type ToolProps, toolMenuClass } from './tool.tsx';

/** The tools that have no room in the bar, and what can be done to the block with the caret. */
export function MoreMenu({
  editor,
  folded,
}: {
  editor: Editor;
  folded: readonly (ToolProps & { id: string })[];
}) {
  const tools = useToolWords();
  const blocks = () => blocksAround(editor.state);
  return (
    <Menu
      label={tools('bar.more')}
      face={<Icon of={Ellipsis} />}
      tool
      className={`${toolMenuClass} min-w-8 justify-center max-tablet:min-w-11`}
      panelClassName="min-w-64"
    >
      {() => (
        <>
          {folded.map(({ id, ...tool }) => (
            <ToolLine key={id} {...tool} />
          ))}
          {blocks() && (
            <>
              <p className="px-2.5 pt-2 pb-1 text-xs text-ink-3">{tools('block.title')}</p>
              <BlockLines editor={editor} find={blocks} />
            </>
          )}
        </>
      )}
    </Menu>
  );
}
