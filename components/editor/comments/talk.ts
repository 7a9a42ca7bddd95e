import type { Reader, ThreadsSince, ThreadView } from '#lib/comments/view.ts';
import type { Clock } from '../session/clock.ts';
import type { Refused, Trouble } from '../session/desk.ts';
import type { Heard, TalkDesk } from './desk.ts';
import type { Draft, DraftShelf } from './draft.ts';

const PATIENCE = [1_000, 2_000, 4_000, 8_000, 15_000];
const ASK_MS = 2_000;
const NO_DRAFTS: readonly Draft[] = [];

/** Why words were not taken as they are: a reason of the newsroom, as its code. */
export type NotTaken = { why: Refused; reason: string };

type Parts = {
  release: string;
  member: { id: string; name: string };
  tab: () => string;
  desk: TalkDesk;
  /** Opened when the page is. */
  shelf: () => Promise<DraftShelf>;
  clock: Clock;
  known: ThreadsSince;
};

/** What begins a draft besides its words. */
export type Beginning = Pick<Draft, 'id' | 'kind' | 'thread'> &
  Partial<Pick<Draft, 'quote' | 'words' | 'mentions'>>;

/**
 * What is said about one release, as this tab knows it, and what its member is saying: kept on the shelf from the first
 * letter, sent one after the other, and again until the newsroom has it.
 */
