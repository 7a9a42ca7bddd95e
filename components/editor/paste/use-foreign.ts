'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LeftOut } from '#lib/documents/foreign/left.ts';
import { FILE_LIMITS, FILE_TYPES } from '#lib/documents/import/limits.ts';
import type { Pasted } from '../behaviour/paste.ts';
import { useWriting } from '../context.ts';
import { holdPlace } from './hold-place.ts';
import { putBlocks, readFileFor } from './put-file.ts';
import { reader } from './reader.ts';

/** What is said of something that came in from elsewhere. */
export type ForeignNews =
  | { kind: 'pasted'; left: LeftOut; formatted: boolean; plain: boolean }
  | { kind: 'too_long' | 'waiting' | 'plain_only' }
  | { kind: 'reading'; name: string }
  | { kind: 'inserted'; name: string; left: LeftOut; doubts: string[] }
  | { kind: 'refused'; sentence: string };

type Files = Pasted & { kind: 'files' };

// What it is, its content says when it has come.
const isPicture = ({ type, name }: File) =>
  type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|avif)$/i.test(name);

/** Keeps what is said of the last paste, drop or file until it is put away, and the files that wait to be read. */
export function useForeign() {
  const [news, setNews] = useState<ForeignNews | null>(null);
  const [waiting, setWaiting] = useState<Files | null>(null);
  const close = useCallback(() => setNews(null), []);
  const onPasted = useCallback((pasted: Pasted) => {
    if (pasted.kind === 'files') {
      setWaiting(pasted);
      return;
    }
    // Words that came as they were need no telling.
    const isTold = pasted.kind !== 'pasted' || pasted.formatted || Object.keys(pasted.left).length > 0;
    setNews(isTold ? pasted : null);
  }, []);
  return useMemo(
    () => ({ news, setNews, close, onPasted, waiting, setWaiting }),
    [news, close, onPasted, waiting],
  );
}

/** Reads the files that wait, one after the other, and puts each where it was dropped or where the caret was. */
export function useWaitingFiles(editor: Editor | null, foreign: ReturnType<typeof useForeign>): void {
  const { t, opening } = useWriting();
  const { waiting, setWaiting, setNews } = foreign;
  useEffect(() => {
    if (!editor || !waiting) return;
    setWaiting(null);
    const refuse = (sentence: string) => setNews({ kind: 'refused', sentence });
    const bring = async (file: File, place: ReturnType<typeof holdPlace>) => {
      const name = `\u2068${file.name}\u2069`;
      if (isPicture(file)) {
        setNews({ kind: 'reading', name: file.name });
        const [read, { bringPicture }] = await Promise.all([
          reader.load(),
          import('../media/bring-picture.ts'),
        ]);
        const brought = read && (await bringPicture(file, opening));
        if (!read || !brought) return refuse(t('paste.lost', { name }));
        if ('refused' in brought) return refuse(`${name}: ${brought.refused}`);
        putBlocks(editor, read, [brought.block], place.now());
        setNews({ kind: 'inserted', name: file.name, left: {}, doubts: [] });
        return;
      }
      if (!FILE_TYPES.some((type) => file.name.toLowerCase().endsWith(type)))
        return refuse(t('paste.wrong_type', { name }));
      if (file.size > FILE_LIMITS.bytes) return refuse(t('paste.too_large', { name }));
      setNews({ kind: 'reading', name: file.name });
      const read = await reader.load();
      if (!read) return refuse(`${name}: ${t('late.why')}`);
      const answer = await readFileFor(file, opening);
      if ('refused' in answer) return refuse(`${name}: ${answer.refused}`);
      if ('reason' in answer) return refuse(opening.reasons[answer.reason] ?? t('paste.lost', { name }));
      putBlocks(editor, read, answer.blocks, place.now());
      setNews({ kind: 'inserted', name: file.name, left: answer.left, doubts: answer.doubts });
    };
    const place = holdPlace(editor, waiting.pos);
    void waiting.files
      .reduce<Promise<unknown>>((before, file) => before.then(() => bring(file, place)), Promise.resolve())
      .finally(place.release);
  }, [editor, waiting, setWaiting, setNews, t, opening]);
}
