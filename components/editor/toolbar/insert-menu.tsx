'use client';

import type { Editor } from '@tiptap/react';
import { clsx } from 'clsx';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { useWriting } from '../context.ts';
import { iconOf } from '../insert/icons.ts';
import { insertInto } from '../insert/insert-into.ts';
import { type Insertable, insertablesAt, nameOf } from '../insert/insertables.ts';
import { labelOf } from '../insert/names.ts';
import { FileChoice, FileItem } from '../paste/file-item.tsx';
import { TableDialog } from '../table/table-dialog.tsx';
import { toolMenuClass } from './tool.tsx';

// What has a place of its own in the toolbar.
const ELSEWHERE = ['paragraph', 'heading2', 'heading3', 'heading4', 'bulletList', 'orderedList'];

/** Everything that can be put where the caret is and has no tool of its own: the same list as behind the slash. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t, opening } = useWriting();
  const [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const things = () =>
    insertablesAt(() => editor.state.tr, Object.keys(opening.facts)).filter(
      ({ kind }) => !ELSEWHERE.includes(kind),
    );
  const choose = (thing: Insertable) => {
    if (thing.kind === 'table') setAsking(true);
    else insertInto(editor, thing);
  };
  return (
    <>
      <Menu
        label={t('toolbar.insert')}
        face={
          <>
            <Icon of={Plus} />
            <span className="max-tablet:hidden">{t('toolbar.insert')}</span>
          </>
        }
        tool
        className={toolMenuClass}
        panelClassName="min-w-52"
      >
        {() => (
          <>
            {things().map((thing) => (
              <button
                key={nameOf(thing)}
                type="button"
                // Where there is room, facts have a menu of their own.
                className={clsx(menuItemClass(), thing.kind === 'fact' && 'min-[64rem]:hidden')}
                onClick={() => choose(thing)}
              >
                <span className="flex items-center gap-2.5">
                  <Icon of={iconOf[thing.kind]} className="text-ink-3" />
                  {labelOf(t, thing, opening.factNames)}
                </span>
              </button>
            ))}
            <FileItem onPress={() => file.current?.click()} />
          </>
        )}
      </Menu>
      <FileChoice editor={editor} input={file} />
      <TableDialog editor={editor} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
