'use client';

import { useCallback, useMemo } from 'react';
import { useWriting } from '../context.ts';
import { late } from '../late/late.tsx';
import { useOpenEditor } from '../margin/context.ts';
import { say } from '../say.tsx';
import { foundIn } from './underlines.ts';
import { useAskedFinding } from './use-asked-finding.ts';
import { useCheckKeys } from './use-check-keys.ts';
import { useFindings } from './use-findings.ts';
import { idOf, nextFrom, show } from './walk.ts';
import { checkWords, sayFinding } from './words.ts';

const ChecksPanel = late(() => import('./checks-panel.tsx').then((it) => it.ChecksPanel));

/** The panel's tab of checks. Its keys work while another tab is open; its list is loaded and drawn when it is looked at. */
export function ChecksTab({ isOpen }: { isOpen: boolean }) {
  const { opening } = useWriting();
  const editor = useOpenEditor();
  const findings = useFindings(editor);
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
  useAskedFinding(editor, findings.found);

  return editor && isOpen ? <ChecksPanel editor={editor} t={t} go={go} {...findings} /> : null;
}
