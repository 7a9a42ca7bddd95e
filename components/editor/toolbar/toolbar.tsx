'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Italic, Link2, List, ListOrdered, Quote, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useWriting } from '../context.ts';
import { CommentTool } from './comment-tool.tsx';
import { Counters } from './counters.tsx';
import { FactMenu } from './fact-menu.tsx';
import { insertQuote } from './insert.ts';
import { InsertMenu } from './insert-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { StyleMenu } from './style-menu.tsx';
import { Gap, Tool } from './tool.tsx';

/** The tools above the text. One stop for the Tab key; arrows walk along it. */
export function Toolbar({ editor }: { editor: Editor }) {
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
      inBody: inBody(it),
      canUndo: it.can().undo(),
      canRedo: it.can().redo(),
    }),
  });
  const on = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar.label')}
      aria-orientation="horizontal"
      onKeyDown={walk}
      className="sheet-tools"
    >
      <Tool
        label={t('toolbar.undo')}
        icon={Undo2}
        mirror
        disabled={!now.canUndo}
        shortcut="Control+Z"
        onPress={() => on().undo().run()}
      />
      <Tool
        label={t('toolbar.redo')}
        icon={Redo2}
        mirror
        disabled={!now.canRedo}
        shortcut="Control+Shift+Z"
        onPress={() => on().redo().run()}
      />
      <Gap />
      <StyleMenu editor={editor} />
      <Tool
        label={t('toolbar.bold')}
        icon={Bold}
        pressed={now.bold}
        disabled={!now.inBody}
        shortcut="Control+B"
        onPress={() => on().toggleBold().run()}
      />
      <Tool
        label={t('toolbar.italic')}
        icon={Italic}
        pressed={now.italic}
        shortcut="Control+I"
        onPress={() => on().toggleItalic().run()}
      />
      <Tool
        label={t('toolbar.link')}
        icon={Link2}
        pressed={now.link}
        disabled={!now.inBody}
        shortcut="Control+K"
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
        onPress={() => insertQuote(editor)}
      />
      <FactMenu editor={editor} />
      <CommentTool editor={editor} />
      <InsertMenu editor={editor} />
      <Counters editor={editor} />
      <LinkDialog
        editor={editor}
        open={linking}
        onOpen={() => setLinking(true)}
        onClose={() => setLinking(false)}
      />
    </div>
  );
}

const inBody = (editor: Editor) => {
  const { $from } = editor.state.selection;
  return $from.depth > 0 && !['headline', 'standfirst'].includes($from.parent.type.name);
};

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
  const target = event.target as HTMLElement;
  if (!(event.key in steps || event.key === 'Home' || event.key === 'End') || !target.matches('[data-tool]'))
    return;
  event.preventDefault();
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')];
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const here = tools.indexOf(target);
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? -1
        : (here + (steps[event.key] ?? 0) * rtl) % tools.length;
  tools.at(to)?.focus();
}
