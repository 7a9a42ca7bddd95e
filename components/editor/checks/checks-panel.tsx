'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { SEVERITIES } from '#lib/checks/engine/rule.ts';
import { useWriting } from '../context.ts';
import { useOpenEditor } from '../margin/context.ts';
import { say } from '../say.tsx';
import { FoundKind } from './found-kind.tsx';
import { mend } from './mend.ts';
import { foundIn, type Placed } from './underlines.ts';
import { useCheckKeys } from './use-check-keys.ts';
import { useFindings } from './use-findings.ts';
import { idOf, nextFrom, show } from './walk.ts';
import { checkWords, sayFinding } from './words.ts';
import { wordsAround } from './words-around.ts';

/** The panel's tab of checks: what the newsroom found while it read along, the gravest first. */
export function ChecksPanel({ isOpen }: { isOpen: boolean }) {
  const { opening, editable } = useWriting();
  const editor = useOpenEditor();
  const { found, reading } = useFindings(editor);
  const t = useMemo(() => checkWords(opening.messages, opening.memberLanguage), [opening]);

  const go = useCallback(
    (by: 1 | -1) => {
      const next = editor && nextFrom(editor, by);
      if (!next) return;
      show(editor, next);
      const one = foundIn(editor.state).find((each) => idOf(each) === next);
      if (one) say(sayFinding(t, one));
    },
    [editor, t],
  );
  useCheckKeys(editor, go);

  // what nobody looks at is not drawn at every pause of the typing
  if (!editor || !isOpen) return null;
  const fix = (findings: readonly Placed[]) => {
    const ids = new Set(findings.map(idOf));
    const here = foundIn(editor.state).filter((one) => ids.has(idOf(one)));
    const { tr, made } = mend(editor.state, here);
    if (made > 0) editor.view.dispatch(tr);
    say(t('panel.made', { count: made }));
  };
  return (
    <div className="grid gap-4 px-4.5 py-4">
      <div className="flex items-center gap-2">
        <p className="me-auto text-ink-2">
          {reading === 'reads' && t('panel.count', { count: found.length })}
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
      {found.length === 0 && (
        <p className="rounded-md border border-dashed border-edge p-3 text-ink-2">{t(`panel.${reading}`)}</p>
      )}
      {SEVERITIES.map((severity) => {
        const kinds = byRule(found.filter((one) => one.severity === severity));
        return (
          kinds.length > 0 && (
            <section key={severity} aria-label={t(`severities.${severity}`)} className="grid gap-2">
              <h2 className="text-xs font-semibold text-ink-2">{t(`severities.${severity}`)}</h2>
              <ul className="grid gap-2">
                {kinds.map((kind) => (
                  <FoundKind
                    key={`${kind[0]?.rule}`}
                    t={t}
                    found={kind}
                    language={opening.language}
                    around={(one) => wordsAround(editor.state.doc, one)}
                    onShow={(one) => show(editor, idOf(one))}
                    onFix={editable ? fix : null}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

// What one rule found stands together, at the place of the first.
function byRule(found: readonly Placed[]): Placed[][] {
  const kinds = new Map<string, Placed[]>();
  for (const one of found) kinds.set(one.rule, [...(kinds.get(one.rule) ?? []), one]);
  return [...kinds.values()];
}
