'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import type { NodeJson } from '#lib/documents/parse.ts';
import { type Tally, tallyOf } from '#lib/documents/tally.ts';
import type { Language } from '#lib/languages.ts';
import { useWriting } from '../context.ts';
import { whenRested } from '../when-rested.ts';
import { useLengthNews } from './use-length-news.ts';

const REST_MS = 300;

type Counted = { whole: Tally; selected: Tally | null };

/**
 * Words and reading time of headline, standfirst and body, or of what is selected; counted when the typing pauses.
 * A press shows the rest. Nothing is spoken unasked.
 */
export function Counters({ editor }: { editor: Editor }) {
  const { t, opening } = useWriting();
  const { language } = opening;
  const panel = useId();
  const [{ whole, selected }, setCount] = useState(() => count(editor, language));
  useLengthNews(editor);
  useEffect(
    () => whenRested(editor, REST_MS, () => setCount(count(editor, language)), { selection: true }),
    [editor, language],
  );
  const rows = ['words', 'characters', 'letters', 'minutes'] as const;
  return (
    <div data-last="" className="ms-auto flex-none ps-3 max-tablet:hidden">
      <button
        type="button"
        data-tool=""
        popoverTarget={panel}
        onMouseDown={(event) => event.preventDefault()}
        className="inline-flex min-h-8 items-center rounded-md px-1.5 text-xs text-ink-3 tabular-nums hover:bg-ground hover:text-ink max-tablet:min-h-11"
      >
        {selected
          ? t('counters.selected', { count: selected.words, of: whole.words })
          : `${t('counters.words', { count: whole.words })} · ${t('counters.minutes', { count: whole.minutes })}`}
      </button>
      <div
        id={panel}
        popover="auto"
        className="menu-panel rounded-lg bg-raised p-3.5 text-start text-[0.8125rem] text-ink shadow-float"
      >
        <table className="tabular-nums [&_td]:ps-5 [&_td]:text-end [&_th]:py-1 [&_th]:text-start [&_th]:font-normal">
          <caption className="sr-only">{t('counters.title')}</caption>
          <thead className="text-xs text-ink-3">
            <tr>
              <td />
              <th scope="col" className="ps-5 text-end!">
                {t('counters.whole')}
              </th>
              {selected && (
                <th scope="col" className="ps-5 text-end!">
                  {t('counters.selection')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`counters.rows.${row}`)}</th>
                <td>{t('counters.number', { count: whole[row] })}</td>
                {selected && <td>{t('counters.number', { count: selected[row] })}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function count(editor: Editor, language: Language): Counted {
  const { doc, selection } = editor.state;
  const { from, to, empty } = selection;
  const selected = empty ? null : tallyOf(doc.cut(from, to).toJSON() as NodeJson, language);
  // A card that is chosen has no words.
  return { whole: tallyOf(doc.toJSON() as NodeJson, language), selected: selected?.words ? selected : null };
}
