'use client';

import { Button } from '#components/ui/button.tsx';
import type { Language } from '#lib/languages.ts';
import { useWhen } from '../comments/said.tsx';
import { FoundWords } from './found-words.tsx';
import type { LetStand, Placed } from './underlines.ts';
import { idOf } from './walk.ts';
import { type CheckWords, sayFinding } from './words.ts';

type Props = {
  t: CheckWords;
  kept: readonly LetStand[];
  language: Language;
  around: (one: Placed) => { before: string; after: string };
  onShow: (one: Placed) => void;
  /** Null for who may not. */
  onBringBack: ((id: string) => void) | null;
};

/** What was found and is let stand: the words, the reason, and whose it is. */
export function KeptList({ t, kept, language, around, onShow, onBringBack }: Props) {
  const when = useWhen();
  if (kept.length === 0) return null;
  return (
    <details className="group">
      <summary className="min-h-6 rounded-sm text-xs font-semibold text-ink-2 max-tablet:min-h-11">
        {t('left.section')} <span className="font-normal tabular-nums">{kept.length}</span>
      </summary>
      <ul className="mt-2 grid gap-2">
        {kept.map((one) => (
          <li
            key={idOf(one)}
            className="grid gap-1 rounded-md border border-dashed border-edge p-3 text-ink-2"
          >
            <p>{sayFinding(t, one)}</p>
            <div>
              <FoundWords t={t} one={one} around={around(one)} language={language} onShow={onShow} />
            </div>
            <p dir="auto" className="break-words text-ink">
              {one.left.note}
            </p>
            <div className="flex flex-wrap items-center gap-2">
              <p className="me-auto text-xs text-ink-3">
                {t('left.by', { who: one.left.by, when: when(one.left.at) })}
              </p>
              {onBringBack && (
                <Button small onClick={() => onBringBack(one.left.id)}>
                  {t('left.back')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
