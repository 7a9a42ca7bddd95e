'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { ChevronDown, Heading, Pilcrow } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { useWriting } from '../context.ts';
import { toolMenuClass } from './tool.tsx';

const LEVELS = [2, 3, 4] as const;

/** Paragraph or heading: what the line with the caret is. */
export function StyleMenu({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const level = useEditorState({
    editor,
    selector: ({ editor: it }) => LEVELS.find((each) => it.isActive('heading', { level: each })) ?? 0,
  });
  const name = level ? t('toolbar.heading', { level }) : t('toolbar.paragraph');
  return (
    <Menu
      label={t('toolbar.style', { style: name })}
      face={
        <>
          <span className="max-tablet:hidden">{name}</span>
          <Icon of={level ? Heading : Pilcrow} className="tablet:hidden" />
          <Icon of={ChevronDown} className="max-tablet:hidden" />
        </>
      }
      tool
      className={`${toolMenuClass} justify-center max-tablet:min-w-11`}
      panelClassName="min-w-44"
    >
      <button
        type="button"
        className={menuItemClass()}
        aria-pressed={!level}
        onClick={() => editor.chain().focus().setParagraph().run()}
      >
        {t('toolbar.paragraph')}
      </button>
      {LEVELS.map((each) => (
        <button
          key={each}
          type="button"
          className={menuItemClass()}
          aria-pressed={level === each}
          onClick={() => editor.chain().focus().setHeading({ level: each }).run()}
        >
          {t('toolbar.heading', { level: each })}
        </button>
      ))}
    </Menu>
  );
}
