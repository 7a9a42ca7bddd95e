import type { PageRow } from '../steps/hold.ts';
import type { StepNews } from '../steps-since.ts';

/** What somebody who has a release open is doing; `away` is not shown to anybody. */
export const DOINGS = ['viewing', 'editing', 'idle', 'away'] as const;
export type Doing = (typeof DOINGS)[number];

/** Somebody who has the release open; one for each tab. `since` is when they came (ISO). */
export type Person = { client: string; id: string; name: string; since: string; doing?: Doing };

/** Where somebody's caret stands: ProseMirror positions in the document of a version. */
export type Caret = { client: string; version: number; anchor: number; head: number };

/** What one tab says of itself; without a caret it stays where it was. */
export type Place = { client: string; member: string; doing: Doing; caret: Omit<Caret, 'client'> | null };

/** How the release stands, and the steps since the news before. */
export type RoomNews = { page: PageRow; steps: StepNews[] };

/** One open stream's interest in one release. */
export interface Follower {
  readonly person: Person;
  hear(news: RoomNews): void;
  meet(people: Person[]): void;
  point(carets: Caret[]): void;
}

const MOVES = ['docVersion', 'stateVersion', 'threadsVersion', 'dismissalsVersion'] as const;

export type ReadSteps = (releaseId: string, since: number, head: number) => Promise<StepNews[]>;

/** Everybody in this process who follows one release: the rows are read once for all of them. */
export class Room {
  readonly releaseId: string;
  readonly followers = new Set<Follower>();
  #known: PageRow | null = null;
  #elsewhere = new Map<string, { people: Person[]; at: number }>();
  #came = new Map<string, string>();
  #places = new Map<string, Place & { at: number }>();
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
    if (before && MOVES.every((version) => before[version] === page[version])) return;
    // Two reads may come in the wrong order: the older one has nothing to say.
    if (before && MOVES.some((version) => before[version] > page[version])) return;
    const steps = before ? await read(this.releaseId, before.docVersion, page.docVersion) : [];
    this.#known = page;
    for (const follower of this.followers) follower.hear({ page, steps });
  }

  /** Who is here, in this process and in others, in the order they came. */
  people(now = Date.now()): Person[] {
    const others = [...this.#elsewhere.values()].filter(({ at }) => now - at < 25_000);
    const all = [...this.local(), ...others.flatMap(({ people }) => people)].map((person) => ({
      ...person,
      doing: this.#placeOf(person)?.doing ?? person.doing ?? 'viewing',
    }));
    return all.sort((a, b) =>
      a.since < b.since ? -1 : a.since > b.since ? 1 : a.client < b.client ? -1 : 1,
    );
  }

  /** Those of this process. Whoever opens their stream anew keeps their place in the order. */
  local(): Person[] {
    return [...this.followers].map(({ person }) => {
      const since = this.#came.get(person.client) ?? person.since;
      this.#came.set(person.client, since);
      return { ...person, since, doing: this.#placeOf(person)?.doing ?? 'viewing' };
    });
  }

  /** Whether this process holds the stream of this tab, and the tab is this member's. */
  holds(client: string, member: string): boolean {
    return [...this.followers].some(({ person }) => person.client === client && person.id === member);
  }

  /** Whether anybody follows this release through another process. */
  get isShared(): boolean {
    return this.#elsewhere.size > 0;
  }

  /** Takes in where somebody is. @returns whether they do something else than before */
  place(place: Place, now = Date.now()): boolean {
    const before = this.#places.get(place.client);
    this.#places.set(place.client, { ...place, caret: place.caret ?? before?.caret ?? null, at: now });
    return before?.doing !== place.doing;
  }

  /** Where those of this process are. */
  places(): Place[] {
    return [...this.followers].flatMap(({ person }) => {
      const place = this.#placeOf(person);
      return place
        ? [{ client: place.client, member: place.member, doing: place.doing, caret: place.caret }]
        : [];
    });
  }

  /** Tells everybody of this process where these tabs are. */
  tellWhere(clients: Iterable<string>): void {
    const carets = this.#carets(new Set(clients));
    if (carets.length) for (const follower of this.followers) follower.point(carets);
  }

  #carets(clients?: Set<string>): Caret[] {
    return this.people().flatMap((person) => {
      const caret = this.#placeOf(person)?.caret;
      return caret && (clients?.has(person.client) ?? true) ? [{ client: person.client, ...caret }] : [];
    });
  }

  // A tab speaks for itself alone: what it said under another name is not its own.
  #placeOf({ client, id }: Person): Place | undefined {
    const place = this.#places.get(client);
    return place?.member === id ? place : undefined;
  }

  /** Tells somebody who comes how it stands; what they miss of the text they ask for themselves. */
  greet(follower: Follower): void {
    if (this.#known) follower.hear({ page: this.#known, steps: [] });
    const carets = this.#carets();
    if (carets.length) follower.point(carets);
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

  /** Those who are away (nobody has seen them stir for long) are not told of. */
  tellWhoIsHere(now = Date.now()): void {
    const all = this.people(now);
    this.#forget(new Set(all.map(({ client }) => client)), now);
    const people = all.filter(({ doing }) => doing !== 'away');
    for (const follower of this.followers) follower.meet(people);
  }

  // A tab whose stream is being opened anew keeps its place for a minute.
  #forget(here: Set<string>, now: number): void {
    for (const [client, { at }] of this.#places)
      if (!here.has(client) && now - at > 60_000) this.#places.delete(client);
  }
}
