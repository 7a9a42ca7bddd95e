const placeOf = (id: string) => `template ${id}`;

/** Keeps what is written and not saved for this tab: it is there again after a reload or a way to another page. */
export function keepUnsaved(id: string, version: number, doc: unknown): void {
  try {
    sessionStorage.setItem(placeOf(id), JSON.stringify({ version, doc }));
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}

/** What was kept, if it was written on this version of the template. */
export function unsavedOf(id: string, version: number): Record<string, unknown> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(placeOf(id)) ?? 'null');
    return kept?.version === version ? kept.doc : null;
  } catch {
    return null;
  }
}

/** What was kept is saved now. */
export function forget(id: string): void {
  try {
    sessionStorage.removeItem(placeOf(id));
  } catch {
    // There was nothing.
  }
}
