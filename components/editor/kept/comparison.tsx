'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { type Apart, apartOf } from '#lib/documents/diff/apart.ts';
import type { Run } from '#lib/documents/diff.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { directionOf } from '#lib/languages.ts';
import { useWriting } from '../context.ts';
import { useOpenEditor } from '../margin/context.ts';
import type { Versions } from '../session/unsent.ts';
import { whenRested } from '../when-rested.ts';
import { putBack } from './put-back.ts';
import { Words } from './words.tsx';

const REST_MS = 400;

/** Part by part: the text as it stands against one's own version of it, word by word, with the way back into the text. */
export function Comparison({ versions, words }: { versions: Versions; words: string }) {
  const { t, editable } = useWriting();
  const editor = useOpenEditor();
  const apart = useApart(editor, versions);
  const [unfit, setUnfit] = useState(false);
  if (!editor || apart === null) return <Words words={words} />;
  if (apart.length === 0) return <p role="status">{t('kept.all_there')}</p>;
  const put = (part: Apart) => {
    const mine = editor.schema.nodeFromJSON(versions.mine);
    // Others may have written since it was compared: what matters is where its counterpart stands now.
    const now = apartOf(versions.base, versions.mine, editor.getJSON() as NodeJson).find(
      ({ mine: { start, end } }) => start === part.mine.start && end === part.mine.end,
    );
    const tr = now ? putBack(editor.state.tr, mine, now) : null;
    setUnfit(tr === null);
    if (!tr) return;
    editor.view.dispatch(tr);
    editor.view.focus();
  };
  return (
    <ul className="grid gap-3">
      {keyed(apart).map(({ item: part, key }) => (
        <li key={key} className="grid gap-2 rounded-sm bg-paper p-3 tablet:grid-cols-2">
          <Side label={t('kept.theirs')} runs={part.runs} kind="delete" word={t('kept.only_theirs')} />
          <Side label={t('kept.mine')} runs={part.runs} kind="insert" word={t('kept.only_mine')} />
          {editable && (
            <div className="tablet:col-span-2">
              <Button small onClick={() => put(part)}>
                {t('kept.put_back')}
              </Button>
            </div>
          )}
        </li>
      ))}
      {unfit && <li role="alert">{t('kept.unfit')}</li>}
    </ul>
  );
}

type SideProps = { label: string; runs: Run[]; kind: 'insert' | 'delete'; word: string };

function Side({ label, runs, kind, word }: SideProps) {
  const { opening, t } = useWriting();
  const shown = runs.filter((run) => run.kind === 'same' || run.kind === kind);
  const Changed = kind === 'insert' ? 'ins' : 'del';
  return (
    <div className="min-w-0">
      <p className="text-xs font-semibold text-ink-2">{label}</p>
      <p
        lang={opening.language}
        dir={directionOf(opening.language)}
        className="max-h-64 overflow-auto font-read wrap-break-word whitespace-pre-wrap"
      >
        {shown.length === 0 && <span className="text-ink-3">{t('kept.nothing')}</span>}
        {keyed(shown).map(({ item: run, key }) =>
          run.kind === 'same' ? (
            <span key={key}>{run.text}</span>
          ) : (
            <Changed key={key}>
              <span className="sr-only">{word} </span>
              {run.text}
            </Changed>
          ),
        )}
      </p>
    </div>
  );
}

// Compared again when the text rests: what was put back, or has come otherwise, is no longer apart.
function useApart(editor: Editor | null, { base, mine }: Versions): Apart[] | null {
  const [apart, setApart] = useState<Apart[] | null>(null);
  useEffect(() => {
    if (!editor) return;
    const compare = () => setApart(apartOf(base, mine, editor.getJSON() as NodeJson));
    compare();
    return whenRested(editor, REST_MS, compare);
  }, [editor, base, mine]);
  return apart;
}
