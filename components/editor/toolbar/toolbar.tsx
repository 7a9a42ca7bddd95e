'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  ChartNoAxesColumn,
  Italic,
  Keyboard,
  Languages,
  Link2,
  List,
  ListOrdered,
  PanelRight,
  Quote,
  Redo2,
  Search,
  Undo2,
  UserPen,
} from 'lucide-react';
import { useState } from 'react';
import { beside } from '../beside/store.ts';
import { useBeside } from '../beside/use-beside.ts';
import { useWriting } from '../context.ts';
import { Finder } from '../find/finder.tsx';
import { insertInto } from '../insert/insert-into.ts';
import { LangDialog } from '../lang/lang-dialog.tsx';
import { showShortcuts } from '../shortcuts/shortcuts.tsx';
import { useToolWords } from '../use-tool-words.ts';
import { CommentTool } from './comment-tool.tsx';
import { Counters } from './counters.tsx';
import { FactMenu } from './fact-menu.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MoreMenu } from './more-menu.tsx';
import { StyleMenu } from './style-menu.tsx';
import { SuggestingTools } from './suggesting-tools.tsx';
import { Gap, Tool, type ToolProps } from './tool.tsx';
import { useFit } from './use-fit.ts';
import { useToolbar } from './use-toolbar.ts';

type Asking = 'link' | 'lang' | null;
type Named = ToolProps & { id: string };

/** The tools above the text. One stop for the Tab key; arrows walk along it; what has no room is in the last menu. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const [asking, setAsking] = useState<Asking>(null);
  const [finding, setFinding] = useState(0);
  const bar = useToolbar(editor);
  const { first, others } = useTools(editor, setAsking, () => setFinding((times) => times + 1));
  const fits = useFit(bar.ref, others.length);
  return (
    <div className="sheet-tools-frame">
      <div
        {...bar}
        role="toolbar"
        data-text-tools=""
        aria-label={t('toolbar.label')}
        aria-orientation="horizontal"
        className="sheet-tools"
      >
        {first.map(drawn)}
        <Gap />
        <StyleMenu editor={editor} />
        {others.slice(0, Math.min(fits, WORDS)).map(foldable(0))}
        <span className="flex flex-none items-center max-[64rem]:hidden">
          <FactMenu editor={editor} />
        </span>
        <CommentTool editor={editor} />
        <InsertMenu editor={editor} />
        {others.slice(WORDS, fits).map(foldable(WORDS))}
        <SuggestingTools editor={editor} />
        {/* In sight also where the bar is scrolled sideways. */}
        <span className="sticky end-0 flex flex-none bg-paper">
          <MoreMenu
            editor={editor}
            folded={[...first.filter(({ yields }) => yields), ...others.slice(fits)]}
          />
        </span>
        <Counters editor={editor} />
      </div>
      <Finder editor={editor} asked={finding} />
      <LinkDialog
        editor={editor}
        open={asking === 'link'}
        onOpen={() => setAsking('link')}
        onClose={() => setAsking(null)}
      />
      <LangDialog editor={editor} open={asking === 'lang'} onClose={() => setAsking(null)} />
    </div>
  );
}

// The first tools of a group, and how many stand before the menus: those for words, then those for the whole.
const GROUPS = ['quote', 'lang'];
const WORDS = 7;

const drawn = ({ id, ...tool }: Named) => <Tool key={id} {...tool} />;

const foldable =
  (before: number) =>
  ({ id, ...tool }: Named, index: number) => (
    <span key={id} data-fold={before + index} className="flex flex-none items-center">
      {GROUPS.includes(id) && <Gap />}
      <Tool {...tool} />
    </span>
  );

function useTools(editor: Editor, ask: (what: Asking) => void, find: () => void) {
  const { t } = useWriting();
  const tools = useToolWords();
  const { open, words } = useBeside();
  const now = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      bold: it.isActive('bold'),
      italic: it.isActive('italic'),
      link: it.isActive('link'),
      bullets: it.isActive('bulletList'),
      numbers: it.isActive('orderedList'),
      quote: it.isActive('quote'),
      lang: it.isActive('lang'),
      inBody: inBody(it),
      canUndo: it.can().undo(),
      canRedo: it.can().redo(),
    }),
  });
  const on = () => editor.chain().focus();
  const noBody = !now.inBody;
  const first: Named[] = [
    {
      id: 'undo',
      label: t('toolbar.undo'),
      icon: Undo2,
      mirror: true,
      disabled: !now.canUndo,
      shortcut: 'Control+Z',
      onPress: () => on().undo().run(),
    },
    {
      id: 'redo',
      label: t('toolbar.redo'),
      icon: Redo2,
      mirror: true,
      disabled: !now.canRedo,
      shortcut: 'Control+Shift+Z',
      yields: true,
      onPress: () => on().redo().run(),
    },
  ];
  const others: Named[] = [
    {
      id: 'bold',
      label: t('toolbar.bold'),
      icon: Bold,
      pressed: now.bold,
      disabled: noBody,
      shortcut: 'Control+B',
      onPress: () => on().toggleBold().run(),
    },
    {
      id: 'italic',
      label: t('toolbar.italic'),
      icon: Italic,
      pressed: now.italic,
      shortcut: 'Control+I',
      onPress: () => on().toggleItalic().run(),
    },
    {
      id: 'link',
      label: t('toolbar.link'),
      icon: Link2,
      pressed: now.link,
      disabled: noBody,
      shortcut: 'Control+K',
      onPress: () => ask('link'),
    },
    {
      id: 'bullets',
      label: t('toolbar.bullets'),
      icon: List,
      mirror: true,
      pressed: now.bullets,
      disabled: noBody,
      shortcut: 'Control+Shift+8',
      onPress: () => on().toggleBulletList().run(),
    },
    {
      id: 'numbers',
      label: t('toolbar.numbers'),
      icon: ListOrdered,
      mirror: true,
      pressed: now.numbers,
      disabled: noBody,
      shortcut: 'Control+Shift+7',
      onPress: () => on().toggleOrderedList().run(),
    },
    {
      id: 'quote',
      label: t('toolbar.quote'),
      icon: Quote,
      word: true,
      pressed: now.quote,
      disabled: noBody,
      onPress: () => (now.quote ? on().lift('quote').run() : insertInto(editor, { kind: 'quote' })),
    },
    {
      id: 'figures',
      label: tools('bar.figures'),
      icon: ChartNoAxesColumn,
      word: true,
      onPress: () => insertInto(editor, { kind: 'keyFigures' }),
    },
    {
      id: 'lang',
      label: tools('lang.tool'),
      icon: Languages,
      pressed: now.lang,
      onPress: () => ask('lang'),
    },
    {
      id: 'find',
      label: tools('find.title'),
      icon: Search,
      shortcut: 'Control+F',
      onPress: find,
    },
    {
      id: 'wrote',
      label: words('wrote.title'),
      icon: UserPen,
      pressed: open === 'wrote',
      shortcut: 'Control+Alt+O',
      onPress: () => beside.toggle('wrote'),
    },
    {
      id: 'preview',
      label: words('preview.beside'),
      icon: PanelRight,
      mirror: true,
      pressed: open === 'preview',
      shortcut: 'Control+Alt+P',
      onPress: () => beside.toggle('preview'),
    },
    {
      id: 'keys',
      label: tools('keys.title'),
      icon: Keyboard,
      shortcut: 'Control+/',
      onPress: showShortcuts,
    },
  ];
  return { first, others };
}

const inBody = (editor: Editor) => {
  const { $from } = editor.state.selection;
  return $from.depth > 0 && !['headline', 'standfirst'].includes($from.parent.type.name);
};
