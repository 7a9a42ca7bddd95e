import type { MediaChoice } from '#lib/media/choices.ts';
import { askDesk } from '../session/fetch-desk.ts';

/** What is known of a file: null when the newsroom has none of that name for this release. */
export type KnownFile = MediaChoice | null;

/** The files of the library that the text of a release names, asked for together and kept while its page is open. */
class MediaShelf {
  readonly #known = new Map<string, KnownFile>();
  readonly #wanted = new Set<string>();
  readonly #hearers = new Set<() => void>();
  #site: string | null = null;
  readonly #address: string;
  readonly #memberId: string;

  constructor(release: string, memberId: string) {
    this.#address = `/api/desk/releases/${release}/media`;
    this.#memberId = memberId;
  }

  hear = (hearer: () => void): (() => void) => {
    this.#hearers.add(hearer);
    return () => void this.#hearers.delete(hearer);
  };

  /** A file as it was last seen; undefined until it was asked for. */
  get(id: string): KnownFile | undefined {
    return this.#known.get(id);
  }

  /** Asks for a file, together with the others that are asked for in the same moment. */
  want(id: string): void {
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#fetch());
    this.#wanted.add(id);
  }

  /** The key of the site new files go to. @throws {Error} when the newsroom cannot be asked now */
  async site(): Promise<string> {
    if (this.#site === null) await this.find('', []);
    if (this.#site === null) throw new Error('the newsroom cannot be asked');
    return this.#site;
  }

  /** Exactly these files, as they are now; null when the newsroom cannot be asked. */
  async take(ids: readonly string[]): Promise<MediaChoice[] | null> {
    const files = await this.#ask(new URLSearchParams({ ids: ids.join() }));
    if (files) this.#keep(files);
    return files;
  }

  /** What is found among the files, the newest first; null when the newsroom cannot be asked now. */
  async find(q: string, kinds: readonly string[]): Promise<MediaChoice[] | null> {
    const files = await this.#ask(new URLSearchParams({ q, kinds: kinds.join() }));
    if (files) this.#keep(files);
    return files;
  }

  async #fetch(): Promise<void> {
    const ids = [...this.#wanted];
    this.#wanted.clear();
    const files = await this.#ask(new URLSearchParams({ ids: ids.join() }));
    if (!files) return;
    const gone = ids.filter((id) => !files.some((file) => file.id === id));
    for (const id of gone) this.#known.set(id, null);
    this.#keep(files);
  }

  #keep(files: readonly MediaChoice[]): void {
    for (const file of files) this.#known.set(file.id, file);
    for (const hearer of this.#hearers) hearer();
  }

  async #ask(what: URLSearchParams): Promise<MediaChoice[] | null> {
    const answer = await askDesk<{ site: string; files: MediaChoice[] }>(
      `${this.#address}?${what}`,
      this.#memberId,
      {
        method: 'GET',
      },
    );
    if (answer.kind !== 'ok') return null;
    this.#site = answer.value.site;
    return answer.value.files;
  }
}

const shelves = new Map<string, MediaShelf>();

/** The files of the library for a release, through the eyes of a member. */
export function shelfFor(release: string, memberId: string): MediaShelf {
  const key = `${memberId} ${release}`;
  const shelf = shelves.get(key) ?? new MediaShelf(release, memberId);
  shelves.set(key, shelf);
  return shelf;
}
