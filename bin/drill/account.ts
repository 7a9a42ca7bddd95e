import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import { canonical, checkDocument, type NodeJson } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { broughtBy } from '#lib/documents/suggestions/brought.ts';
import { insertedBy } from '#lib/documents/suggestions/marks.ts';
import { asRejected } from '#lib/documents/suggestions/settle.ts';
import { lettersIn, lettersOf, type WriterRecord, writerOf } from './record.ts';

/** A step as the newsroom holds it. */
export type Logged = { version: number; step: Record<string, unknown>; memberId: string; clientId: string };

/** What the newsroom holds at the end, and what it says of it. */
export type Held = {
  doc: NodeJson;
  log: readonly Logged[];
  /** Whose suggestion is whose. */
  suggestions: readonly { id: string; memberId: string }[];
  comments: readonly { id: string; thread: string; words: string; memberId: string; startedBy: string }[];
  /** Whom it names as the writer of a letter that stands in the text. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What is wrong at the end; all zero, and nothing else, is what was promised. */
export type Faults = {
  /** Acknowledged steps that are not in the log where they were acknowledged, or letters gone that nobody took out. */
  lost: number;
  /** Letters that somebody took out who had not seen them: they were typed into the passage at the same moment. */
  'taken unseen': number;
  /** Letters that stand in the text twice, though each was typed once. */
  doubled: number;
  /** Versions that are missing in the log. */
  gaps: number;
  /** Steps or letters that stand under another name than their writer's. */
  misnamed: number;
  /** Acknowledged suggestions that the newsroom does not know, or holds for somebody else's. */
  'suggestions astray': number;
  /** Acknowledged comments that are not there, not as they were said, or under another name. */
  'comments astray': number;
  /** Writers whose text is not the newsroom's, or who have something unsent. */
  unequal: number;
  /** Steps on the way that do not lead to a valid document. */
  invalid: number;
};
export type Figures = {
  steps: number;
  batches: number;
  letters: number;
  standing: number;
  /** Letters that were taken out of the text, and by whom is in the log. */
  taken: number;
  suggestions: number;
  comments: number;
};

/** Compares what the newsroom holds with what each writer was told. Pure. */
export function account(
  start: NodeJson,
  held: Held,
  writers: readonly WriterRecord[],
): { faults: Faults; figures: Figures } {
  const stands = canonical(held.doc);
  const { ledger, ...replayed } = replay(start, held.log);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const told = new Set(acknowledged.flatMap(({ steps }) => lettersIn(steps)));
  const standing = new Set(lettersIn(held.doc));
  const gone = [...told].filter((one) => !standing.has(one));
  const saw = new Map(writers.map(({ memberId, took }) => [memberId, new Set(took)]));
  const suggested = suggestedBy(writers);
  const steps = ofAcknowledged(held.log, writers);
  return {
    faults: {
      lost: steps.lost + gone.filter((one) => !ledger.get(one)?.takers.size).length,
      'taken unseen': gone.filter((one) => isUnseen(ledger.get(one)?.takers, (by) => saw.get(by)?.has(one)))
        .length,
      doubled: replayed.doubled,
      gaps: held.log.filter(({ version }, index) => version !== index + 1).length,
      misnamed: steps.misnamed + misnamedLetters(standing, ledger, held, writers),
      'suggestions astray': astray(suggested, held) + misplaced(held, writers),
      'comments astray': commentsAstray(held, writers),
      unequal: writers.filter((it) => it.unsent > 0 || canonical(it.sees as NodeJson) !== stands).length,
      invalid: replayed.invalid + (canonical(replayed.doc) === stands ? 0 : 1),
    },
    figures: {
      steps: held.log.length,
      batches: acknowledged.length,
      letters: told.size,
      standing: standing.size,
      taken: gone.length,
      suggestions: suggested.size,
      comments: writers.flatMap(({ commented }) => commented).length,
    },
  };
}

const isUnseen = (takers: ReadonlySet<string> | undefined, knew: (memberId: string) => boolean | undefined) =>
  takers !== undefined && ![...takers].some(knew);

// Each acknowledged step stands in the log at the version its answer named, as it was sent, under its writer's name.
function ofAcknowledged(log: readonly Logged[], writers: readonly WriterRecord[]) {
  const at = new Map(log.map((row) => [row.version, row]));
  let [lost, misnamed] = [0, 0];
  for (const { acknowledged, memberId } of writers) {
    for (const { clientId, version, steps } of acknowledged) {
      for (const [index, step] of steps.entries()) {
        const row = at.get(version - steps.length + index + 1);
        if (!row || canonical(row.step) !== canonical(step)) lost += 1;
        else if (row.memberId !== memberId || row.clientId !== clientId) misnamed += 1;
      }
    }
  }
  return { lost, misnamed };
}

/** Who brought a letter into the text, the first of them first, and who took it out. */
type Entry = { bringers: Set<string>; takers: Set<string> };

function replay(start: NodeJson, log: readonly Logged[]) {
  const ledger = new Map<string, Entry>();
  const entry = (one: string): Entry => {
    const known = ledger.get(one) ?? { bringers: new Set(), takers: new Set() };
    ledger.set(one, known);
    return known;
  };
  let doc = documentSchema.nodeFromJSON(start);
  let [invalid, doubled] = [0, 0];
  for (const [index, { step: json, memberId }] of log.entries()) {
    const step = Step.fromJSON(documentSchema, json);
    const { doc: after } = step.apply(doc);
    if (!after) {
      invalid += 1;
      continue;
    }
    const { before, now } = touched(step, doc, after);
    for (const one of now) entry(one).bringers.add(memberId);
    for (const one of before) if (!now.includes(one)) entry(one).takers.add(memberId);
    doc = after;
    if (index % 50 === 0 || index === log.length - 1) {
      doubled = Math.max(doubled, doubledIn(doc));
      invalid += isValid(doc) ? 0 : 1;
    }
  }
  return { doc: doc.toJSON() as NodeJson, ledger, invalid, doubled };
}

function touched(step: Step, doc: Node, after: Node) {
  const [before, now]: [string[], string[]] = [[], []];
  if (step.toJSON().stepType === 'move') return { before, now };
  step.getMap().forEach((from, to, newFrom, newTo) => {
    before.push(...lettersOf(doc.textBetween(from, to)));
    now.push(...lettersOf(after.textBetween(newFrom, newTo)));
  });
  return { before, now };
}

// A suggestion may add a copy of a block that it strikes: what counts is the text without it.
function doubledIn(doc: Node): number {
  const letters = lettersIn(asRejected(doc).toJSON());
  return letters.length - new Set(letters).size;
}

function isValid(doc: Node): boolean {
  try {
    checkDocument(doc);
    return true;
  } catch {
    return false;
  }
}

// A letter is its writer's. Whoever took it out and brought it back, or copied it, may be named beside or instead of them.
function misnamedLetters(
  standing: ReadonlySet<string>,
  ledger: ReadonlyMap<string, Entry>,
  { named }: Held,
  writers: readonly WriterRecord[],
): number {
  const owners = new Map(writers.map(({ number, memberId }) => [number, memberId]));
  return [...standing].filter((one) => {
    const bringers = ledger.get(one)?.bringers ?? new Set();
    const [first] = bringers;
    const names = named.get(one) ?? new Set();
    const isNamed = names.size > 0 && [...names].every((memberId) => bringers.has(memberId));
    return first !== owners.get(writerOf(one)) || !isNamed;
  }).length;
}

// Whoever sent a suggestion first made it; undoing a decision sends it again.
function suggestedBy(writers: readonly WriterRecord[]): Map<string, string> {
  const sent = writers
    .flatMap(({ acknowledged, memberId }) => acknowledged.map((batch) => ({ ...batch, memberId })))
    .sort((a, b) => a.version - b.version);
  const by = new Map<string, string>();
  for (const { steps, memberId } of sent)
    for (const step of steps)
      for (const id of broughtBy(Step.fromJSON(documentSchema, step))) if (!by.has(id)) by.set(id, memberId);
  return by;
}

function astray(suggested: ReadonlyMap<string, string>, { suggestions }: Held): number {
  const noted = new Map(suggestions.map(({ id, memberId }) => [id, memberId]));
  return [...suggested].filter(([id, memberId]) => noted.get(id) !== memberId).length;
}

// Words that stand as somebody's suggestion are theirs.
function misplaced({ doc, suggestions, named }: Held, writers: readonly WriterRecord[]): number {
  const noted = new Map(suggestions.map(({ id, memberId }) => [id, memberId]));
  const owners = new Map(writers.map(({ number, memberId }) => [number, memberId]));
  let count = 0;
  documentSchema.nodeFromJSON(doc).descendants((node) => {
    const id = node.isText ? insertedBy(node) : null;
    if (!id) return;
    const author = noted.get(id) ?? '';
    count += lettersOf(node.text ?? '').filter(
      (one) => owners.get(writerOf(one)) !== author && !named.get(one)?.has(author),
    ).length;
  });
  return count;
}

function commentsAstray({ comments }: Held, writers: readonly WriterRecord[]): number {
  const held = new Map(comments.map((comment) => [comment.id, comment]));
  return writers.reduce((sum, { memberId, commented }) => {
    const there = commented.filter(({ comment, thread, words }) => {
      const it = held.get(comment);
      const isTheirs = it?.memberId === memberId && it.startedBy === memberId;
      return isTheirs && it.thread === thread && it.words === words;
    });
    return sum + commented.length - there.length;
  }, 0);
}
