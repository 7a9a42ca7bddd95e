'use client';

import { useEffect } from 'react';
import type { Session } from './session/session.ts';

/** Holds back whatever form of the page is sent (but the editor's own, `data-own`) until everything typed is saved: an act is done to the text one sees. */
export function useActsWait(session: Session | null): void {
  useEffect(() => {
    if (!session) return;
    const sent = async (event: SubmitEvent) => {
      const isOwn = event.target instanceof HTMLElement && event.target.dataset.own !== undefined;
      if (isOwn || session.saving.kind === 'saved') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { target: form, submitter } = event;
      if ((await session.settle()) && form instanceof HTMLFormElement) form.requestSubmit(submitter);
    };
    window.addEventListener('submit', sent, { capture: true });
    return () => window.removeEventListener('submit', sent, { capture: true });
  }, [session]);
}
