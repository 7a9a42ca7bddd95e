'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { NodeJson } from '#lib/documents/parse.ts';
import { headlineOf } from '#lib/documents/text.ts';
import { usedIn } from '#lib/media/used.ts';
import { problemsOf } from '#lib/releases/readiness.ts';
import { useSaving, useWriting } from './context.ts';
import { useRefresh } from './use-refresh.ts';
import { whenRested } from './when-rested.ts';

const REST_MS = 400;

/** Asks for a fresh page around the text when what was saved changes what the bar and the panel say of it. */
export function useFreshPanel(editor: Editor | null): void {
  const refresh = useRefresh();
  const { opening } = useWriting();
  const saving = useSaving();
  const shown = useRef<string | null>(null);
  const isSaved = saving.kind === 'saved';
  const at = isSaved ? saving.at : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` is when it was last saved, and that is what counts
  useEffect(() => {
    if (!editor || !isSaved) return;
    shown.current ??= says(opening.doc);
    const look = () => {
      const now = says(editor.getJSON() as NodeJson);
      if (now === shown.current) return;
      shown.current = now;
      refresh();
    };
    // Reading a long text takes a moment: not while somebody types.
    return whenRested(editor, REST_MS, look, { first: true });
  }, [editor, isSaved, at, opening, refresh]);
}

const says = (doc: NodeJson) => JSON.stringify([headlineOf(doc), problemsOf(doc), usedIn(doc)]);
