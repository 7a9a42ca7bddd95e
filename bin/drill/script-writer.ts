import { randomUUID } from 'node:crypto';
import { history, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { collab, sendableSteps } from 'prosemirror-collab';
import type { Desk } from '#components/editor/session/desk.ts';
import { fetchDesk } from '#components/editor/session/fetch-desk.ts';
import { Session, type Text } from '#components/editor/session/session.ts';
import { clock } from '#components/editor/session/tab.ts';
import { memoryShelf } from '#components/editor/session/unsent.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema, SCHEMA_VERSION } from '#lib/documents/schema.ts';
import { MoveStep } from '#lib/documents/steps/move.ts';
import { hear } from '../stage/hearing.ts';
import type { SignedIn } from '../stage/sign-in.ts';
import { type Acknowledged, letter, type WriterRecord } from './record.ts';

type Given = {
  number: number;
  member: { id: string; name: string };
  who: SignedIn;
  url: string;
  release: { id: string; doc: NodeJson; docVersion: number };
};

/** A writer without a screen: the editor's own session over the same network, with a text nobody looks at. */
export class ScriptWriter {
  readonly clientId = `script-${randomUUID().slice(0, 8)}`;
  readonly #given: Given;
  readonly #text: Text;
  readonly #session: Session;
  readonly #acknowledged: Acknowledged[] = [];
  readonly #silence: () => void;
  #typed = 0;
  #timer: NodeJS.Timeout | null = null;
  lost = 0;
  conflicts = 0;

  constructor(given: Given) {
    const { url, who, release, member } = given;
    this.#given = given;
    const doc = documentSchema.nodeFromJSON(release.doc);
    const version = release.docVersion;
    const plugins = [collab({ version, clientID: this.clientId }), history()];
    this.#text = {
      state: EditorState.create({ doc, plugins }),
      dispatch(tr) {
        (this as { state: EditorState }).state = this.state.apply(tr);
      },
    };
    this.#session = new Session({
      release: release.id,
      member: member.id,
      tab: this.clientId,
      key: this.clientId,
      clientId: this.clientId,
      schemaVersion: SCHEMA_VERSION,
      text: this.#text,
      base: doc,
      desk: this.#recorded(
        fetchDesk(release.id, member.id, (path, init) =>
          fetch(`${url}${path}`, {
            ...init,
            keepalive: false,
            headers: { ...(init.headers as object), cookie: who.cookie },
          }),
        ),
      ),
      shelf: memoryShelf(),
      clock,
      savedAt: null,
    });
    this.#session.others = true;
    this.#session.onLost = (steps) => {
      this.lost += steps.length;
    };
    const wish = {
      url,
      who,
      release: release.id,
      client: this.clientId,
      version: () => this.#session.version,
    };
    this.#silence = hear(wish, (news) => {
      if (news.event === 'steps') this.#session.receive(news.steps);
    });
  }

  /** Does something every now and then, until told to stop. */
  write(everyMs = 300): void {
    this.#timer = setTimeout(
      () => {
        const tr = this.#draw();
        if (tr?.docChanged) this.#edit(tr);
        this.write(everyMs);
      },
      everyMs * (0.5 + Math.random()),
    );
  }

  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Whether everything is saved and the text stands at this version. */
  async isAt(version: number): Promise<boolean> {
    this.#session.retry();
    return this.#session.saving.kind === 'saved' && this.#session.version === version;
  }

  record(): WriterRecord {
    return {
      name: this.#given.member.name,
      memberId: this.#given.member.id,
      clientId: this.clientId,
      acknowledged: this.#acknowledged,
      sees: this.#text.state.doc.toJSON(),
      unsent: sendableSteps(this.#text.state)?.steps.length ?? 0,
    };
  }

  leave(): void {
    this.rest();
    this.#silence();
    this.#session.stop();
  }

  #recorded(desk: Desk): Desk {
    return {
      since: (version) => desk.since(version),
      save: async (batch) => {
        const answer = await desk.save(batch);
        if (answer.kind === 'ok')
          this.#acknowledged.push({ version: answer.value.version, steps: batch.steps });
        if (answer.kind === 'behind') this.conflicts += 1;
        return answer;
      },
    };
  }

  #edit(tr: Transaction): void {
    this.#text.dispatch(tr);
    this.#session.changed();
  }

  // One thing a person might do, at some place of the text; what makes no sense there does nothing.
  #draw(): Transaction | null {
    const { state } = this.#text;
    const { doc, tr } = state;
    const at = whole(doc, 1 + Math.floor(Math.random() * (doc.content.size - 1)));
    const $at = doc.resolve(at);
    const until = whole(doc, Math.min($at.end(), at + 8));
    const chance = Math.random();
    const id = randomUUID().slice(0, 12);
    try {
      if (chance < 0.6) return $at.parent.isTextblock ? tr.insertText(this.#word(), at) : null;
      if (chance < 0.7) return $at.parent.isTextblock ? tr.delete(at, until) : null;
      if (chance < 0.74) return $at.parent.type.name === 'paragraph' ? tr.split(at) : null;
      if (chance < 0.79) return tr.addMark(at, until, documentSchema.mark('bold'));
      if (chance < 0.84) return tr.addMark(at, until, documentSchema.mark('comment', { id }));
      if (chance < 0.88) return tr.addMark(at, until, documentSchema.mark('deletion', { id }));
      if (chance < 0.92) return suggestedWord(tr, at, this.#word(), id);
      if (chance < 0.95) return movedBlock(tr);
      (chance < 0.99 ? undo : redo)(state, (undone) => this.#edit(undone));
      return null;
    } catch {
      return null;
    }
  }

  #word(): string {
    const letters = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, () =>
      this.#typed < 4_200 ? letter(this.#given.number, this.#typed++) : '',
    );
    return `${letters.join('')} `;
  }
}

function suggestedWord(tr: Transaction, at: number, word: string, id: string): Transaction | null {
  if (!tr.doc.resolve(at).parent.isTextblock) return null;
  return tr.insertText(word, at).addMark(at, at + word.length, documentSchema.mark('insertion', { id }));
}

function movedBlock(tr: Transaction): Transaction | null {
  const blocks: { from: number; to: number }[] = [];
  tr.doc.descendants((node, pos, parent) => {
    if (parent?.type.name === 'body') blocks.push({ from: pos, to: pos + node.nodeSize });
    return node.type.name === 'body';
  });
  const any = () => blocks[Math.floor(Math.random() * blocks.length)];
  const [moved, before] = [any(), any()];
  return moved && before && moved !== before
    ? tr.step(new MoveStep(moved.from, moved.to, before.from))
    : null;
}

// No caret stands inside a character of two halves.
function whole(doc: Node, position: number): number {
  const around = doc.resolve(position);
  const low = around.nodeAfter?.text?.charCodeAt(0) ?? 0;
  return around.textOffset > 0 && low >= 0xdc00 && low < 0xe000 ? position - 1 : position;
}
