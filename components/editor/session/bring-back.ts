import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab } from 'prosemirror-collab';
import type { NodeJson } from '#lib/documents/parse.ts';
import { documentSchema, SCHEMA_VERSION } from '#lib/documents/schema.ts';
import type { Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import { wordsIn } from './lost.ts';
import { Session } from './session.ts';
import { withoutView } from './text.ts';
import type { Shelf, Shelved, Unsent, Versions } from './unsent.ts';

/** The document and steps of words that were left behind, or null when this editor cannot read them. */
export function readUnsent({ base, steps }: Unsent): { doc: Node; steps: Step[] } | null {
  try {
    const doc = documentSchema.nodeFromJSON(base);
    doc.check();
    const read = steps.map((step) => Step.fromJSON(documentSchema, step));
    const after = read.reduce<Node | null>((current, step) => current && step.apply(current).doc, doc);
    return after ? { doc, steps: read } : null;
  } catch {
    return null;
  }
}

/** What unsent words can be compared by, or undefined when this editor cannot read them. */
export function versionsOf(unsent: Unsent): Versions | undefined {
  const read = readUnsent(unsent);
  if (!read) return undefined;
  const mine = read.steps.reduce((doc, step) => step.apply(doc).doc ?? doc, read.doc);
  return { base: unsent.base, mine: mine.toJSON() as NodeJson };
}

/** The words of steps that cannot be read as steps any more: whatever text is in them. */
export function wordsOf(unsent: Unsent): string {
  const read = readUnsent(unsent);
  return read ? wordsIn(read.steps) : textsIn(unsent.steps).join('').trim();
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { text?: unknown };
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(rest).flatMap(textsIn)];
}

/**
 * Delivers what a tab left behind without showing it: the same session, without a view.
 * What the newsroom will not take any more is kept for its author as words.
 */
export async function deliver(
  { key, unsent }: Shelved,
  { shelf, desk, clock }: { shelf: Shelf; desk: Desk; clock: Clock },
): Promise<void> {
  const { release, member, at } = unsent;
  const keep = async (words: string, versions?: Versions) => {
    if (words) await shelf.keep({ id: key, release, member, words, at, ...(versions && { versions }) });
    await shelf.put(key, null);
  };
  const read = readUnsent(unsent);
  if (!read) return keep(wordsOf(unsent));
  const plugins = [collab({ version: unsent.baseVersion, clientID: unsent.clientId })];
  const state = EditorState.create({ doc: read.doc, plugins });
  const tr = state.tr;
  for (const step of read.steps) tr.step(step);
  const left = state.apply(tr);
  const versions = { base: unsent.base, mine: left.doc.toJSON() as NodeJson };
  const session = new Session({
    release,
    member,
    tab: unsent.tab,
    key,
    clientId: unsent.clientId,
    schemaVersion: SCHEMA_VERSION,
    text: withoutView(left),
    base: read.doc,
    desk,
    shelf,
    clock,
    savedAt: null,
    sent: unsent.sent,
  });
  let lost = '';
  session.onLost = (steps) => {
    lost += wordsIn(steps);
  };
  await session.settle();
  const { saving } = session;
  session.stop();
  if (saving.kind === 'saved' && lost)
    await shelf.keep({ id: key, release, member, words: lost, at, versions });
  if (saving.kind === 'not_saved' && 'reason' in saving) await keep(wordsOf(unsent), versions);
}
