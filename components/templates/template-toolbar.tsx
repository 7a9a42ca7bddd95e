'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, Link2, List, ListOrdered, Quote, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWriting } from '#components/editor/context.ts';
import { insertInto } from '#components/editor/insert/insert-into.ts';
import { FactMenu } from '#components/editor/toolbar/fact-menu.tsx';
import { InsertMenu } from '#components/editor/toolbar/insert-menu.tsx';
import { LinkDialog } from '#components/editor/toolbar/link-dialog.tsx';
import { StyleMenu } from '#components/editor/toolbar/style-menu.tsx';
import { Gap, Tool } from '#components/editor/toolbar/tool.tsx';
import { useToolbar } from '#components/editor/toolbar/use-toolbar.ts';

/** The tools above the text of a template: those of a release that need nobody else. */
export function TemplateToolbar({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const [linking, setLinking] = useState(false);
  const now = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      bold: it.isActive('bold'),
      italic: it.isActive('italic'),
      link: it.isActive('link'),
      bullets: it.isActive('bulletList'),
      numbers: it.isActive('orderedList'),
      inBody: !['headline', 'standfirst'].includes(it.state.selection.$from.parent.type.name),
      canUndo: it.can().undo(),
      canRedo: it.can().redo(),
    }),
  });
  const bar = useToolbar(editor);
  const on = () => editor.chain().focus();
  return (
    <div {...bar} role="toolbar" aria-label={t('toolbar.label')} className="sheet-tools">
      <Tool
        label={t('toolbar.undo')}
        icon={Undo2}
        mirror
        disabled={!now.canUndo}
        onPress={() => on().undo().run()}
      />
      <Tool
        label={t('toolbar.redo')}
        icon={Redo2}
        mirror
        disabled={!now.canRedo}
        onPress={() => on().redo().run()}
      />
      <Gap />
      <StyleMenu editor={editor} />
      <Tool
        label={t('toolbar.bold')}
        icon={Bold}
        pressed={now.bold}
        disabled={!now.inBody}
        onPress={() => on().toggleBold().run()}
      />
      <Tool
        label={t('toolbar.italic')}
        icon={Italic}
        pressed={now.italic}
        onPress={() => on().toggleItalic().run()}
      />
      <Tool
        label={t('toolbar.link')}
        icon={Link2}
        pressed={now.link}
        disabled={!now.inBody}
        onPress={() => setLinking(true)}
      />
      <Tool
        label={t('toolbar.bullets')}
        icon={List}
        mirror
        pressed={now.bullets}
        disabled={!now.inBody}
        onPress={() => on().toggleBulletList().run()}
      />
      <Tool
        label={t('toolbar.numbers')}
        icon={ListOrdered}
        mirror
        pressed={now.numbers}
        disabled={!now.inBody}
        onPress={() => on().toggleOrderedList().run()}
      />
      <Gap />
      <Tool
        label={t('toolbar.quote')}
        icon={Quote}
        word
        disabled={!now.inBody}
        onPress={() => insertInto(editor, { kind: 'quote' })}
      />
      <FactMenu editor={editor} />
      <InsertMenu editor={editor} />
      <LinkDialog
        editor={editor}
        open={linking}
        onOpen={() => setLinking(true)}
        onClose={() => setLinking(false)}
      />
    </div>
  );
}