export class Talk {
  readonly #parts: Parts;
  #threads = new Map<string, ThreadView>();
  #list: readonly ThreadView[] = [];
  #version: number;
  #drafts = new Map<string, Draft>();
  #ofThread = new Map<string, readonly Draft[]>();
  #notTaken = new Map<string, NotTaken>();
  #begun: readonly Draft[] = NO_DRAFTS;
  #trouble: Trouble | null = null;
  #tries = 0;
  #sending = false;
  #asking: Promise<void> | null = null;
  #again = false;
  #timer: (() => void) | null = null;
  /** Until what others said is asked for again. */
  #later: (() => void) | null = null;
  #readers: Promise<Reader[]> | null = null;
  #listeners = new Set<() => void>();
  #over = false;
  #opened: Promise<DraftShelf> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#version = parts.known.version;
    this.#take(parts.known.threads);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get member(): { id: string; name: string } {
    return this.#parts.member;
  }

  /** Every thread there is, oldest first. */
  threads = (): readonly ThreadView[] => this.#list;
  thread = (id: string): ThreadView | null => this.#threads.get(id) ?? null;
  /** The words on their way into a thread, in the order they were begun. */
  drafts = (thread: string): readonly Draft[] => this.#ofThread.get(thread) ?? NO_DRAFTS;
  draft = (id: string): Draft | null => this.#drafts.get(id) ?? null;
  notTaken = (id: string): NotTaken | null => this.#notTaken.get(id) ?? null;
  /** Why what was sent is still here. */
  trouble = (): Trouble | null => this.#trouble;
  /** Threads that are begun and not there yet, in the order they were begun. */
  begun = (): readonly Draft[] => this.#begun;

  /** Whether words would be missed if the page were closed now; they would still be on the shelf. */
  get isHolding(): boolean {
    return [...this.#drafts.values()].some(({ words }) => words.trim() !== '');
  }

  /** Brings back what was left behind, and sends what had been sent. */
  async open(): Promise<void> {
    const { release, member, tab } = this.#parts;
    this.#over = false;
    const left = await this.#shelf()
      .then((shelf) => shelf.adopt(release, member.id, tab()))
      .catch(() => []);
    for (const draft of left) if (!this.#drafts.has(draft.id)) this.#hold(draft);
    this.#say();
    void this.#send();
  }

  /** Nothing is sent or said any more. What is not sent stays on the shelf. */
  close(): void {
    this.#over = true;
    this.#timer?.();
    this.#timer = null;
    this.#later?.();
    this.#later = null;
  }

  /** Something was said: asks for it if it is not known yet. */
  hear(version: number): Promise<void> {
    return version > this.#version ? this.#catchUp() : Promise.resolve();
  }

  /** Begins words of one's own. A beginning that is there already goes on. */
  begin({ quote = '', words = '', mentions = [], ...beginning }: Beginning): Draft {
    const { release, member, tab, clock } = this.#parts;
    const known = this.#drafts.get(beginning.id);
    if (known) return known;
    const draft: Draft = {
      ...beginning,
      release,
      member: member.id,
      quote,
      words,
      mentions,
      blocking: false,
      state: 'writing',
      tab: tab(),
      at: clock.now().toISOString(),
    };
    this.#hold(draft);
    this.#say();
    return draft;
  }

  /** Keeps what was typed. */
  write(id: string, change: Partial<Pick<Draft, 'words' | 'mentions' | 'blocking'>>): void {
    const draft = this.#drafts.get(id);
    if (draft?.state !== 'writing') return;
    const next = { ...draft, ...change };
    this.#hold(next);
    this.#keep(next);
    this.#say();
  }

  /** Sends a draft as soon as it can be. */
  send(id: string): void {
    const draft = this.#drafts.get(id);
    if (!draft || draft.words.trim() === '') return;
    this.#notTaken.delete(id);
    const next: Draft = { ...draft, state: 'sending' };
    this.#hold(next);
    this.#keep(next);
    this.#say();
    void this.#send();
  }

  /** Lets go of words for good. */
  letGo(id: string): void {
    this.#forget(id);
    this.#say();
  }

  /** Settles a thread or takes it up again. @returns why not, or null when it is done */
  async settle(thread: string, resolved: boolean): Promise<NotTaken | Trouble | null> {
    const answer = await this.#parts.desk.settle(thread, resolved);
    if (answer.kind === 'trouble') return answer.why;
    if (answer.kind === 'refused') return answer;
    await this.#catchUp();
    return null;
  }

  /** Tries at once: the network came back, the window got the focus, somebody signed in. */
  retry(): void {
    if (this.#over) return;
    this.#tries = 0;
    void this.#send();
  }

  /** Whoever may be mentioned, asked once. */
  readers(): Promise<Reader[]> {
    this.#readers ??= this.#parts.desk.readers().then((answer) => {
      if (answer.kind === 'ok') return answer.value.readers;
      this.#readers = null;
      return [];
    });
    return this.#readers;
  }

  #catchUp(): Promise<void> {
    this.#again = true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    while (this.#again && !this.#over) {
      this.#again = false;
      const answer = await this.#parts.desk.since(this.#version);
      if (this.#over) return;
      if (answer.kind === 'trouble') return this.#askSoon();
      if (answer.kind !== 'ok') return;
      this.#version = Math.max(this.#version, answer.value.version);
      this.#take(answer.value.threads);
      this.#say();
    }
  }

  // Nobody may say anything more, and then no news would ask for it again.
  #askSoon(): void {
    const { clock } = this.#parts;
    this.#later?.();
    this.#later = clock.after(ASK_MS * (0.8 + 0.4 * clock.random()), () => {
      this.#later = null;
      void this.#catchUp();
    });
  }

  #take(threads: readonly ThreadView[]): void {
    for (const thread of threads) this.#threads.set(thread.id, thread);
    this.#list = [...this.#threads.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  // One at a time and in their order: an answer must not come before its question.
  async #send(): Promise<void> {
    if (this.#sending || this.#over) return;
    this.#sending = true;
    this.#timer?.();
    this.#timer = null;
    for (let draft = this.#next(); draft && !this.#over; draft = this.#next()) {
      const answer = await this.#parts.desk.say(draft);
      if (!(await this.#answered(draft, answer))) break;
    }
    this.#sending = false;
  }

  #next(): Draft | undefined {
    return [...this.#drafts.values()].find(({ state }) => state === 'sending');
  }

  async #answered(draft: Draft, answer: Heard<unknown>): Promise<boolean> {
    switch (answer.kind) {
      case 'ok':
        this.#fine();
        // First what is there now, then away with what was on its way: nobody sees a gap.
        await this.#catchUp();
        this.#forget(draft.id);
        break;
      case 'trouble':
        this.#inTrouble(answer.why, answer.waitMs);
        break;
      case 'refused':
        this.#fine();
        this.#notTaken.set(draft.id, answer);
        this.#hold({ ...draft, state: 'writing' });
        this.#keep({ ...draft, state: 'writing' });
    }
    this.#say();
    return answer.kind !== 'trouble';
  }

  #fine(): void {
    this.#tries = 0;
    this.#trouble = null;
  }

  #inTrouble(why: Trouble, waitMs?: number): void {
    const { clock } = this.#parts;
    this.#trouble = why;
    const wait = waitMs ?? PATIENCE[Math.min(this.#tries, PATIENCE.length - 1)] ?? 15_000;
    this.#tries += 1;
    this.#timer?.();
    this.#timer = clock.after(wait * (0.8 + 0.4 * clock.random()), () => void this.#send());
  }

  #hold(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
    this.#sort(draft.thread);
  }

  #forget(id: string): void {
    const draft = this.#drafts.get(id);
    if (!draft) return;
    this.#drafts.delete(id);
    this.#notTaken.delete(id);
    this.#sort(draft.thread);
    void this.#shelf()
      .then((shelf) => shelf.letGo(id))
      .catch(() => {});
  }

  #sort(thread: string): void {
    const drafts = [...this.#drafts.values()].filter((each) => each.thread === thread);
    if (drafts.length) this.#ofThread.set(thread, drafts);
    else this.#ofThread.delete(thread);
  }

  // A shelf that is full or shut takes nothing; the words are still on the page.
  #keep(draft: Draft): void {
    void this.#shelf()
      .then((shelf) => shelf.put(draft))
      .catch(() => {});
  }

  #shelf(): Promise<DraftShelf> {
    this.#opened ??= this.#parts.shelf();
    return this.#opened;
  }

  #say(): void {
    this.#begun = [...this.#drafts.values()].filter(
      ({ kind, thread }) => kind === 'start' && !this.#threads.has(thread),
    );
    for (const listener of [...this.#listeners]) listener();
  }
}
