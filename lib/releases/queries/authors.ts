import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releaseSteps, releases, revisions } from '#db/schema/releases.ts';
import { Authorship, growthOf, type Written } from '../../documents/authorship.ts';
import { sizeOf } from '../../documents/diff/units.ts';
import { documentSchema } from '../../documents/schema.ts';
import { inRejected } from '../../documents/suggestions/places.ts';
import { asRejected } from '../../documents/suggestions/settle.ts';
import { Invalid } from '../../errors.ts';
import { namesOf } from './compared.ts';
import type { DeskRelease } from './release.ts';
import { Remembered } from './remembered.ts';
import { readDocumentAt } from './version.ts';

/** Words of a passage with who wrote them and when last. */
export type WrittenWords = { name: string; at: string; words: string };

type Known = { version: number; what: Authorship };
const REMEMBERED = 40;
const holder = globalThis as { __newsroomAuthorship?: Remembered<Authorship> };

/**
 * Who wrote a passage of a version of a release, from the step log; formatting is nobody's words. Neighbouring stretches
 * of one person are one. The caller has found the release.
 * @param passage in ProseMirror positions of that version, or of what it is without its suggestions when `settled`
 * @throws {Invalid} 'input_invalid' when the version or the passage is not there
 */
export async function whoWrote(
  release: Pick<DeskRelease, 'id' | 'docVersion' | 'doc'>,
  version: number,
  { from, to, settled = false }: { from: number; to: number; settled?: boolean },
): Promise<WrittenWords[]> {
  if (version > release.docVersion || from > to) throw new Invalid('input_invalid');
  const [authorship, json] = await Promise.all([
    authorshipAt(release.id, version),
    version === release.docVersion ? release.doc : readDocumentAt(release.id, version),
  ]);
  if (!authorship || !json) return [];
  const doc = documentSchema.nodeFromJSON(settled ? asRejected(json) : json);
  if (to > doc.content.size) throw new Invalid('input_invalid');
  const found = within(settled ? inRejected(json, authorship.written()) : authorship.written(), from, to)
    .map((one) => ({ ...one, words: doc.textBetween(one.from, one.to, ' ', ' ').trim() }))
    .filter(({ words, ...one }) => words !== '' || holdsData(doc, one));
  const names = await namesOf(found.map(({ memberId }) => memberId));
  return join(found).map(({ memberId, at, words }) => ({
    name: names.get(memberId) ?? '',
    at: at.toISOString(),
    words,
  }));
}

const within = (all: Written[], from: number, to: number) =>
  all
    .map((one) => ({ ...one, from: Math.max(from, one.from), to: Math.min(to, one.to) }))
    .filter((one) => one.from < one.to);

// A contact, a figure or another part that is data has an author too.
function holdsData(doc: ReturnType<typeof documentSchema.nodeFromJSON>, { from, to }: Written): boolean {
  let holds = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isAtom && !node.isText && pos >= from && pos < to) holds = true;
  });
  return holds;
}

type Found = Written & { words: string };

// Where somebody was interrupted by the end of a paragraph only, they were not interrupted.
function join(found: Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last && last.memberId === one.memberId && last.at.getTime() === one.at.getTime())
      last.words = `${last.words} ${one.words}`.trim();
    else joined.push({ ...one });
  }
  return joined;
}

// Worked out from the nearest version that is known, so that twenty thousand steps are read once.
async function authorshipAt(releaseId: string, version: number): Promise<Authorship | null> {
  holder.__newsroomAuthorship ??= new Remembered(REMEMBERED);
  const known = holder.__newsroomAuthorship;
  const start = known.nearest(releaseId, version) ?? (await groundOf(releaseId, version));
  if (!start || start.version === version) return start?.what ?? null;
  const authorship = start.what.copy();
  for (const step of await stepsBetween(releaseId, start.version, version)) authorship.add(step);
  known.keep(releaseId, version, authorship);
  return authorship;
}

function stepsBetween(releaseId: string, after: number, until: number) {
  return db()
    .select({ step: releaseSteps.step, memberId: releaseSteps.memberId, at: releaseSteps.createdAt })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, after),
        lte(releaseSteps.version, until),
        eq(releaseSteps.annotates, false),
      ),
    )
    .orderBy(asc(releaseSteps.version));
}

// The earliest snapshot: whoever began the release wrote what stood in it then.
async function groundOf(releaseId: string, version: number): Promise<Known | null> {
  const [ground] = await db()
    .select({
      why: revisions.why,
      doc: revisions.doc,
      docVersion: revisions.docVersion,
      memberId: revisions.createdBy,
      at: revisions.createdAt,
    })
    .from(revisions)
    .where(eq(revisions.releaseId, releaseId))
    .orderBy(asc(revisions.number))
    .limit(1);
  if (!ground) return null;
  const { why, docVersion, memberId, at } = ground;
  const size = sizeOf(ground.doc) - 2;
  if (why !== 'start') return beforeGround(releaseId, { size, docVersion }, version);
  return { version: docVersion, what: new Authorship(size, { memberId, at }) };
}

// Releases from before the ground was kept: whoever took their first snapshot need not have written a word of it. What
// they began with was as long as that snapshot without its steps, and its author is whoever began the release.
async function beforeGround(
  releaseId: string,
  { size, docVersion }: { size: number; docVersion: number },
  version: number,
): Promise<Known | null> {
  const [first] = await db()
    .select({ version: releaseSteps.version, by: releases.createdBy, at: releases.createdAt })
    .from(releases)
    .leftJoin(releaseSteps, and(eq(releaseSteps.releaseId, releases.id), eq(releaseSteps.version, 1)))
    .where(eq(releases.id, releaseId));
  if (!first) return null;
  // without its beginning the log names nobody for what was there
  if (docVersion > 0 && first.version === null)
    return docVersion <= version ? { version: docVersion, what: new Authorship(size) } : null;
  const steps = await stepsBetween(releaseId, 0, docVersion);
  const grown = steps.reduce((sum, { step }) => sum + growthOf(step), 0);
  return { version: 0, what: new Authorship(size - grown, { memberId: first.by, at: first.at }) };
}
