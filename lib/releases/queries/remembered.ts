/**
 * What was worked out for versions of releases, kept in memory: steps never change, so it stays true. What was asked for
 * longest ago is forgotten first.
 */
export class Remembered<T> {
  readonly #most: number;
  readonly #kept = new Map<string, { release: string; version: number; what: T }>();

  /** @param most how many versions are kept, of all releases together */
  constructor(most: number) {
    this.#most = most;
  }

  /** The version nearest to the one wanted, at or before it. */
  nearest(release: string, version: number): { version: number; what: T } | null {
    let found: { release: string; version: number; what: T } | null = null;
    for (const kept of this.#kept.values()) {
      const isBefore = kept.release === release && kept.version <= version;
      if (isBefore && (!found || kept.version > found.version)) found = kept;
    }
    if (found) this.keep(release, found.version, found.what);
    return found;
  }

  keep(release: string, version: number, what: T): void {
    const key = `${release} ${version}`;
    this.#kept.delete(key);
    this.#kept.set(key, { release, version, what });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
