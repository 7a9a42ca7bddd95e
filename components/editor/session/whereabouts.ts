import type { Transaction } from '@tiptap/pm/state';
import { getVersion, sendableSteps } from 'prosemirror-collab';
import type { Caret, Doing } from '#lib/documents/hub/room.ts';
import type { Clock } from './clock.ts';
import { CONFIRMED } from './confirmed.ts';
import type { Text } from './text.ts';

/** After how long without a stir somebody is idle, and after how long they are gone; how long a change counts as editing. */
export const REST = { editing: 60_000, idle: 10 * 60_000, away: 25 * 60_000 };
const EVERY_MS = 100;
const LOOK_MS = 20_000;

/** What one tab says of itself. */
export type Said = { client: string; doing: Doing; caret: Omit<Caret, 'client'> | null };

type Parts = {
  clientId: string;
  text: Pick<Text, 'state'>;
  clock: Clock;
  /** Brings it to the newsroom. @returns whether it arrived */
  tell: (said: Said) => Promise<boolean>;
};

/**
 * Tells the others where the member is and what they do. Says nothing while nobody else is here, nothing while words are
 * unsent (their steps show where they are typed), and nothing that the others can work out from the steps themselves.
 */
export class Whereabouts {
  readonly #parts: Parts;
  #others = false;
  #placed = false;
  #stirred: number;
  #typed = Number.NEGATIVE_INFINITY;
  #told: { anchor: number; head: number } | null = null;
  #toldDoing: Doing | null = null;
  #timer: (() => void) | null = null;
  #busy = false;
  #over = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#stirred = parts.clock.now().getTime();
    this.#watch();
  }

  get doing(): Doing {
    const now = this.#parts.clock.now().getTime();
    const rest = now - this.#stirred;
    if (rest >= REST.away) return 'away';
    if (rest >= REST.idle) return 'idle';
    return now - this.#typed < REST.editing ? 'editing' : 'viewing';
  }

  /** Somebody came, or went. Whoever comes knows nothing yet. */
  company(others: boolean, someoneCame: boolean): void {
    this.#others = others;
    if (someoneCame) this.forgotten();
  }

  /** What was said may not be known any more: the line was broken. */
  forgotten(): void {
    this.#told = null;
    this.#toldDoing = null;
    this.#soon();
  }

  /** The member moved, pressed or scrolled. */
  stirred(): void {
    this.#stirred = this.#parts.clock.now().getTime();
    if (this.doing !== this.#toldDoing) this.#soon();
  }

  /** Call after every transaction of the text. */
  moved(tr: Transaction, hasFocus: boolean): void {
    const isTheirs = tr.getMeta(CONFIRMED) !== undefined;
    if (tr.docChanged && !isTheirs) this.#typed = this.#parts.clock.now().getTime();
    if (!isTheirs && (tr.docChanged || hasFocus)) {
      this.#placed = true;
      this.stirred();
    }
    // The others carry a caret along with what is typed at it, and leave it where it is before what others type there.
    const side = isTheirs ? -1 : 1;
    if (this.#told && tr.docChanged)
      this.#told = {
        anchor: tr.mapping.map(this.#told.anchor, side),
        head: tr.mapping.map(this.#told.head, side),
      };
    if (this.#isNew()) this.#soon();
  }

  stop(): void {
    this.#over = true;
    this.#timer?.();
  }

  #isNew(): boolean {
    if (!this.#others) return false;
    if (this.doing !== this.#toldDoing) return true;
    const { anchor, head } = this.#parts.text.state.selection;
    return this.#placed && (this.#told?.anchor !== anchor || this.#told.head !== head);
  }

  #soon(): void {
    if (this.#timer || this.#over || !this.#others) return;
    this.#timer = this.#parts.clock.after(EVERY_MS, () => {
      this.#timer = null;
      void this.#tell();
    });
  }

  async #tell(): Promise<void> {
    if (this.#busy || this.#over || !this.#isNew()) return;
    const { state } = this.#parts.text;
    const isUnsent = sendableSteps(state) !== null;
    if (isUnsent && this.doing === this.#toldDoing) return this.#soon();
    const { anchor, head } = state.selection;
    const knows = this.#placed && !isUnsent;
    const { doing } = this;
    this.#busy = true;
    this.#toldDoing = doing;
    if (knows) this.#told = { anchor, head };
    const arrived = await this.#parts.tell({
      client: this.#parts.clientId,
      doing,
      caret: knows ? { version: getVersion(state), anchor, head } : null,
    });
    this.#busy = false;
    // What did not arrive is said with the next change, or when the line is back.
    if (arrived && this.#isNew()) this.#soon();
  }

  // Nobody stirs when somebody becomes idle: the clock has to say it.
  #watch(): void {
    this.#parts.clock.after(LOOK_MS, () => {
      if (this.#over) return;
      if (this.#isNew()) this.#soon();
      this.#watch();
    });
  }
}
