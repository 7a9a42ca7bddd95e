/**
 * Does something when the browser has nothing better to do; with `patience`, after so many milliseconds in any case.
 */
export function whenIdle(work: () => void, patience?: number): void {
  if (!('requestIdleCallback' in window)) setTimeout(work, 1_000);
  else window.requestIdleCallback(work, patience === undefined ? {} : { timeout: patience });
}
