import type { PageRow } from '../steps/hold.ts';
import type { StepNews } from '../steps-since.ts';

/** Somebody who has the release open; one for each tab. `since` is when they came (ISO). */
export type Person = { client: string; id: string; name: string; since: string };

/** How the release stands, and the steps since the news before. */
export type RoomNews = { page: PageRow; steps: StepNews[] };

/** One open stream's interest in one release. */
export interface Follower {
  readonly person: Person;
  hear(news: RoomNews): void;
  meet(people: Person[]): void;
}

export type ReadSteps = (releaseId: string, since: number, head: number) => Promise<StepNews[]>;

/** Everybody in this process who follows one release: the rows are read once for all of them. */
export class Room {
  readonly releaseId: string;
  readonly followers = new Set<Follower>();
  #known: PageRow | null = null;
  #elsewhere = new Map<string, { people: Person[]; at: number }>();
  #came = new Map<string, string>();
  #busy: Promise<void> = Promise.resolve();

  constructor(releaseId: string) {
    this.releaseId = releaseId;
  }

  /** Takes in the release as it was just read; whoever follows hears of it when something is new. */
  update(page: PageRow, read: ReadSteps): Promise<void> {
    const updated = this.#busy.then(() => this.#take(page, read));
    this.#busy = updated.catch(() => {});
    return updated;
  }

  async #take(page: PageRow, read: ReadSteps): Promise<void> {
    const before = this.#known;
    if (before && before.docVersion === page.docVersion && before.stateVersion === page.stateVersion) return;
    // Two reads may come in the wrong order: the older one has nothing to say.
    if (before && (before.docVersion > page.docVersion || before.stateVersion > page.stateVersion)) return;
    const steps = before ? await read(this.releaseId, before.docVersion, page.docVersion) : [];
    this.#known = page;
    for (const follower of this.followers) follower.hear({ page, steps });
  }

  /** Who is here, in this process and in others, in the order they came. */
  people(now = Date.now()): Person[] {
    const others = [...this.#elsewhere.values()].filter(({ at }) => now - at < 25_000);
    const all = [...this.local(), ...others.flatMap(({ people }) => people)];
    return all.sort((a, b) =>
      a.since < b.since ? -1 : a.since > b.since ? 1 : a.client < b.client ? -1 : 1,
    );
  }

  /** Those of this process. Whoever opens their stream anew keeps their place in the order. */
  local(): Person[] {
    return [...this.followers].map(({ person }) => {
      const since = this.#came.get(person.client) ?? person.since;
      this.#came.set(person.client, since);
      return { ...person, since };
    });
  }

  /** Tells somebody who comes how it stands; what they miss of the text they ask for themselves. */
  greet(follower: Follower): void {
    if (this.#known) follower.hear({ page: this.#known, steps: [] });
  }

  /**
   * What another process says of who is here; it says so again every twelve seconds, or is forgotten.
   * @returns true when nothing had been heard of it before, so that it is told who is here in turn
   */
  hearFrom(process: string, people: Person[], now = Date.now()): boolean {
    const isNew = people.length > 0 && !this.#elsewhere.has(process);
    if (people.length) this.#elsewhere.set(process, { people, at: now });
    else this.#elsewhere.delete(process);
    this.tellWhoIsHere();
    return isNew;
  }

  tellWhoIsHere(): void {
    const people = this.people();
    for (const follower of this.followers) follower.meet(people);
  }
}
