import type { StateNews } from '#lib/documents/hub/following.ts';
import type { Caret, Person } from '#lib/documents/hub/room.ts';
import type { StepNews } from '#lib/documents/steps-since.ts';

/** What arrives on the stream for one release; `open` is for all: the line is there, or there again. */
export type News =
  | { event: 'open'; schemaVersion: number }
  | { event: 'steps'; release: string; version: number; head: number; steps: StepNews[] }
  | ({ event: 'state'; release: string } & StateNews)
  | { event: 'threads'; release: string; version: number }
  | { event: 'dismissals'; release: string; version: number }
  | { event: 'here'; release: string; people: Person[] }
  | { event: 'carets'; release: string; carets: Caret[] }
  | { event: 'gone'; release: string; reason: string }
  | { event: 'notices'; unread: number };

/** A release a tab has open; `version` is asked whenever the stream is opened anew. */
export type Wish = { release: string; client: string; version: () => number };

type Want = { tab: string; release: string; client: string; version: number };
type Said =
  | { say: 'want'; want: Want }
  | { say: 'drop'; client: string }
  | { say: 'who wants' }
  | { say: 'news'; news: News }
  | { say: 'awake' };

const EVENTS = [
  'open',
  'steps',
  'state',
  'threads',
  'dismissals',
  'here',
  'carets',
  'gone',
  'notices',
] as const;

/**
 * Follows releases for every tab of this browser over one stream: browsers allow six connections to a host, and seven
 * open editors would stop the eighth page. One tab holds a lock and the stream, and passes the news on; when it is
 * closed, the next takes over. A tab that dies lets go of its own lock, which is how the others know.
 */
export class NewsDesk {
  readonly #tab: string;
  readonly #channel: BroadcastChannel | null;
  #wishes = new Map<string, { wish: Wish; hear: (news: News) => void }>();
  #line: Line | null = null;
  #wants = new Map<string, Want>();
  #awake = () => {};
  #bells = new Set<(unread: number) => void>();

  constructor(member: string, tab: string) {
    this.#tab = tab;
    const shared = 'locks' in navigator && 'BroadcastChannel' in globalThis;
    this.#channel = shared ? new BroadcastChannel(`newsroom-news-${member}`) : null;
    if (this.#channel) {
      this.#channel.onmessage = ({ data }) => this.#listen(data as Said);
      void navigator.locks.request(`newsroom-news-${member}`, () => this.#lead());
    } else {
      void this.#lead();
    }
  }

  /** Hears the news of a release until the returned function is called. */
  follow(wish: Wish, hear: (news: News) => void): () => void {
    this.#wishes.set(wish.client, { wish, hear });
    this.#want(wish);
    return () => {
      this.#wishes.delete(wish.client);
      this.#say({ say: 'drop', client: wish.client });
    };
  }

  /** Hears how much the member was told and has not read, whenever it changes, until the returned function is called. */
  listenForNotices(hear: (unread: number) => void): () => void {
    this.#bells.add(hear);
    return () => this.#bells.delete(hear);
  }

  /** Opens the stream again at once: somebody signed in, the network is back. Runs `listener` in every tab. */
  wake(): void {
    this.#say({ say: 'awake' });
  }

  onAwake(listener: () => void): void {
    this.#awake = listener;
  }

  #want({ release, client, version }: Wish): void {
    this.#say({ say: 'want', want: { tab: this.#tab, release, client, version: version() } });
  }

  #say(said: Said): void {
    this.#channel?.postMessage(said);
    this.#listen(said);
  }

  #listen(said: Said): void {
    switch (said.say) {
      case 'news':
        if (said.news.event === 'notices') {
          for (const hear of this.#bells) hear(said.news.unread);
          break;
        }
        for (const { wish, hear } of this.#wishes.values())
          if (!('release' in said.news) || wish.release === said.news.release) hear(said.news);
        break;
      case 'who wants':
        for (const { wish } of this.#wishes.values()) this.#want(wish);
        break;
      case 'want':
        if (this.#line) this.#add(said.want);
        break;
      case 'drop':
        if (this.#line && this.#wants.delete(said.client)) this.#line.reopen();
        break;
      case 'awake':
        this.#awake();
        this.#line?.wake();
    }
  }

  // Holds the lock for as long as the page lives.
  #lead(): Promise<never> {
    this.#line = new Line(
      () => [...this.#wants.values()],
      (news) => {
        this.#say({ say: 'news', news });
        if (news.event === 'steps') this.#moveOn(news.release, news.version);
      },
    );
    this.#say({ say: 'who wants' });
    this.#line.reopen();
    return new Promise(() => {});
  }

  #add(want: Want): void {
    const known = this.#wants.get(want.client);
    this.#wants.set(want.client, want);
    if (known) return;
    this.#line?.reopen();
    if (want.tab === this.#tab || !this.#channel) return;
    void navigator.locks.request(`newsroom-tab-${want.tab}`, () =>
      this.#listen({ say: 'drop', client: want.client }),
    );
  }

  #moveOn(release: string, version: number): void {
    for (const want of this.#wants.values())
      if (want.release === release) want.version = Math.max(want.version, version);
  }
}

const STAYED_MS = 2_000;

/** The one connection, opened anew whenever what is wanted changes or it breaks. */
class Line {
  readonly #wants: () => Want[];
  readonly #hear: (news: News) => void;
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #tries = 0;

  constructor(wants: () => Want[], hear: (news: News) => void) {
    this.#wants = wants;
    this.#hear = hear;
    // Whoever leaves may be signing out: the line would ask once more for what it may not have. Who stays has it again.
    globalThis.addEventListener?.('beforeunload', () => {
      this.#source?.close();
      this.#source = null;
      this.reopen(STAYED_MS);
    });
  }

  /** Soon, so that several wishes in a row make one connection. */
  reopen(ms = 30): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), ms);
  }

  wake(): void {
    this.#tries = 0;
    if (!this.#source || this.#source.readyState !== EventSource.OPEN) this.reopen(0);
  }

  #open(): void {
    this.#source?.close();
    this.#source = null;
    const wants = this.#wants();
    const on = wants.map(({ release, version, client }) => `on=${release}~${version}~${client}`);
    const source = new EventSource(`/api/desk/stream?${on.join('&')}`);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#tries = 0;
    });
    source.addEventListener('end', ({ data }) => {
      // Nothing more is told to whoever is signed out; open words are looked after by their own session.
      if (wants.length === 0 && JSON.parse(data).reason === 'signed_out') source.close();
      else this.#breakOff(source);
    });
    source.addEventListener('error', () => this.#breakOff(source));
    for (const event of EVENTS) {
      source.addEventListener(event, ({ data }) => {
        // The browser's own `open` has no data; ours of the same name follows it.
        if (data !== undefined) this.#hear({ event, ...JSON.parse(data) } as News);
      });
    }
  }

  // By itself a browser would come back with the versions of the first opening, and not at all after a refusal.
  #breakOff(source: EventSource): void {
    if (this.#source !== source) return;
    source.close();
    this.#tries += 1;
    this.reopen(Math.min(15_000, 500 * 2 ** this.#tries) * (0.75 + Math.random() / 2));
  }
}
