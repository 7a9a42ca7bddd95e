'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import type { NodeJson } from '#lib/documents/parse.ts';
import { directionOf } from '#lib/languages.ts';
import { redrawRegions } from './behaviour/regions.ts';
import { BesideText } from './beside/beside.tsx';
import { BlockHandle } from './blocks/block-handle.tsx';
import { ReadAlong } from './checks/read-along-late.tsx';
import { Comments } from './comments/comments.tsx';
import { useWriting } from './context.ts';
import { editorExtensions } from './extensions.ts';
import { HolesLine } from './holes-line.tsx';
import { namesFor } from './insert/names.ts';
import { warmUp } from './late/warm.ts';
import { useMargin } from './margin/context.ts';
import { Margin } from './margin/margin.tsx';
import { openSession } from './open-session.ts';
import { PastedLine } from './paste/pasted-line.tsx';
import { useForeign, useWaitingFiles } from './paste/use-foreign.ts';
import { regionWords, suggestedWords } from './region-words.ts';
import { Says } from './say.tsx';
import { wordsIn } from './session/lost.ts';
import { thisTab } from './session/tab.ts';
import { Shortcuts } from './shortcuts/shortcuts.tsx';
import { SlashList } from './slash/slash-list.tsx';
import { SuggestionCards } from './suggesting/suggestion-cards.tsx';
import { TableBar } from './table/table-bar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { type Refusals, Troubles } from './troubles.tsx';
import { useCompany } from './use-company.ts';
import { useFreshPanel } from './use-fresh-panel.ts';
import { useHalfTyped } from './use-half-typed.ts';
import type { Start } from './use-start.ts';
import { useToolWords } from './use-tool-words.ts';

const UNDER_BARS = { top: 160, bottom: 60, left: 0, right: 0 };

/** The open text with its tools: the editor, and the session that saves it. */
export function Sheet({ start }: { start: Start }) {
  const { opening, t, editable, setSession, keep } = useWriting();
  const tools = useToolWords();
  const [refused, setRefused] = useState<Refusals>({ times: 0, why: 'unfit' });
  const foreign = useForeign();
  const { onPasted } = foreign;
  const options = useMemo(
    () => ({
      extensions: editorExtensions({
        version: start.version,
        clientId: start.clientId,
        words: regionWords(t),
        tools,
        facts: Object.keys(opening.facts),
        namesOf: namesFor(t, tools, opening.factNames),
        onRefused: (why) => setRefused(({ times }) => ({ times: times + 1, why })),
        language: opening.language,
        onPasted,
        suggesting: { memberId: opening.member.id, words: suggestedWords(t) },
      }),
      content: start.doc,
    }),
    [start, t, tools, opening, onPasted],
  );
  const editor = useEditor({
    ...options,
    editable: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      // The bars that stay in sight cover what is scrolled under them.
      scrollMargin: UNDER_BARS,
      scrollThreshold: UNDER_BARS,
      attributes: {
        role: 'group',
        'aria-label': t('sheet'),
        lang: opening.language,
        dir: directionOf(opening.language),
        class: isLong(start.doc) ? 'sheet sheet-long' : 'sheet',
        spellcheck: 'true',
        translate: 'no',
      },
    },
  });

  useEffect(() => {
    if (!editor) return;
    const session = openSession(editor, start, opening);
    session.onLost = (steps, versions, reason) => {
      const words = wordsIn(steps);
      if (words) void keep(words, versions);
      else if (reason) setRefused(({ times }) => ({ times: times + 1, why: 'unfit' }));
    };
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) session.changed();
    };
    editor.on('transaction', changed);
    setSession(session);
    return () => {
      editor.off('transaction', changed);
      setSession(null);
      const { inUse } = thisTab(opening.member.id);
      void session.leave().then(() => inUse.delete(start.key));
    };
  }, [editor, start, opening, setSession, keep]);

  useEffect(() => {
    if (!editor || editor.isEditable === editable) return;
    editor.setEditable(editable, false);
    editor.view.dispatch(redrawRegions(editor.state));
  }, [editor, editable]);

  const margin = useMargin();
  useEffect(() => {
    margin.open(editor);
    return () => margin.open(null);
  }, [margin, editor]);

  useEffect(() => (editor ? warmUp() : undefined), [editor]);

  useFreshPanel(editor);
  useHalfTyped(editor);
  useWaitingFiles(editor, foreign);
  useCompany(editor);
  if (!editor) return null;
  return (
    <div className="min-w-0">
      <Says />
      <Shortcuts />
      <BesideText editor={editor} />
      {editable && <Toolbar editor={editor} />}
      {foreign.news && <PastedLine editor={editor} news={foreign.news} onClose={foreign.close} />}
      {editable && <HolesLine editor={editor} />}
      <Troubles editor={editor} refused={refused} />
      <div className="sheet-and-margin">
        <div className="sheet-frame">
          <EditorContent editor={editor} />
          {editable && (
            <>
              <BlockHandle editor={editor} />
              <TableBar editor={editor} />
              <SlashList editor={editor} />
            </>
          )}
        </div>
        <Margin editor={editor} label={t('margin')} />
        <Comments editor={editor} />
        <ReadAlong editor={editor} />
        <SuggestionCards editor={editor} />
      </div>
    </div>
  );
}

// From here on the browser is asked to leave out of its work what nobody sees.
const LONG = 80;

function isLong({ content = [] }: NodeJson): boolean {
  return (content.find(({ type }) => type === 'body')?.content?.length ?? 0) > LONG;
}
