import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releaseSteps, revisions } from '#db/schema/releases.ts';
import { Authorship, type Written } from '../../documents/authorship.ts';
import { sizeOf } from '../../documents/diff/units.ts';
import { documentSchema } from '../../documents/schema.ts';
import { inRejected } from '../../documents/suggestions/places.ts';
import { asRejected } from '../../documents/suggestions/settle.ts';
import { Invalid } from '../../errors.ts';
import { namesOf } from './compared.ts';
import type { DeskRelease } from './release.ts';
import { readDocumentAt } from './version.ts';

/** Words of a passage with who wrote them and when last. */
export type WrittenWords = { name: string; at: string; words: string };

/** What is remembered between two questions, so that twenty thousand steps are read once. */
type Known = { version: number; authorship: Authorship };
const REMEMBERED = 40;
const holder = globalThis as { __newsroomAuthorship?: Map<string, Known> };

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

async function authorshipAt(releaseId: string, version: number): Promise<Authorship | null> {
  holder.__newsroomAuthorship ??= new Map();
  const memory = holder.__newsroomAuthorship;
  const known = memory.get(releaseId);
  const start = known && known.version <= version ? known : await groundOf(releaseId, version);
  if (!start) return null;
  const authorship = start.authorship.copy();
  const rows = await db()
    .select({ step: releaseSteps.step, memberId: releaseSteps.memberId, at: releaseSteps.createdAt })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, start.version),
        lte(releaseSteps.version, version),
        eq(releaseSteps.annotates, false),
      ),
    )
    .orderBy(asc(releaseSteps.version));
  for (const row of rows) authorship.add(row);
  if (!known || version > known.version) remember(memory, releaseId, { version, authorship });
  return authorship;
}

// Steps never change, so what is known stays true; the release asked for longest ago is forgotten first.
function remember(memory: Map<string, Known>, releaseId: string, known: Known): void {
  memory.delete(releaseId);
  memory.set(releaseId, known);
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED && oldest) memory.delete(oldest);
}

// The earliest snapshot: whoever made it wrote what stands in it.
async function groundOf(releaseId: string, version: number): Promise<Known | null> {
  const [ground] = await db()
    .select({
      doc: revisions.doc,
      docVersion: revisions.docVersion,
      memberId: revisions.createdBy,
      at: revisions.createdAt,
    })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), lte(revisions.docVersion, version)))
    .orderBy(asc(revisions.number))
    .limit(1);
  if (!ground) return null;
  const { doc, docVersion, memberId, at } = ground;
  return { version: docVersion, authorship: new Authorship(sizeOf(doc) - 2, { memberId, at }) };
}
