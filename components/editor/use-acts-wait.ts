'use client';

import { useEffect, useState } from 'react';
import type { Session } from './session/session.ts';

/**
 * Holds back whatever form of the page is sent (but the editor's own, `data-own`) until everything typed is saved: an act
 * is done to the text one sees. The bar says meanwhile that it is being saved.
 * @returns whether the last act was not done because something stayed behind
 */
export function useActsWait(session: Session | null): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!session) return;
    const sent = async (event: SubmitEvent) => {
      const isOwn = event.target instanceof HTMLElement && event.target.dataset.own !== undefined;
      if (isOwn || session.saving.kind === 'saved') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { target: form, submitter } = event;
      setHeld(false);
      const isSaved = await session.settle();
      setHeld(!isSaved);
      if (isSaved && form instanceof HTMLFormElement) form.requestSubmit(submitter);
    };
    const saved = () => {
      if (session.saving.kind === 'saved') setHeld(false);
    };
    window.addEventListener('submit', sent, { capture: true });
    const stop = session.subscribe(saved);
    return () => {
      window.removeEventListener('submit', sent, { capture: true });
      stop();
    };
  }, [session]);
  return isHeld;
}
