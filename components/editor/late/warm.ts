import type { LatePart } from '#components/ui/late-part.ts';
import { whenIdle } from '#components/ui/when-idle.ts';

const waiting: LatePart<unknown>[] = [];

/** Has a part loaded once the page is idle, so that it is there when the network is not. */
export const warmLater = (part: LatePart<unknown>): void => void waiting.push(part);

/** Loads what waits, one after the other, each when the browser has nothing better to do. @returns how to stop */
export function warmUp(): () => void {
  // Who counts their bytes pays for what they use.
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => {};
  let isOver = false;
  const next = () =>
    whenIdle(async () => {
      const part = isOver ? undefined : waiting.find((each) => each.state().kind !== 'here');
      if (!part) return;
      if ((await part.load()) !== null) next();
      else window.addEventListener('online', next, { once: true });
    });
  next();
  return () => {
    isOver = true;
    window.removeEventListener('online', next);
  };
}
