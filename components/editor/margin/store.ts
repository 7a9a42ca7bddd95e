import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

/** Something said beside a passage. */
export type Card = {
  /** The id of its mark, when it has one: then the card follows the mark. */
  id: string;
  /** Where its passage begins, for a card without a mark; null when it has no place in the text. */
  from: number | null;
  /** Looks for its place in the text as it is now, when it has no mark. */
  find?: (doc: Node) => number | null;
  /** What it is called, for whoever hears it. */
  label?: string;
  draw: (active: boolean) => ReactNode;
};

/** What stands in the margin, from every source, and which card is the active one. */
export class MarginStore {
  #sources = new Map<string, readonly Card[]>();
  #cards: readonly Card[] = [];
  #active: string | null = null;
  #editor: Editor | null = null;
  #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  cards = (): readonly Card[] => this.#cards;
  active = (): string | null => this.#active;
  editor = (): Editor | null => this.#editor;

  /** The open text, for those who stand outside of it. */
  open(editor: Editor | null): void {
    this.#editor = editor;
    this.#say();
  }

  put(source: string, cards: readonly Card[]): void {
    if (cards.length === 0) this.#sources.delete(source);
    else this.#sources.set(source, cards);
    this.#cards = [...this.#sources.values()].flat();
    this.#say();
  }

  activate(id: string | null): void {
    if (id === this.#active) return;
    this.#active = id;
    this.#say();
  }

  #say(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
