const ASKED = 'newsroom-lead';

/** Asks the page to show the first of what a refusal is about. @returns whether it has some of it */
export function lead(reason: string): boolean {
  return !document.dispatchEvent(new CustomEvent(ASKED, { detail: reason, cancelable: true }));
}

/** Hears what a refusal is about until the returned function is called. `show` says whether it has shown it. */
export function onLead(reason: string, show: () => boolean): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && event.detail === reason && show()) event.preventDefault();
  };
  document.addEventListener(ASKED, hear);
  return () => document.removeEventListener(ASKED, hear);
}
