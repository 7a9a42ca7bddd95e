'use client';

import type { Editor } from '@tiptap/react';
import { FileInput } from 'lucide-react';
import type { RefObject } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { FILE_TYPES } from '#lib/documents/import/limits.ts';
import { insertFiles } from '../behaviour/paste.ts';
import { useWriting } from '../context.ts';

/** Asks for a Word, text or HTML file whose text goes where the caret is. */
export function FileItem({ onPress }: { onPress: () => void }) {
  const { t } = useWriting();
  return (
    <button type="button" className={menuItemClass()} onClick={onPress}>
      <span className="flex items-center gap-2.5">
        <Icon of={FileInput} className="text-ink-3" />
        {t('paste.from_file')}
      </span>
    </button>
  );
}

/** The browser's own choice of files behind it; it stays when the menu is gone. */
export function FileChoice({ editor, input }: { editor: Editor; input: RefObject<HTMLInputElement | null> }) {
  const { t } = useWriting();
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={t('paste.from_file')}
      accept={FILE_TYPES.join(',')}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (files.length > 0) insertFiles(editor, files);
      }}
    />
  );
}
