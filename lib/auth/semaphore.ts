/** The line is too long to wait in; come back later. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/** Lets `places` pieces of work run at once and `waiting` stand in line; throws TooBusy beyond that. */
export function semaphore(places: number, waiting: number) {
  const line: (() => void)[] = [];
  let running = 0;
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < places) {
      running += 1;
    } else {
      if (line.length >= waiting) throw new TooBusy();
      await new Promise<void>((go) => {
        line.push(go);
      });
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
