'use client';

import { useEffect } from 'react';
import type { Session } from './session/session.ts';

/** Holds back whatever form of the page is sent until everything typed is saved: an act is done to the text one sees. */
export function useActsWait(session: Session | null): void {
  useEffect(() => {
    if (!session) return;
    const sent = async (event: SubmitEvent) => {
      if (session.saving.kind === 'saved' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { target: form, submitter } = event;
      if ((await session.settle()) && form instanceof HTMLFormElement) form.requestSubmit(submitter);
    };
    window.addEventListener('submit', sent, { capture: true });
    return () => window.removeEventListener('submit', sent, { capture: true });
  }, [session]);
}
