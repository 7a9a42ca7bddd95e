import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Choice } from '#lib/consents/queries.ts';
import { askDesk } from '../session/fetch-desk.ts';

/** The records a text can lean on; null until they are there, false when they could not be had. */
export type Choices = readonly Choice[] | null | false;

/** One list for all parts of a page: asked for when the first wants it, and again whenever somebody opens a choice. */
class Shelf {
  choices: Choices = null;
  #asked = false;
  #hearers = new Set<() => void>();
  readonly #address: string;
  readonly #memberId: string;

  constructor(release: string, memberId: string) {
    this.#address = `/api/desk/releases/${release}/consents`;
    this.#memberId = memberId;
  }

  hear = (hearer: () => void): (() => void) => {
    this.#hearers.add(hearer);
    return () => void this.#hearers.delete(hearer);
  };

  async ask(again: boolean): Promise<void> {
    if (this.#asked && !again) return;
    this.#asked = true;
    const answer = await askDesk<{ consents: Choice[] }>(this.#address, this.#memberId, { method: 'GET' });
    if (answer.kind === 'ok') this.choices = answer.value.consents;
    else this.choices ||= false;
    for (const hearer of this.#hearers) hearer();
  }
}

const shelves = new Map<string, Shelf>();

function shelfOf(release: string, memberId: string): Shelf {
  const key = `${memberId} ${release}`;
  const shelf = shelves.get(key) ?? new Shelf(release, memberId);
  shelves.set(key, shelf);
  return shelf;
}

/** The records the text of a release can lean on, and how to look for new ones. */
export function useConsents(release: string, memberId: string): { choices: Choices; look: () => void } {
  const shelf = shelfOf(release, memberId);
  useEffect(() => void shelf.ask(false), [shelf]);
  const choices = useSyncExternalStore(
    shelf.hear,
    () => shelf.choices,
    () => null,
  );
  return { choices, look: useCallback(() => void shelf.ask(true), [shelf]) };
}
