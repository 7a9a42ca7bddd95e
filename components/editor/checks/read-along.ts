import type { Node } from '@tiptap/pm/model';
import { cutDocument } from '#lib/checks/cut/document.ts';
import { datedOn } from '#lib/checks/dated-on.ts';
import type { Known } from '#lib/checks/known.ts';
import { type Passage, positionIn } from '#lib/checks/passage.ts';
import type { Language } from '#lib/languages.ts';
import type { Lesson, Order, Report } from './order.ts';
import type { Placed } from './underlines.ts';

type Heard = {
  /** What is found in a text, in the order of the text. */
  found: (doc: Node, found: readonly Placed[]) => void;
  /** The thread could not be had: the network is away, or the newsroom was renewed. The next text tries again. */
  missing: () => void;
};

/** Has a thread of its own read texts, one turn after the other. Ends with `end`. */
export class ReadingAlong {
  #turn = 0;
  #asked: readonly Passage[] = [];
  #doc: Node | null = null;
  #thread: Worker | null = null;
  #known: Known | null = null;
  readonly #language: Language;
  readonly #heard: Heard;

  constructor(language: Language, heard: Heard) {
    this.#language = language;
    this.#heard = heard;
  }

  read(doc: Node): void {
    if (!this.#thread) {
      this.#thread = this.#begin();
      this.#teach();
    }
    this.#turn += 1;
    this.#doc = doc;
    this.#asked = cutDocument(doc, this.#language);
    const order: Order = {
      turn: this.#turn,
      passages: this.#asked,
      setting: { language: this.#language, date: datedOn(doc) },
    };
    this.#thread.postMessage(order);
  }

  /** Says what the newsroom knows; what is read after it is held against that. */
  learn(known: Known): void {
    this.#known = known;
    this.#teach();
  }

  end(): void {
    this.#thread?.terminate();
    this.#thread = null;
  }

  #teach(): void {
    if (!this.#known) return;
    const lesson: Lesson = { known: this.#known };
    this.#thread?.postMessage(lesson);
  }

  #begin(): Worker {
    const thread = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
    thread.onmessage = ({ data }: MessageEvent<Report>) => {
      if (data.turn === this.#turn && this.#doc) this.#heard.found(this.#doc, this.#place(this.#doc, data));
    };
    thread.onerror = (event) => {
      event.preventDefault();
      this.end();
      this.#heard.missing();
    };
    return thread;
  }

  #place(doc: Node, { findings }: Report): Placed[] {
    const passages = new Map(this.#asked.map((one) => [`${one.path.join('.')}|${one.attribute}`, one]));
    return findings.flatMap((finding) => {
      const passage = passages.get(`${finding.path.join('.')}|${finding.attribute}`);
      const block = placeOf(doc, finding.path);
      if (!passage || !block) return [];
      const { pos, node } = block;
      if (finding.attribute !== null) return [{ ...finding, from: pos, to: pos + node.nodeSize }];
      return [
        {
          ...finding,
          from: pos + 1 + positionIn(passage, finding.start),
          to: pos + 1 + positionIn(passage, finding.end),
        },
      ];
    });
  }
}

function placeOf(doc: Node, path: readonly number[]): { pos: number; node: Node } | null {
  let pos = -1;
  let node = doc;
  for (const index of path) {
    if (index >= node.childCount) return null;
    pos += 1;
    for (let before = 0; before < index; before += 1) pos += node.child(before).nodeSize;
    node = node.child(index);
  }
  return { pos, node };
}
