import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type ReleaseRow, references, releases, type StoryRow, stories } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { emptyDocument, type NodeJson, parseDocument } from '../documents/parse.ts';
import { SCHEMA_VERSION } from '../documents/schema.ts';
import { countWords, headlineOf } from '../documents/text.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { beginningFrom } from '../templates/begin.ts';
import { startInput } from './input.ts';
import type { Sensitivity } from './kinds.ts';
import { refuse } from './perform.ts';
import { canStartOn } from './policy.ts';
import { keepGround } from './revision.ts';

/** What only other verbs pass: a whole document to begin with and who wrote it, countries, topics, goals and projects with it. */
type Beginning = {
  doc?: NodeJson;
  authors?: string[];
  countries?: string[];
  topics?: string[];
  sdgs?: number[];
  projects?: string[];
  sensitivities?: Sensitivity[];
};

/**
 * Starts a new release of a new story: the draft is there, empty, begun with a template, or with the document given.
 * @throws {Forbidden} 'needs_writer' · {NotFound} 'site_unknown', 'template_unknown'
 * @throws {Invalid} 'language_not_on_site', 'document_invalid', 'template_elsewhere'
 */
export function start(
  actor: Actor,
  input: z.input<typeof startInput>,
  beginning: Beginning = {},
): Promise<ReleaseRow> {
  return inTransaction((tx) => startIn(tx, actor, input, beginning));
}

/** The same inside another verb's transaction. */
export async function startIn(
  tx: Tx,
  actor: Actor,
  input: z.input<typeof startInput>,
  beginning: Beginning = {},
): Promise<ReleaseRow> {
  const { siteKey, language, kind, reach, headline, templateId } = startInput.parse(input);
  await assertStillMember(tx, actor);
  const site = await siteFor(tx, siteKey, language);
  refuse(canStartOn(actor, siteKey, language));
  const begun = templateId ? await beginningFrom(tx, actor, templateId, { siteKey, language }) : null;
  const [story] = await tx
    .insert(stories)
    .values({
      siteKey,
      kind,
      reach,
      reference: await nextReference(tx, site.prefix),
      countries: beginning.countries ?? (site.country ? [site.country] : []),
      topics: beginning.topics ?? begun?.topics ?? [],
      sdgs: beginning.sdgs ?? begun?.sdgs ?? [],
      projects: beginning.projects ?? [],
      sensitivities: beginning.sensitivities ?? [],
      createdBy: actor.id,
    })
    .returning();
  if (!story) throw new Error('the story was not stored');
  const doc = beginning.doc ?? firstDraft(begun?.doc ?? emptyDocument(), headline, site.country);
  const release = await addRelease(tx, actor, story, language, doc, beginning.authors);
  if (begun) await record(tx, actor, 'release.begun_from_template', begun.template, { release });
  return release;
}

/** Puts the first draft of a language version under a story and records it. */
export async function addRelease(
  tx: Tx,
  actor: Actor,
  story: StoryRow,
  language: Language,
  doc: NodeJson,
  authors: readonly string[] = [],
): Promise<ReleaseRow> {
  const parsed = parseDocument(doc).toJSON() as NodeJson;
  const [release] = await tx
    .insert(releases)
    .values({
      storyId: story.id,
      siteKey: story.siteKey,
      language,
      doc: parsed,
      schemaVersion: SCHEMA_VERSION,
      headline: headlineOf(parsed),
      words: countWords(parsed),
      createdBy: actor.id,
      updatedBy: actor.id,
    })
    .returning();
  if (!release) throw new Error('the release was not stored');
  await keepGround(tx, release, actor, authors);
  await record(tx, actor, 'release.started', { edition: 1, reason: 'new' }, { release });
  return release;
}

/** @throws {NotFound} 'site_unknown' · {Invalid} 'language_not_on_site' */
async function siteFor(tx: Tx, key: string, language: Language) {
  const [site] = await tx.select().from(sites).where(eq(sites.key, key));
  if (!site) throw new NotFound('site_unknown');
  if (!site.languages.includes(language))
    throw new Invalid('language_not_on_site', { language: ['language_not_on_site'] });
  return site;
}

// MAR-2026-041: the site's prefix, the year by the database's clock, and a number that is never given twice.
async function nextReference(tx: Tx, prefix: string): Promise<string> {
  const [row] = await tx
    .insert(references)
    .values({ prefix, year: sql`extract(year from now())::int`, last: 1 })
    .onConflictDoUpdate({
      target: [references.prefix, references.year],
      set: { last: sql`${references.last} + 1` },
    })
    .returning();
  if (!row) throw new Error('no reference was given');
  return `${prefix}-${row.year}-${String(row.last).padStart(3, '0')}`;
}

// Most news is about the country its site is for; a writer changes it where it is not.
function firstDraft(doc: NodeJson, headline: string, country: string | null): NodeJson {
  const content = doc.content?.map((part) => {
    if (part.type === 'dateline' && !part.attrs?.country) {
      return { ...part, attrs: { ...part.attrs, country } };
    }
    if (part.type === 'headline' && headline) return { ...part, content: [{ type: 'text', text: headline }] };
    return part;
  });
  return { ...doc, ...(content ? { content } : {}) };
}
