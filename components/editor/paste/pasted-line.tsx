'use client';

import type { Editor } from '@tiptap/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LEFT_KINDS, type LeftOut } from '#lib/documents/foreign/left.ts';
import type { Language } from '#lib/languages.ts';
import { pastePlainInstead } from '../behaviour/paste.ts';
import { useWriting } from '../context.ts';
import type { EditorWords } from '../words.ts';
import type { ForeignNews } from './use-foreign.ts';

type Props = { editor: Editor; news: ForeignNews; onClose: () => void };

/** One quiet line above the text after something came in from elsewhere: what was left out, and two ways back. */
export function PastedLine({ editor, news, onClose }: Props) {
  const { t, opening } = useWriting();
  const said = sentence(news, t, opening.memberLanguage);
  const isFresh = useFresh(editor, news);
  const isPaste = news.kind === 'pasted';
  // What only brought its form has nothing to say once one writes on.
  const isOver = isPaste && !isFresh && Object.keys(news.left).length === 0;
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  return (
    <div
      role="status"
      data-own=""
      className="sticky top-[calc(var(--bar)+2.75rem)] z-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-paper px-6 py-1.5 text-ink-2 text-sm max-tablet:static max-tablet:px-4"
    >
      <span className={news.kind === 'refused' || news.kind === 'too_long' ? 'text-alarm' : undefined}>
        {said}
      </span>
      {isFresh && ['pasted', 'inserted', 'plain_only'].includes(news.kind) && (
        <Button
          small
          variant="quiet"
          onClick={() => {
            editor.chain().focus().undo().run();
            onClose();
          }}
        >
          {t('paste.undo')}
        </Button>
      )}
      {isFresh && isPaste && news.plain && (
        <Button
          small
          variant="quiet"
          onClick={() => {
            pastePlainInstead(editor.view);
            onClose();
          }}
        >
          {t('paste.plain')}
        </Button>
      )}
      <span className="ms-auto">
        <Button small variant="quiet" icon={X} aria-label={t('paste.close')} onClick={onClose} />
      </span>
      {news.kind === 'inserted' && news.doubts.length > 0 && (
        <ul className="basis-full list-disc ps-5">
          {news.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

// Until one writes on: then undoing would undo something else.
function useFresh(editor: Editor, news: ForeignNews): boolean {
  const [touched, setTouched] = useState<ForeignNews | null>(null);
  useEffect(() => {
    const changed = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; getMeta: (key: string) => unknown };
    }) => {
      if (transaction.docChanged && transaction.getMeta('rebased') === undefined) setTouched(news);
    };
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor, news]);
  return touched !== news;
}

function sentence(news: ForeignNews, t: EditorWords, language: Language): string {
  switch (news.kind) {
    case 'pasted': {
      const left = leftWords(news.left, t, language);
      return left ? t('paste.pasted_left', { left }) : t('paste.pasted');
    }
    case 'inserted': {
      const left = leftWords(news.left, t, language);
      const name = `\u2068${news.name}\u2069`;
      return left ? t('paste.inserted_left', { name, left }) : t('paste.inserted', { name });
    }
    case 'reading':
      return t('paste.reading', { name: `\u2068${news.name}\u2069` });
    case 'refused':
      return news.sentence;
    case 'too_long':
    case 'waiting':
    case 'plain_only':
      return t(`paste.${news.kind}`);
  }
}

function leftWords(left: LeftOut, t: EditorWords, language: Language): string {
  const parts = LEFT_KINDS.filter((kind) => left[kind]).map((kind) =>
    t(`paste.left.${kind}`, { count: left[kind] ?? 0 }),
  );
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
