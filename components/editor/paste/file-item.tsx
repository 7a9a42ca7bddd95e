'use client';

import type { Editor } from '@tiptap/react';
import { FileInput } from 'lucide-react';
import { useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { menuItemClass } from '#components/ui/menu-item.ts';
import { FILE_TYPES } from '#lib/documents/import/limits.ts';
import { insertFiles } from '../behaviour/paste.ts';
import { useWriting } from '../context.ts';

/** Puts the text of a Word, text or HTML file where the caret is. */
export function FileItem({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={menuItemClass()} onClick={() => input.current?.click()}>
        <span className="flex items-center gap-2.5">
          <Icon of={FileInput} className="text-ink-3" />
          {t('paste.from_file')}
        </span>
      </button>
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
    </>
  );
}
