/** How far a part of the page has come that is loaded when it is needed. */
export type Arrival<T> = { kind: 'away' | 'coming' | 'missing' } | { kind: 'here'; part: T };

const AWAY = { kind: 'away' } as const;
const COMING = { kind: 'coming' } as const;
const MISSING = { kind: 'missing' } as const;

/**
 * A part of the page that is loaded when it is first needed. It cannot always be had: the network may be away, and a
 * newsroom that was renewed has no longer what this page would ask for. It tries, tries again, and then says so; it
 * never throws. `pauses` are the milliseconds before each further try.
 */
export class LatePart<T> {
  #state: Arrival<T> = AWAY;
  #loading: Promise<T | null> | null = null;
  readonly #fetch: () => Promise<T>;
  readonly #pauses: readonly number[];
  readonly #listeners = new Set<() => void>();

  constructor(fetch: () => Promise<T>, pauses: readonly number[] = [300, 1_200]) {
    this.#fetch = fetch;
    this.#pauses = pauses;
  }

  readonly state = (): Arrival<T> => this.#state;

  /** The part when it is here already. */
  get now(): T | null {
    return this.#state.kind === 'here' ? this.#state.part : null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads it unless it is here. @returns null when it cannot be had now; asking again tries again */
  readonly load = (): Promise<T | null> => {
    if (this.#state.kind === 'here') return Promise.resolve(this.#state.part);
    this.#loading ??= this.#try().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  };

  async #try(): Promise<T | null> {
    this.#become(COMING);
    for (const pause of [...this.#pauses, null]) {
      try {
        const part = await this.#fetch();
        this.#become({ kind: 'here', part });
        return part;
      } catch {
        if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    this.#become(MISSING);
    return null;
  }

  #become(state: Arrival<T>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
