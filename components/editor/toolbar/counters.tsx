'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { NodeJson } from '#lib/documents/parse.ts';
import { countCharacters, countWords } from '#lib/documents/text.ts';
import { useWriting } from '../context.ts';

const WORDS_A_MINUTE = 200;
const REST_MS = 300;

/** Words, characters and reading time of headline, standfirst and body; counted when the typing pauses. */
export function Counters({ editor }: { editor: Editor }) {
  const { t } = useWriting();
  const [{ words, characters }, setCount] = useState(() => count(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(count(editor)), REST_MS);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return (
    <p
      data-last=""
      className="ms-auto flex-none ps-3 max-tablet:hidden text-xs text-ink-3 tabular-nums"
      title={t('counters.characters', { count: characters })}
    >
      {t('counters.words', { count: words })} · {t('counters.minutes', { count: minutes })}
      <span className="sr-only">{t('counters.characters', { count: characters })}</span>
    </p>
  );
}

function count(editor: Editor) {
  const doc = editor.getJSON() as NodeJson;
  return { words: countWords(doc), characters: countCharacters(doc) };
}
