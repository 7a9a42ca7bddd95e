'use client';

import type { Editor } from '@tiptap/react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { SEVERITIES } from '#lib/checks/engine/rule.ts';
import { useWriting } from '../context.ts';
import { say } from '../say.tsx';
import { FoundKind } from './found-kind.tsx';
import { KeptList } from './kept-list.tsx';
import { mend } from './mend.ts';
import { foundIn, type Placed } from './underlines.ts';
import type { Findings } from './use-findings.ts';
import { useLeaving } from './use-leaving.ts';
import { idOf, show } from './walk.ts';
import { type CheckWords, sayFinding } from './words.ts';
import { wordsAround } from './words-around.ts';

type Props = Findings & {
  editor: Editor;
  t: CheckWords;
  /** Goes to the next finding, or to the one before. */
  go: (by: 1 | -1) => void;
};

/** What the newsroom found while it read along, the gravest first, and what is let stand. */
export function ChecksPanel({ editor, t, go, found, kept, reading }: Props) {
  const { opening, editable } = useWriting();
  const { leave, bringBack } = useLeaving(editor, t);
  const count = useRef<HTMLParagraphElement>(null);

  // several kinds at once: each fix may go with others, and nothing that blocks goes unread
  const plain = found.filter(({ batch, fix, severity }) => batch && fix !== null && severity !== 'block');
  const isMixed = new Set(plain.map(({ rule }) => rule)).size > 1;

  const fix = (findings: readonly Placed[]) => {
    const ids = new Set(findings.map(idOf));
    const here = foundIn(editor.state).filter((one) => ids.has(idOf(one)));
    const { tr, made } = mend(editor.state, here);
    if (made > 0) editor.view.dispatch(tr);
    say(t('panel.made', { count: made }));
  };
  const leaveThese = async (findings: readonly Placed[], note: string) => {
    const refused = await leave(
      findings.map(({ print }) => print),
      note,
    );
    // the button that was pressed is gone with its finding
    if (refused === null) count.current?.focus();
    return refused;
  };
  const shown = {
    t,
    language: opening.language,
    around: (one: Placed) => wordsAround(editor.state.doc, one),
    onShow: (one: Placed) => show(editor, idOf(one)),
  };
  return (
    <div className="grid gap-4 px-4.5 py-4">
      <div className="flex items-center gap-2">
        <p ref={count} tabIndex={-1} className="me-auto text-ink-2">
          {reading === 'reads' && sayCounts(t, found)}
        </p>
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            aria-label={t(by < 0 ? 'panel.previous' : 'panel.next')}
            aria-keyshortcuts={by < 0 ? 'Shift+F8' : 'F8'}
            title={`${t(by < 0 ? 'panel.previous' : 'panel.next')} (${by < 0 ? '⇧F8' : 'F8'})`}
            onClick={() => go(by)}
            className={buttonClass({ className: 'px-1.5!' })}
          >
            <Icon of={by < 0 ? ChevronUp : ChevronDown} />
          </button>
        ))}
      </div>
      {editable && isMixed && (
        <Button
          variant="primary"
          onClick={() => {
            fix(plain);
            count.current?.focus();
          }}
        >
          {t('panel.fix_plain', { count: plain.length })}
        </Button>
      )}
      {found.length === 0 && (
        <p className="rounded-md border border-dashed border-edge p-3 text-ink-2">{t(`panel.${reading}`)}</p>
      )}
      {SEVERITIES.map((severity) => {
        const kinds = byMessage(
          t,
          found.filter((one) => one.severity === severity),
        );
        return (
          kinds.length > 0 && (
            <section key={severity} aria-label={t(`severities.${severity}`)} className="grid gap-2">
              <h2 className="text-xs font-semibold text-ink-2">{t(`severities.${severity}`)}</h2>
              <ul className="grid gap-2">
                {kinds.map((kind) => (
                  <FoundKind
                    key={`${kind[0]?.rule} ${kind[0] && sayFinding(t, kind[0])}`}
                    {...shown}
                    found={kind}
                    onFix={editable ? fix : null}
                    onLeave={leaveThese}
                    may={opening.may.dismiss}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <KeptList
        {...shown}
        kept={kept}
        onBringBack={opening.may.dismiss.any === null ? (id) => void bringBack(id) : null}
      />
    </div>
  );
}

// The number of the tab and of the button, and beside it what is only advice.
function sayCounts(t: CheckWords, found: readonly Placed[]): string {
  const advice = found.filter(({ severity }) => severity === 'info').length;
  const open = found.length - advice;
  if (found.length === 0) return t('panel.nothing');
  return [open > 0 && t('panel.open', { count: open }), advice > 0 && t('panel.advice', { count: advice })]
    .filter(Boolean)
    .join(' · ');
}

// What one rule says in the same words stands together, at the place of the first.
function byMessage(t: CheckWords, found: readonly Placed[]): Placed[][] {
  const kinds = new Map<string, Placed[]>();
  for (const one of found) {
    const key = `${one.rule} ${sayFinding(t, one)}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  return [...kinds.values()];
}
