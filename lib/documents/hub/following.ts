import { db } from '#db/client.ts';
import { log } from '#lib/log.ts';
import { NotFound } from '../../errors.ts';
import type { Actor } from '../../members/roles.ts';
import type { Answer } from '../../releases/policy.ts';
import { type PageRow, seenBy } from '../steps/hold.ts';
import { stepsBetween } from '../steps-since.ts';
import type { Caret, Follower, Person, RoomNews } from './room.ts';

/** What a stream says of one release. */
export type StreamEvent =
  | { event: 'steps'; release: string; data: { version: number; head: number; steps: RoomNews['steps'] } }
  | { event: 'state'; release: string; data: StateNews }
  | { event: 'threads'; release: string; data: { version: number } }
  | { event: 'dismissals'; release: string; data: { version: number } }
  | { event: 'here'; release: string; data: { people: Person[] } }
  | { event: 'carets'; release: string; data: { carets: Caret[] } }
  | { event: 'gone'; release: string; data: { reason: 'no_access' | 'version_unknown' } };

export type StateNews = {
  work: string;
  live: string;
  stateVersion: number;
  /** Whether the member of this stream may write now, else the policy's reason. */
  write: Allowed;
  /** Whether they may comment, and whether a comment may be tied to words. */
  comment: Allowed;
  annotate: Allowed;
};

type Allowed = { allowed: true } | { allowed: false; reason: string };

/** One tab's interest in one release: sends every step once and in order, and each state that differs for this member. */
export class Following implements Follower {
  readonly person: Person;
  readonly #release: string;
  readonly #send: (event: StreamEvent) => void;
  #actor: () => Promise<Actor | null>;
  #version: number;
  #page: PageRow | null = null;
  #said = '';
  #threads = -1;
  #dismissals = -1;
  #pending: RoomNews['steps'] = [];
  #running = false;
  #over = false;

  constructor(
    wanted: { release: string; since: number; person: Person },
    actor: () => Promise<Actor | null>,
    send: (event: StreamEvent) => void,
  ) {
    this.#release = wanted.release;
    this.#version = wanted.since;
    this.person = wanted.person;
    this.#actor = actor;
    this.#send = send;
  }

  hear({ page, steps }: RoomNews): void {
    this.#page = page;
    this.#pending = [...this.#pending, ...steps].slice(-1000);
    void this.#run();
  }

  meet(people: Person[]): void {
    if (!this.#over) this.#send({ event: 'here', release: this.#release, data: { people } });
  }

  point(carets: Caret[]): void {
    if (!this.#over) this.#send({ event: 'carets', release: this.#release, data: { carets } });
  }

  /** Looks again whether the member may see this and write in it: their roles may have changed. */
  check(): void {
    if (this.#page) void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#over) return;
    this.#running = true;
    try {
      let page = this.#page;
      do {
        page = this.#page;
        if (page) await this.#say(page);
      } while (page !== this.#page && !this.#over);
    } catch (error) {
      // The next news, or the next look in a few seconds, starts from the version that was last sent.
      log().warn({ error: (error as Error).message }, 'a stream could not read its news');
    } finally {
      this.#running = false;
    }
  }

  async #say(row: PageRow): Promise<void> {
    const actor = await this.#actor();
    try {
      const { write, comment, annotate, work, live, stateVersion, ...versions } = seenBy(actor, row);
      await this.#sayMissing(row.docVersion);
      this.#sayState({
        work,
        live,
        stateVersion,
        write: said(write),
        comment: said(comment),
        annotate: said(annotate),
      });
      this.#sayThreads(versions.threadsVersion);
      this.#sayDismissals(versions.dismissalsVersion);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      this.#end('no_access');
    }
  }

  async #sayMissing(head: number): Promise<void> {
    if (this.#version > head) return this.#end('version_unknown');
    while (this.#version < head && !this.#over) {
      const next = this.#pending.filter(({ version }) => version > this.#version);
      const steps =
        next[0]?.version === this.#version + 1
          ? next
          : (await stepsBetween(db(), this.#release, this.#version, head)).steps;
      this.#pending = [];
      const last = steps.at(-1)?.version;
      if (last === undefined) return;
      this.#version = last;
      this.#send({ event: 'steps', release: this.#release, data: { version: last, head, steps } });
    }
  }

  #sayState(state: StateNews): void {
    const said = JSON.stringify(state);
    if (said === this.#said || this.#over) return;
    this.#said = said;
    this.#send({ event: 'state', release: this.#release, data: state });
  }

  // What was said is asked for: most who listen have it already.
  #sayThreads(version: number): void {
    if (version === this.#threads || this.#over) return;
    this.#threads = version;
    this.#send({ event: 'threads', release: this.#release, data: { version } });
  }

  #sayDismissals(version: number): void {
    if (version === this.#dismissals || this.#over) return;
    this.#dismissals = version;
    this.#send({ event: 'dismissals', release: this.#release, data: { version } });
  }

  #end(reason: 'no_access' | 'version_unknown'): void {
    if (this.#over) return;
    this.#over = true;
    this.#send({ event: 'gone', release: this.#release, data: { reason } });
  }
}

const said = (answer: Answer): Allowed =>
  answer.allowed ? { allowed: true } : { allowed: false, reason: answer.reason };
