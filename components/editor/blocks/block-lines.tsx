'use client';

import type { Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { useWriting } from '../context.ts';
import { iconOf } from '../insert/icons.ts';
import { labelOf } from '../insert/names.ts';
import { ToolLine } from '../toolbar/tool.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { type Blocks, blocksOutside } from './around.ts';
import { canTurn, duplicate, move, outermost, remove, TURNS, turn } from './deeds.ts';

type Props = {
  editor: Editor;
  /** Finds the blocks, when the menu is drawn and when a line is pressed: others may have written in between. */
  find: () => Blocks | null;
  /** Whether to offer what they can be turned into. */
  turns?: boolean;
};

/** The lines of a menu that do something to blocks. */
export function BlockLines({ editor, find, turns }: Props) {
  const { t } = useWriting();
  const tools = useToolWords();
  const blocks = find();
  if (!blocks) return null;
  const { parent, start, end } = blocks;
  const whole = blocksOutside(editor.state.doc, blocks) ? outermost(editor, blocks) : null;
  const then = (work: (now: Blocks) => void) => () => {
    const now = find();
    if (now) work(now);
    editor.view.focus();
  };
  return (
    <>
      <ToolLine
        label={tools('block.up')}
        icon={ArrowUp}
        shortcut="Alt+ArrowUp"
        disabled={start === 0}
        onPress={then((now) => move(editor, tools, now, 'up'))}
      />
      <ToolLine
        label={tools('block.down')}
        icon={ArrowDown}
        shortcut="Alt+ArrowDown"
        disabled={end === parent.childCount}
        onPress={then((now) => move(editor, tools, now, 'down'))}
      />
      {whole && (
        <>
          <ToolLine
            label={tools('block.whole_up')}
            icon={ArrowUp}
            shortcut="Alt+Shift+ArrowUp"
            disabled={whole.start === 0}
            onPress={then((now) => move(editor, tools, outermost(editor, now), 'up'))}
          />
          <ToolLine
            label={tools('block.whole_down')}
            icon={ArrowDown}
            shortcut="Alt+Shift+ArrowDown"
            disabled={whole.end === whole.parent.childCount}
            onPress={then((now) => move(editor, tools, outermost(editor, now), 'down'))}
          />
        </>
      )}
      <ToolLine
        label={tools('block.duplicate')}
        icon={Copy}
        shortcut="Control+Shift+D"
        onPress={then((now) => duplicate(editor, tools, now))}
      />
      {turns && canTurn(blocks) && (
        <>
          <p className="px-2.5 pt-2 pb-1 text-xs text-ink-3">{tools('block.turn')}</p>
          {TURNS.map((kind) => (
            <ToolLine
              key={kind}
              label={labelOf(t, { kind }, {})}
              icon={iconOf[kind]}
              onPress={then((now) => turn(editor, now, kind))}
            />
          ))}
        </>
      )}
      <button
        type="button"
        className={menuItemClass({ grave: true })}
        onClick={then((now) => remove(editor, tools, now))}
      >
        <span className="flex items-center gap-2.5">
          <Icon of={Trash2} />
          {tools('block.delete')}
        </span>
      </button>
    </>
  );
}
