export type Unsaved = { version: number; doc: Record<string, unknown> };

/** Where a member's words for a template are kept in this tab. Nobody else who sits down at it gets to see them. */
export const placeOf = (member: string, template: string) => `template ${template} ${member}`;

/** Keeps what is written and not saved for this tab: it is there again after a reload or a way to another page. */
export function keepUnsaved(place: string, unsaved: { version: number; doc: unknown }): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(unsaved));
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}

/** What was kept, with the version of the template it was written on. */
export function unsavedOf(place: string): Unsaved | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Unsaved | null;
  } catch {
    return null;
  }
}

/** What was kept is saved now, or let go. */
export function forget(place: string): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // There was nothing.
  }
}
