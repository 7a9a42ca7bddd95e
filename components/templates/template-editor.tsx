'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { redrawRegions } from '#components/editor/behaviour/regions.ts';
import { BlockHandle } from '#components/editor/blocks/block-handle.tsx';
import { WritingContext } from '#components/editor/context.ts';
import { editorExtensions } from '#components/editor/extensions.ts';
import { namesFor } from '#components/editor/insert/names.ts';
import { warmUp } from '#components/editor/late/warm.ts';
import type { Opening } from '#components/editor/opening.ts';
import { regionWords } from '#components/editor/region-words.ts';
import { Says } from '#components/editor/say.tsx';
import { newName } from '#components/editor/session/keys.ts';
import { SlashList } from '#components/editor/slash/slash-list.tsx';
import { standAlone } from '#components/editor/stand-alone.ts';
import { TableBar } from '#components/editor/table/table-bar.tsx';
import { toolWords } from '#components/editor/words.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { Notice } from '#components/ui/notice.tsx';
import { directionOf } from '#lib/languages.ts';
import { WrittenContext } from './context.ts';
import { TemplateToolbar } from './template-toolbar.tsx';
import { forget, keepUnsaved, placeOf, type Unsaved, unsavedOf } from './unsaved.ts';

type Props = {
  id: string;
  version: number;
  opening: Opening;
  words: {
    unsaved: string;
    leave: string;
    label: string;
    holes: string;
    older: string;
    older_hint: string;
    use: string;
    let_go: string;
  };
  /** Beside the text: what it is, and the form that saves both. */
  panel: ReactNode;
  /** The text until the editor is there. */
  children: ReactNode;
};

/** The text of a template, written with the same editor as a release, alone, and saved by a button. */
export function TemplateEditor({ id, version, opening: given, words, panel, children }: Props) {
  const [opening] = useState(given);
  const [refused, setRefused] = useState(0);
  const [dirty, setDirty] = useState(false);
  /** Words kept from before somebody else saved the template. */
  const [older, setOlder] = useState<Unsaved | null>(null);
  const place = placeOf(opening.member.id, id);
  const writing = useMemo(() => standAlone(opening), [opening]);
  const tools = useMemo(() => toolWords(opening.messages, opening.memberLanguage), [opening]);
  const known = useRef(version);
  known.current = Math.max(known.current, version);
  const extensions = useMemo(
    () =>
      editorExtensions({
        version: 0,
        clientId: newName(),
        words: regionWords(writing.t),
        tools,
        facts: Object.keys(opening.facts),
        namesOf: namesFor(writing.t, tools, opening.factNames),
        onRefused: () => setRefused((times) => times + 1),
        language: opening.language,
        onPasted: () => {},
      }),
    [writing, tools, opening],
  );
  const editor = useEditor({
    extensions,
    content: opening.doc,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'group',
        'aria-label': words.label,
        lang: opening.language,
        dir: directionOf(opening.language),
        class: 'sheet',
        spellcheck: 'true',
        translate: 'no',
      },
    },
  });

  useEffect(() => (editor ? warmUp() : undefined), [editor]);

  useEffect(() => {
    if (!editor) return;
    const unsaved = unsavedOf(place);
    if (unsaved && unsaved.version !== known.current) setOlder(unsaved);
    else if (unsaved) {
      // Nobody writes along, so the whole text may be set at once.
      editor.commands.setContent(unsaved.doc, { emitUpdate: false });
      setDirty(true);
    }
    editor.view.dispatch(redrawRegions(editor.state));
    const changed = () => {
      setDirty(true);
      keepUnsaved(place, { version: known.current, doc: editor.getJSON() });
    };
    editor.on('update', changed);
    return () => void editor.off('update', changed);
  }, [editor, place]);

  useEffect(() => {
    if (!dirty) return;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [dirty]);

  const read = useCallback(() => (editor ? JSON.stringify(editor.getJSON()) : null), [editor]);
  const saved = useCallback(
    (now: number) => {
      known.current = now;
      forget(place);
      setDirty(false);
    },
    [place],
  );
  const written = useMemo(() => ({ read, saved }), [read, saved]);
  return (
    <WritingContext value={writing}>
      <WrittenContext value={written}>
        <div className="with-panel">
          <main id="main" tabIndex={-1} className="min-w-0">
            <Says />
            {editor && <TemplateToolbar editor={editor} />}
            <p className="px-6 pt-4 text-[0.8125rem] text-ink-2 max-tablet:px-4">{words.holes}</p>
            {older && (
              <Notice tone="warning" title={words.older} className="mx-6 mt-3 max-tablet:mx-4">
                <p>{words.older_hint}</p>
                <p className="mt-2 flex flex-wrap gap-2">
                  <button
                    type="button"
                    className={buttonClass()}
                    onClick={() => {
                      editor?.commands.setContent(older.doc);
                      setOlder(null);
                    }}
                  >
                    {words.use}
                  </button>
                  <button
                    type="button"
                    className={buttonClass({ variant: 'quiet' })}
                    onClick={() => {
                      forget(place);
                      setOlder(null);
                    }}
                  >
                    {words.let_go}
                  </button>
                </p>
              </Notice>
            )}
            <div role="status" className="px-6 max-tablet:px-4">
              {refused > 0 && (
                <Notice key={refused} tone="warning" className="mt-3">
                  {writing.t('not_taken')}
                </Notice>
              )}
            </div>
            {editor ? (
              <div className="sheet-frame">
                <EditorContent editor={editor} />
                <BlockHandle editor={editor} />
                <TableBar editor={editor} />
                <SlashList editor={editor} />
              </div>
            ) : (
              children
            )}
          </main>
          <aside className="panel" aria-label={words.label}>
            {dirty && (
              <p className="px-4.5 pt-4 text-[0.8125rem] font-semibold text-warning">{words.unsaved}</p>
            )}
            {panel}
          </aside>
        </div>
      </WrittenContext>
    </WritingContext>
  );
}
