import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type EditionDetails, type EditionRow, editions, revisions } from '#db/schema/releases.ts';
import { mustHaveConsent } from '../consents/uses.ts';
import type { FactsSaid } from '../directory/facts.ts';
import { factsOn } from '../directory/queries/facts.ts';
import { sha256Of } from '../documents/hash.ts';
import type { NodeJson } from '../documents/parse.ts';
import { countSuggestions, hasSuggestions } from '../documents/suggestions/settle.ts';
import { findAll, headlineOf, standfirstOf } from '../documents/text.ts';
import { RuleBroken } from '../errors.ts';
import { freezeFiles } from '../media/must-be-shown.ts';
import { aboutOf } from '../sites/about.ts';
import type { Held } from './find.ts';

type Making = {
  revisionId: string;
  correctionNote: string | null;
  /** Whether it brings a withdrawn release back. */
  restored?: boolean;
  reviewed: boolean;
  publishedBy: string;
  /** A minor edition: 2.1 after 2, with the date of 2. */
  minor?: boolean;
};

/**
 * Freezes what readers will see: document, details and About text as they are now. Numbers are given in order.
 * @throws {RuleBroken} 'suggestions_open' · 'consent_ended' when a record it leans on holds no more · what a file of it
 * lacks (LACKS)
 */
export async function makeEdition(
  tx: Tx,
  release: Held,
  { minor = false, ...making }: Making,
): Promise<EditionRow> {
  const [revision] = await tx.select().from(revisions).where(eq(revisions.id, making.revisionId));
  if (!revision) throw new Error('an edition needs a revision');
  // Whatever way led here: readers see what was agreed, nothing that was only suggested.
  if (hasSuggestions(revision.doc))
    throw new RuleBroken('suggestions_open', { count: countSuggestions(revision.doc) });
  await mustHaveConsent(tx, release.siteKey, revision.doc);
  const [last] = await tx
    .select({
      major: editions.major,
      minor: editions.minor,
      date: sql<string>`coalesce(${editions.datedAt}, ${editions.publishedAt})::text`,
    })
    .from(editions)
    .where(eq(editions.releaseId, release.id))
    .orderBy(desc(editions.major), desc(editions.minor))
    .limit(1);
  const frozen = {
    doc: revision.doc,
    headline: headlineOf(revision.doc),
    standfirst: standfirstOf(revision.doc),
    details: await detailsNow(tx, release, revision.doc),
    about: await aboutOf(release.siteKey, release.language, tx),
  };
  const [edition] = await tx
    .insert(editions)
    .values({
      ...frozen,
      ...making,
      releaseId: release.id,
      ...numberAfter(last, minor),
      sha256: sha256Of(frozen),
    })
    .returning();
  if (!edition) throw new Error('the edition was not stored');
  await freezeFiles(tx, { ...release, storyId: release.story.id }, edition);
  return edition;
}

/** What an edition made now would say of its story. */
export async function detailsNow(tx: Tx, { story, language }: Held, doc: NodeJson): Promise<EditionDetails> {
  const said = await factsOn(language, undefined, tx);
  const { kind, reach, reference, countries, topics, sdgs, projects } = story;
  return {
    kind,
    reach,
    reference,
    countries,
    topics,
    sdgs,
    ...(projects.length > 0 && { projects }),
    facts: factsIn(doc, said),
  };
}

type Last = { major: number; minor: number; date: string } | undefined;

// The date goes from edition to edition as the database has it, to the microsecond.
function numberAfter(last: Last, minor: boolean) {
  if (!minor || !last) return { major: (last?.major ?? 0) + 1 };
  const datedAt = sql`${last.date}::timestamptz` as unknown as Date;
  return { major: last.major, minor: last.minor + 1, datedAt };
}

/** "2" or "2.1": how an edition is called. */
export const editionNumber = ({ major, minor }: { major: number; minor: number }): string =>
  minor === 0 ? String(major) : `${major}.${minor}`;

// An edition says the facts as they are today, and goes on saying them so.
function factsIn(doc: NodeJson, facts: FactsSaid): Record<string, string> {
  const keys = findAll(doc, 'fact').map((fact) => String(fact.attrs?.key));
  return Object.fromEntries(keys.map((key) => [key, facts[key] ?? '']));
}
