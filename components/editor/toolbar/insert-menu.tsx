'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Plus } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { useWriting } from '../context.ts';
import { FITTED, insertPart } from '../parts/insert-part.ts';
import { addEndPart, addFrontPart, missingParts } from './insert.ts';

/** Blocks that are filled in, the parts a release lacks, and a divider. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const missing = useEditorState({
    editor,
    selector: ({ editor: it }) => missingParts(it),
    equalityFn: (a, b) => String(a) === String(b),
  });
  return (
    <Menu
      face={
        <>
          <Icon of={Plus} />
          {t('toolbar.insert')}
        </>
      }
      className="inline-flex min-h-8 flex-none items-center gap-1.5 rounded-md px-1.5 text-sm font-medium text-ink-2 hover:bg-ground hover:text-ink max-tablet:min-h-11"
      panelClassName="min-w-52"
    >
      {FITTED.map((part) => (
        <button key={part} type="button" className={menuItemClass()} onClick={() => insertPart(editor, part)}>
          {t(`regions.${part}`)}
        </button>
      ))}
      {missing.map((part) => (
        <button
          key={part}
          type="button"
          className={menuItemClass()}
          onClick={() =>
            part === 'standfirst' || part === 'dateline'
              ? addFrontPart(editor, part)
              : addEndPart(editor, part)
          }
        >
          {t(`regions.${part}`)}
        </button>
      ))}
      <button type="button" className={menuItemClass()} onClick={() => insertPart(editor, 'divider')}>
        {t('toolbar.divider')}
      </button>
    </Menu>
  );
}
