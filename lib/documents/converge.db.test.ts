import { randomUUID } from 'node:crypto';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { beforeAll, expect, test } from 'vitest';
import { releaseSteps } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, reload } from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { canonical, checkDocument, type NodeJson } from './parse.ts';
import { documentSchema, SCHEMA_VERSION } from './schema.ts';
import { appendSteps } from './steps.ts';
import { stepsSince } from './steps-since.ts';

const db = testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** What becomes of a batch on its way: stored and answered, or one of the ways a network fails. */
const FATES = ['ok', 'lost', 'answer_lost', 'twice', 'late'] as const;
const moment = fc.record({
  who: fc.nat(3),
  edit: fc.constantFrom('type', 'delete', 'split', 'bold', 'read'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  fate: fc.constantFrom(...FATES),
});
type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never;

/** One open editor: its own copy, its unconfirmed steps, and the batch it has no answer for. */
class Writer {
  state: EditorState;
  sent: Parameters<typeof appendSteps>[1] | null = null;
  readonly acknowledged = new Map<string, number>();
  readonly late: Parameters<typeof appendSteps>[1][] = [];
  readonly member: Actor;
  readonly #release: string;
  readonly #clientId = randomUUID();

  constructor(member: Actor, release: { id: string; doc: NodeJson }) {
    this.member = member;
    this.#release = release.id;
    const doc = documentSchema.nodeFromJSON(release.doc);
    this.state = EditorState.create({ doc, plugins: [collab({ version: 0, clientID: this.#clientId })] });
  }

  edit({ edit, at }: Moment, word: string): void {
    const { doc, tr } = this.state;
    const places: number[] = [];
    doc.descendants((node, pos) => {
      if (node.isTextblock)
        for (let inside = 0; inside <= node.content.size; inside += 1) places.push(pos + 1 + inside);
    });
    const from = places[Math.floor(at * (places.length - 1))] ?? 1;
    const change = changes[edit]?.(tr, from, word);
    if (change?.docChanged) this.state = this.state.apply(change);
  }

  /** Sends what is unconfirmed; a batch without an answer is sent again with its key. */
  async send(fate: (typeof FATES)[number]): Promise<void> {
    const batch = this.sent ?? this.#nextBatch();
    if (!batch) return;
    this.sent = batch;
    if (fate === 'late') this.late.push(batch);
    if (fate === 'lost' || fate === 'late') return;
    if (fate === 'twice') await appendSteps(this.member, batch);
    const answer = await appendSteps(this.member, batch);
    if (fate === 'answer_lost') return;
    if (answer.outcome === 'saved') this.acknowledged.set(batch.key, batch.steps.length);
    this.sent = null;
    await this.read();
  }

  async read(): Promise<void> {
    const news = await stepsSince(this.member, this.#release, getVersion(this.state));
    const steps = news.steps.map(({ step }) => Step.fromJSON(documentSchema, step));
    const clients = news.steps.map(({ clientId }) => clientId);
    this.state = this.state.apply(receiveTransaction(this.state, steps, clients));
  }

  #nextBatch() {
    const sendable = sendableSteps(this.state);
    if (!sendable) return null;
    return {
      releaseId: this.#release,
      baseVersion: sendable.version,
      schemaVersion: SCHEMA_VERSION,
      key: randomUUID(),
      clientId: this.#clientId,
      steps: sendable.steps.map((step) => step.toJSON()),
    };
  }
}

const changes: Record<string, (tr: Transaction, from: number, word: string) => Transaction> = {
  type: (tr, from, word) => tr.insertText(word, from),
  delete: (tr, from) => {
    const $from = tr.doc.resolve(from);
    return tr.delete(from, Math.min(from + 5, $from.end()));
  },
  split: (tr, from) => (tr.doc.resolve(from).parent.type.name === 'paragraph' ? tr.split(from) : tr),
  bold: (tr, from) => {
    const $from = tr.doc.resolve(from);
    const mark = documentSchema.mark('bold');
    const takes = $from.parent.type.allowsMarkType(mark.type);
    return takes ? tr.addMark(from, Math.min(from + 4, $from.end()), mark) : tr;
  },
};

test('however the network fails, four writers end with one document and nothing acknowledged is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 10, maxLength: 40 }), async (moments) => {
      const release = await draft(cast.amal);
      const writers = [cast.amal, cast.lina, cast.tomas, cast.claire].map(
        (member) => new Writer(member, release),
      );
      for (const [index, now] of moments.entries()) {
        const writer = writers[now.who] as Writer;
        if (now.edit === 'read') await writer.read();
        else writer.edit(now, `${index} `);
        await writer.send(now.fate);
      }
      // What was held up arrives now, out of order; then everybody is heard out and reads the rest.
      const held = writers.flatMap(({ late, member }) => late.map((batch) => ({ batch, member }))).reverse();
      for (const { batch, member } of held) await appendSteps(member, batch);
      for (const writer of writers)
        while (writer.sent || sendableSteps(writer.state)) await writer.send('ok');
      for (const writer of writers) await writer.read();

      const after = await reload(release);
      const log = await db()
        .select()
        .from(releaseSteps)
        .where(eq(releaseSteps.releaseId, release.id))
        .orderBy(asc(releaseSteps.version));
      for (const { state } of writers) expect(canonical(state.doc.toJSON())).toBe(canonical(after.doc));
      expect(log.map(({ version }) => version)).toEqual(log.map((_row, index) => index + 1));
      let replayed = documentSchema.nodeFromJSON(release.doc);
      for (const { step } of log)
        replayed = Step.fromJSON(documentSchema, step).apply(replayed).doc ?? replayed;
      expect(canonical(replayed.toJSON())).toBe(canonical(after.doc));
      checkDocument(replayed);
      for (const { acknowledged, member } of writers) {
        for (const [key, count] of acknowledged) {
          const stored = log.filter(({ batchKey }) => batchKey === key);
          expect(stored).toHaveLength(count);
          expect(stored.every(({ memberId }) => memberId === member.id)).toBe(true);
        }
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
