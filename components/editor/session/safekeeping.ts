import type { Clock } from './clock.ts';
import type { Shelf, Unsent } from './unsent.ts';

// Storage that does not answer must not keep words from the newsroom.
const PATIENCE_MS = 3_000;

type Parts = {
  shelf: Shelf;
  key: string;
  clock: Clock;
  /** What is unsent at this moment, or null when nothing is. */
  unsent: () => Unsent | null;
};

/** Keeps what is unsent on the shelf: writes follow each other, and while one is under way the newest state waits. */
export class Safekeeping {
  readonly #parts: Parts;
  #isPutting = false;
  #isSoon = false;
  #isAgain = false;
  #isAtOnce = false;
  #isStuck = false;
  #isOver = false;
  #isForgotten = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Puts it there when nothing more urgent waits. */
  putSoon(): void {
    if (this.#isPutting) this.#isAgain = true;
    else if (!this.#isSoon) {
      this.#isSoon = true;
      this.#parts.clock.rest(() => {
        if (!this.#isSoon || this.#isOver) return;
        if (this.#isPutting) this.#isAgain = true;
        else void this.#put();
      });
    }
  }

  /** Puts it there now, and waits for it; a shelf that does not answer is waited for once, until it answers again. */
  putNow(): Promise<void> {
    const put = this.#put().then(() => {
      this.#isStuck = false;
    });
    if (this.#isStuck) return Promise.resolve();
    return new Promise((resolve) => {
      const late = this.#parts.clock.after(PATIENCE_MS, () => {
        this.#isStuck = true;
        resolve();
      });
      void put.then(() => {
        late();
        resolve();
      });
    });
  }

  /** What waits is put there without waiting for more: the page is being hidden. */
  hurry(): void {
    if (this.#isPutting && (this.#isSoon || this.#isAgain)) this.#isAtOnce = true;
    else if (this.#isSoon) void this.#put();
  }

  /** What waits is put there, and nothing after it. */
  stop(): void {
    if (this.#isSoon && this.#isPutting) this.#isAgain = true;
    else if (this.#isSoon) void this.#put();
    this.#isOver = true;
  }

  /** Takes it off the shelf for good. */
  async forget(): Promise<void> {
    this.#isForgotten = true;
    await this.#parts.shelf.put(this.#parts.key, null);
  }

  async #put(): Promise<void> {
    const { shelf, key, unsent } = this.#parts;
    if (this.#isForgotten) return;
    this.#isPutting = true;
    this.#isSoon = false;
    try {
      await shelf.put(key, unsent());
    } catch {
      // A shelf that is full or shut takes nothing; the words are still in the editor and on their way.
    } finally {
      this.#isPutting = false;
      const again = this.#isAgain || this.#isAtOnce;
      const atOnce = this.#isOver || this.#isAtOnce;
      this.#isAgain = false;
      this.#isAtOnce = false;
      if (again && atOnce) void this.#put();
      else if (again) this.putSoon();
    }
  }
}
