import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { NodeJson } from '#lib/documents/parse.ts';
import { keepingOthers } from '#lib/documents/steps/keep-others.ts';
import type { StepNews } from '#lib/documents/steps-since.ts';
import { annotates } from '#lib/documents/working.ts';
import type { Clock } from './clock.ts';
import { CONFIRMED, type Confirmed } from './confirmed.ts';
import type { Batch, Desk, Missing, Refused, Trouble } from './desk.ts';
import { newKey } from './keys.ts';
import { lostSteps, wordsIn } from './lost.ts';
import { withoutUnsent } from './put-aside.ts';
import { Safekeeping } from './safekeeping.ts';
import { type Text, versionsOf, withoutView } from './text.ts';
import type { Shelf, Unsent, Versions } from './unsent.ts';

/**
 * How long words wait for more before they are sent, in milliseconds. While others look on, the first goes at once and
 * the pause is the least time between two batches.
 */
export const PAUSE = { together: 50, alone: 700 };
const AT_ONCE = 200;
const PATIENCE = [1_000, 2_000, 4_000, 8_000, 15_000];
const GAP_MS = 2_000;

/** What the member is told. Saved means that the newsroom has said so. */
export type Saving =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  | { kind: 'not_saved'; why: Trouble }
  | { kind: 'not_saved'; why: Refused; reason: string };

export type SessionParts = {
  release: string;
  member: string;
  tab: string;
  /** The place of its unsent words on the shelf. */
  key: string;
  clientId: string;
  schemaVersion: number;
  text: Text;
  /** The document at the version the text's collab plugin began with, without anything unsent. */
  base: Node;
  desk: Desk;
  shelf: Shelf;
  clock: Clock;
  savedAt: string | null;
  /** The batch that was on its way when the words were left behind. */
  sent?: { key: string; count: number } | null;
};

type Sent = { key: string; baseVersion: number; count: number };

