import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab } from 'prosemirror-collab';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema, SCHEMA_VERSION } from '#lib/documents/schema.ts';
import type { StepNews } from '#lib/documents/steps-since.ts';
import type { Clock } from './clock.ts';
import type { Answer, Batch, Desk, Missing } from './desk.ts';
import { Session } from './session.ts';
import type { Text } from './text.ts';
import { memoryShelf, type Shelf } from './unsent.ts';

/** A text without a view. */
export class PlainText implements Text {
  state: EditorState;
  /** How many steps were made here, not received. */
  made = 0;

  constructor(doc: Node, version: number, clientId: string) {
    this.state = EditorState.create({ doc, plugins: [collab({ version, clientID: clientId })] });
  }

  dispatch(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
  }

  edit(session: Session, transaction: Transaction): void {
    this.made += transaction.steps.length;
    this.dispatch(transaction);
    session.changed();
  }

  get headline(): string {
    return this.state.doc.firstChild?.textContent ?? '';
  }
}

/** A clock that moves only when told. */
export class StillClock implements Clock {
  #now = Date.parse('2026-11-24T08:00:00Z');
  #alarms: { at: number; work: () => void }[] = [];

  after = (ms: number, work: () => void): (() => void) => {
    const alarm = { at: this.#now + ms, work };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((it) => it !== alarm);
    };
  };
  rest = (work: () => void): void => work();
  now = (): Date => new Date(this.#now);
  random = (): number => 0.5;

  /** Lets time pass; what is due runs, and what it started may finish. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await flush();
      const next = this.#alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#alarms = this.#alarms.filter((it) => it !== next);
      this.#now = Math.max(this.#now, next.at);
      next.work();
    }
    this.#now = end;
    await flush();
  }
}

const flush = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A newsroom in memory with the same answers as the real one. `next` decides what happens to the coming request. */
export class SmallNewsroom implements Desk {
  doc: Node;
  log: StepNews[] = [];
  batches: Batch[] = [];
  #keys = new Map<string, number>();
  /** What goes wrong next: an answer in place of the newsroom's, or the newsroom's own answer that never arrives. */
  next: ('lost_on_the_way' | 'answer_lost' | Answer<never>)[] = [];

  constructor(doc: NodeJson) {
    this.doc = documentSchema.nodeFromJSON(doc);
  }

  async save(batch: Batch): Promise<Answer<{ version: number; at: string }>> {
    this.batches.push(batch);
    const mishap = this.next.shift();
    if (mishap === 'lost_on_the_way') return { kind: 'trouble', why: 'offline' };
    if (mishap && mishap !== 'answer_lost') return mishap;
    const answer = this.#append(batch);
    return mishap ? { kind: 'trouble', why: 'offline' } : answer;
  }

  async since(version: number): Promise<Answer<Missing>> {
    return { kind: 'ok', value: this.missing(version) };
  }

  missing(version: number): Missing {
    return { version: this.log.length, head: this.log.length, steps: this.log.slice(version) };
  }

  #append(batch: Batch): Answer<{ version: number; at: string }> {
    const known = this.#keys.get(batch.key);
    if (known) return { kind: 'ok', value: { version: known, at: '2026-11-24T08:24:00Z' } };
    if (batch.baseVersion !== this.log.length)
      return { kind: 'behind', missing: this.missing(batch.baseVersion) };
    for (const step of batch.steps) {
      const next = Step.fromJSON(documentSchema, step).apply(this.doc).doc;
      if (!next) return { kind: 'refused', why: 'invalid', reason: 'step_invalid' };
      this.doc = next;
      const member = { id: batch.clientId, name: batch.clientId };
      this.log.push({ version: this.log.length + 1, step, clientId: batch.clientId, member });
    }
    this.#keys.set(batch.key, this.log.length);
    return { kind: 'ok', value: { version: this.log.length, at: '2026-11-24T08:24:00Z' } };
  }
}

/** Somebody with the release open. */
export function openSession(
  name: string,
  newsroom: Desk & { doc: Node },
  { clock, shelf = memoryShelf(), version = 0 }: { clock: Clock; shelf?: Shelf; version?: number },
) {
  const text = new PlainText(newsroom.doc, version, `${name}-client`);
  const session = new Session({
    release: 'a-release',
    member: name,
    tab: `${name}-tab`,
    key: `${name}-tab`,
    clientId: `${name}-client`,
    schemaVersion: SCHEMA_VERSION,
    base: newsroom.doc,
    savedAt: null,
    desk: newsroom,
    text,
    shelf,
    clock,
  });
  const type = (words: string, at = 1) => text.edit(session, text.state.tr.insertText(words, at));
  return { text, session, type };
}
