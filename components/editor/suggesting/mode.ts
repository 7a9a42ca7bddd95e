// A tab goes on as it was: on this release, until it is closed.
const place = (release: string) => `newsroom.suggesting.${release}`;

/** Whether this tab was suggesting on a release. */
export function rememberedMode(release: string): boolean {
  try {
    return sessionStorage.getItem(place(release)) === 'on';
  } catch {
    return false;
  }
}

/** Keeps it for this tab; where nothing can be kept, the mode begins off. */
export function rememberMode(release: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(place(release), 'on');
    else sessionStorage.removeItem(place(release));
  } catch {
    // private windows may keep nothing
  }
}