/**
 * One writer's side of saving: keeps what is not acknowledged, sends it in batches one at a time, takes in what others
 * wrote, and says truthfully what is saved. Reliability 4.3 is the other side.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #safekeeping: Safekeeping;
  #text: Text;
  #base: Node;
  #sent: Sent | null = null;
  #busy = false;
  #timer: (() => void) | null = null;
  /** Until what is missing is asked for again. */
  #gap: (() => void) | null = null;
  #sentAt = 0;
  /** How often in a row others were first. */
  #beaten = 0;
  #tries = 0;
  #trouble: Trouble | null = null;
  #refused: { why: Refused; reason: string } | null = null;
  #savedAt: string | null;
  #others = false;
  #over = false;
  #said: Saving;
  #listeners = new Set<() => void>();
  #baseJson: { of: Node; json: NodeJson } | null = null;
  #json = new WeakMap<Step, Record<string, unknown>>();
  /**
   * Runs with unsent steps that are in the text no more: somebody deleted what was around them, or the newsroom, for
   * `reason`, will not take them.
   */
  onLost: (steps: readonly Step[], versions: Versions, reason?: string) => void = () => {};

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#text = parts.text;
    this.#base = parts.base;
    this.#savedAt = parts.savedAt;
    const { shelf, key, clock, sent } = parts;
    this.#safekeeping = new Safekeeping({ shelf, key, clock, unsent: () => this.#unsentWords() });
    if (sent && sent.count <= this.#unsent().length) this.#sent = { ...sent, baseVersion: this.version };
    this.#said = this.#saying();
    if (this.#unsent().length) this.changed();
  }

  get saving(): Saving {
    return this.#said;
  }

  /** Whether the newsroom will not take what is unsent as it is. */
  get isRefused(): boolean {
    return this.#said.kind === 'not_saved' && 'reason' in this.#said;
  }

  get clientId(): string {
    return this.#parts.clientId;
  }

  get version(): number {
    return getVersion(this.#text.state);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Call after every change of the text. */
  changed(): void {
    if (this.#over) return;
    this.#safekeeping.putSoon();
    if (this.#unsent().length && !this.#timer) this.#sendIn(this.#others ? this.#wait() : PAUSE.alone);
    this.#say();
  }

  /** Takes in steps that the stream brought; those it has are left out, those in between are fetched. */
  receive(news: readonly StepNews[]): void {
    if (this.#over || this.#refused?.why === 'outdated') return;
    const fresh = news.filter(({ version }) => version > this.version);
    const [first] = fresh;
    if (!first) return;
    if (first.version === this.version + 1) this.#take(fresh);
    else void this.#catchUp();
  }

  /** Whether somebody else has the release open: then others are kept waiting less. */
  set others(here: boolean) {
    this.#others = here;
  }

  /** Tries at once: the network came back, the window got the focus, somebody signed in. */
  retry(): void {
    if (!this.#trouble || this.#over) return;
    this.#tries = 0;
    this.#sendIn(0);
  }

  /** The release takes words again, after it had refused them. */
  reopen(): void {
    if (this.#refused?.why !== 'forbidden') return;
    this.#refused = null;
    this.changed();
  }

  /** The newsroom was renewed and reads documents otherwise: said before more is written in vain. */
  outdated(): void {
    if (!this.#refused) this.#stopFor('outdated', 'schema_moved_on');
  }

  /** The network went away: say so now rather than when the next try fails. */
  offline(): void {
    if (this.#unsent().length && !this.#refused) this.#inTrouble('offline');
  }

  /** Sends everything and waits for it. @returns false when something stays behind */
  async settle(patienceMs = 10_000): Promise<boolean> {
    const deadline = this.#parts.clock.now().getTime() + patienceMs;
    while (this.#unsent().length && !this.#trouble && !this.#refused && !this.#over) {
      this.#sendIn(0);
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => done());
        const late = this.#parts.clock.after(100, () => done());
        const done = () => {
          stop();
          late();
          resolve();
        };
      });
      if (this.#parts.clock.now().getTime() > deadline) break;
    }
    return this.#unsent().length === 0 || this.#onlyTies();
  }

  /** The unsent words as plain text, for a copy. */
  words(): string {
    return wordsIn(this.#unsent());
  }

  /** The text as the newsroom has it and as it stands here: what the unsent words can be compared by. */
  versions(): Versions {
    return versionsOf(this.#base, this.#text.state.doc);
  }

  /** Sends what there is without waiting for more: the page is being hidden. */
  hurry(): void {
    this.#safekeeping.hurry();
    if (this.#unsent().length && !this.#trouble) this.#sendIn(0);
  }

  /** The view is being taken down: what is unsent still goes out, and then nothing is said any more. */
  async leave(): Promise<void> {
    this.#text = withoutView(this.#text.state);
    this.#listeners.clear();
    await this.settle();
    this.stop();
  }

  /** Lets go of unsent words for good: their author has put them aside. */
  async forget(): Promise<void> {
    const forgotten = this.#safekeeping.forget();
    this.stop();
    await forgotten;
  }

  /** Nothing is sent or said any more. What is unsent stays on the shelf. */
  stop(): void {
    this.#safekeeping.stop();
    this.#over = true;
    this.#timer?.();
    this.#timer = null;
    this.#gap?.();
    this.#gap = null;
    this.#listeners.clear();
  }

  #unsent(): readonly Step[] {
    return (sendableSteps(this.#text.state)?.steps ?? []) as readonly Step[];
  }

  #wait(): number {
    return Math.max(0, this.#sentAt + PAUSE.together - this.#parts.clock.now().getTime());
  }

  // At once after the first time; then everybody who was told to rebase would come back at the same moment.
  #wayOut(): number {
    return this.#beaten < 2 ? 0 : this.#parts.clock.random() * 20 * 2 ** Math.min(this.#beaten, 4);
  }

  #sendIn(ms: number): void {
    this.#timer?.();
    this.#timer = this.#parts.clock.after(ms, () => {
      this.#timer = null;
      void this.#send();
    });
  }

  // One batch at a time; what is typed meanwhile goes with the next.
  async #send(): Promise<void> {
    if (this.#busy || this.#over || this.#refused || !this.#unsent().length) return;
    this.#busy = true;
    this.#sentAt = this.#parts.clock.now().getTime();
    const sent = await this.#ready();
    if (!sent) {
      this.#busy = false;
      this.changed();
      return;
    }
    const answer = await this.#parts.desk.save(this.#batch(sent));
    this.#busy = false;
    if (this.#over) return;
    switch (answer.kind) {
      case 'ok':
        this.#beaten = 0;
        this.#savedAt = answer.value.at;
        this.#confirm(sent, answer.value.version);
        this.#fine();
        break;
      case 'behind':
        this.#beaten += 1;
        this.#fine();
        this.#take(answer.missing.steps.filter(({ version }) => version > this.version));
        if (answer.missing.version < answer.missing.head) await this.#catchUp();
        break;
      case 'trouble':
        return this.#inTrouble(answer.why, answer.waitMs);
      case 'refused':
        if (answer.why !== 'invalid' || !this.#putAside(answer.reason))
          return this.#stopFor(answer.why, answer.reason);
    }
    this.changed();
    if (answer.kind === 'behind') this.#sendIn(this.#wayOut());
  }

  // Its key is on the shelf before it goes out. What others wrote meanwhile would only send it back; they may also have
  // settled it, or taken away what was around it: then there is nothing to send.
  async #ready(): Promise<Sent | null> {
    for (let turn = 0; this.#unsent().length; turn++) {
      const sent = this.#sentNow();
      await this.#safekeeping.putNow();
      if (sent.baseVersion === this.version || turn === 2) return this.#unsent().length ? sent : null;
    }
    return null;
  }

  // What will never be taken goes out of the text, so that everything after it can be saved; its author gets it as a copy.
  #putAside(reason: string): boolean {
    const steps = this.#unsent();
    const { state } = this.#text;
    const versions = this.versions();
    const tr = withoutUnsent(state, this.#base, steps);
    if (!tr) return false;
    this.#sent = null;
    this.#text.dispatch(tr);
    this.onLost(steps, versions, reason);
    return true;
  }

  // A batch that went out before keeps its key as long as it still begins where the document stands.
  #sentNow(): Sent {
    if (this.#sent?.baseVersion !== this.version) {
      const count = Math.min(AT_ONCE, this.#unsent().length);
      this.#sent = { key: newKey(), baseVersion: this.version, count };
    }
    return this.#sent;
  }

  #batch({ key, baseVersion, count }: Sent): Batch {
    const { schemaVersion, clientId } = this.#parts;
    const steps = this.#unsent()
      .slice(0, count)
      .map((step) => this.#jsonOf(step));
    return { baseVersion, schemaVersion, key, clientId, steps };
  }

  // The stream may have confirmed some of it already, or have gone further.
  #confirm({ baseVersion, count }: Sent, version: number): void {
    if (this.version >= version) return;
    if (version !== baseVersion + count) return void this.#catchUp();
    const own = this.#unsent().slice(0, version - this.version);
    this.#advance(
      own,
      own.map(() => this.#parts.clientId),
    );
  }

  #take(news: readonly StepNews[]): void {
    if (!news.length) return;
    const steps = this.#read(news);
    if (!steps || !this.#advanced(steps, news)) {
      this.#stopFor('outdated', 'schema_moved_on');
      return;
    }
    // What could not be sent was confirmed after all, or lost its place: the trouble was about that alone.
    if (!this.#unsent().length) this.#fine();
    this.changed();
  }

  // What does not fit onto this text is of another text: it is left as it is, with everything in it.
  #advanced(steps: readonly Step[], news: readonly StepNews[]): boolean {
    try {
      this.#advance(
        steps,
        news.map(({ clientId }) => clientId),
      );
      return true;
    } catch {
      return false;
    }
  }

  // A newer newsroom may send what this page's schema does not know.
  #read(news: readonly StepNews[]): Step[] | null {
    try {
      return news.map(({ step }) => Step.fromJSON(this.#text.state.schema, step));
    } catch {
      return null;
    }
  }

  #advance(steps: readonly Step[], clientIds: readonly string[]): void {
    const { clientId } = this.#parts;
    const text = this.#text;
    const before = this.#unsent();
    const theirsFrom = clientIds.findIndex((id) => id !== clientId);
    const ours = theirsFrom < 0 ? steps.length : theirsFrom;
    const waiting = before.slice(ours);
    const ownBase = this.#applied(this.#base, steps.slice(0, ours));
    const maps = steps.map((step) => step.getMap());
    const confirmed: Confirmed = { version: this.version + steps.length, maps, clientIds };
    const tr = keepingOthers(ownBase, waiting, () =>
      receiveTransaction(text.state, steps, clientIds, { mapSelectionBackward: true }),
    );
    text.dispatch(tr.setMeta(CONFIRMED, confirmed));
    if (this.#unsent().length < waiting.length) {
      const lost = lostSteps(ownBase, waiting, steps.slice(ours));
      this.onLost(lost, versionsOf(ownBase, this.#applied(ownBase, waiting)));
    }
    const { length } = this.#unsent();
    this.#base = length === 0 ? text.state.doc : this.#applied(ownBase, steps.slice(ours));
    if (this.#sent && this.#sent.baseVersion !== this.version) this.#sent = null;
  }

  #applied(doc: Node, steps: readonly Step[]): Node {
    return steps.reduce((current, step) => step.apply(current).doc ?? current, doc);
  }

  async #catchUp(): Promise<void> {
    for (let more = true; more && !this.#over; ) {
      const answer = await this.#parts.desk.since(this.version);
      if (answer.kind === 'refused') return this.#stopFor(answer.why, answer.reason);
      if (answer.kind !== 'ok') return this.#catchUpSoon();
      const { steps, version, head }: Missing = answer.value;
      this.#take(steps.filter((step) => step.version > this.version));
      more = version < head && steps.length > 0;
    }
  }

  // Nobody may write any more, and then no news would ask for it again.
  #catchUpSoon(): void {
    if (this.#over) return;
    this.#gap?.();
    this.#gap = this.#parts.clock.after(GAP_MS * (0.8 + 0.4 * this.#parts.clock.random()), () => {
      this.#gap = null;
      void this.#catchUp();
    });
  }

  #fine(): void {
    this.#tries = 0;
    this.#trouble = null;
  }

  #inTrouble(why: Trouble, waitMs?: number): void {
    this.#trouble = why;
    const wait = waitMs ?? PATIENCE[Math.min(this.#tries, PATIENCE.length - 1)] ?? 15_000;
    this.#tries += 1;
    this.#sendIn(wait * (0.8 + 0.4 * this.#parts.clock.random()));
    this.#say();
  }

  #stopFor(why: Refused, reason: string): void {
    this.#refused = { why, reason };
    this.#timer?.();
    this.#timer = null;
    this.#safekeeping.putSoon();
    this.#say();
  }

  // The words are saved, all of them: a comment that can be tied to its passage no more keeps its quote.
  #onlyTies(): boolean {
    return this.#refused?.why === 'forbidden' && this.#unsent().every(annotates);
  }

  #saying(): Saving {
    if (this.#onlyTies()) return { kind: 'saved', at: this.#savedAt };
    if (this.#refused && (this.#unsent().length || this.#refused.why === 'outdated'))
      return { kind: 'not_saved', ...this.#refused };
    if (!this.#unsent().length) return { kind: 'saved', at: this.#savedAt };
    return this.#trouble ? { kind: 'not_saved', why: this.#trouble } : { kind: 'saving' };
  }

  #say(): void {
    const said = this.#saying();
    if (JSON.stringify(said) === JSON.stringify(this.#said)) return;
    this.#said = said;
    for (const listener of [...this.#listeners]) listener();
  }

  #unsentWords(): Unsent | null {
    const { tab, release, member, clientId, schemaVersion, clock } = this.#parts;
    const steps = this.#unsent();
    const sent = this.#sent?.baseVersion === this.version ? this.#sent : null;
    if (steps.length === 0) return null;
    return {
      release,
      member,
      tab,
      clientId,
      schemaVersion,
      baseVersion: this.version,
      base: this.#jsonOfBase(),
      steps: steps.map((step) => this.#jsonOf(step)),
      sent: sent && { key: sent.key, count: sent.count },
      at: clock.now().toISOString(),
    };
  }

  #jsonOfBase(): NodeJson {
    const of = this.#base;
    if (this.#baseJson?.of !== of) this.#baseJson = { of, json: of.toJSON() as NodeJson };
    return this.#baseJson.json;
  }

  #jsonOf(step: Step): Record<string, unknown> {
    const known = this.#json.get(step) ?? (step.toJSON() as Record<string, unknown>);
    this.#json.set(step, known);
    return known;
  }
}
