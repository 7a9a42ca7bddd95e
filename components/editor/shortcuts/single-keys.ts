const PLACE = 'newsroom-single-keys';

/** Whether a single key may do something outside of a field (WCAG 2.1.4). Remembered in this browser. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, 'off');
  } catch {
    // A browser that keeps nothing keeps this neither.
  }
}
