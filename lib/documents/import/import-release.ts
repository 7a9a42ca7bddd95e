import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { imports } from '#db/schema/imports.ts';
import { Invalid } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { LANGUAGES } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { KINDS, REACHES } from '#lib/releases/kinds.ts';
import { refuse } from '#lib/releases/perform.ts';
import { canStartOn } from '#lib/releases/policy.ts';
import { startIn } from '#lib/releases/start.ts';
import type { Extracted } from './extract.ts';
import { keepTracked } from './keep-tracked.ts';
import { originOf, originSaid } from './origin.ts';
import { toDocument } from './to-document.ts';

/** Where an imported release goes. Kind and reach are those of the file unless somebody chose others. */
export const importInput = z.strictObject({
  siteKey: z.string('required').min(1, 'required').max(40),
  language: z.enum(LANGUAGES, 'required'),
  kind: z.enum(KINDS).optional(),
  reach: z.enum(REACHES).optional(),
  /** Where readers found it before; empty: nowhere; left out: what the file says. */
  address: z.string().trim().max(2000).optional(),
  /** Since which day, YYYY-MM-DD or empty; counts only with `address`. */
  publishedOn: z.union([z.literal(''), z.iso.date()]).optional(),
});
export type ImportInput = z.input<typeof importInput>;

/** A file that was read by our own reader: never what a browser sent. */
export type ReadRelease = { fileName: string; sha256: string; extracted: Extracted };

/** The draft a file became; `already` when the same file had become one on this site before. */
export type Imported = { releaseId: string; already: boolean };

/**
 * Makes a draft from a file that was read. The same bytes on the same site are one draft, also when two people
 * import them at once.
 * @throws {Forbidden} 'needs_writer' · {NotFound} 'site_unknown' · {Invalid} 'language_not_on_site', 'document_invalid' and what
 * `originSaid` throws
 */
export async function importRelease(actor: Actor, input: ImportInput, read: ReadRelease): Promise<Imported> {
  const where = parse(input);
  refuse(canStartOn(actor, where.siteKey, where.language));
  return inTransaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtext(${`import ${where.siteKey} ${read.sha256}`}))`,
    );
    const before = await findDraft(tx, where.siteKey, read.sha256);
    if (before) return { releaseId: before, already: true };
    return { releaseId: await makeDraft(tx, actor, where, read), already: false };
  });
}

function parse(input: ImportInput): z.output<typeof importInput> {
  const parsed = importInput.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = Object.keys(z.flattenError(parsed.error).fieldErrors).map((name) => [name, ['required']]);
  throw new Invalid('input_invalid', Object.fromEntries(fields));
}

async function findDraft(tx: Tx, siteKey: string, sha256: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ releaseId: imports.releaseId })
    .from(imports)
    .where(and(eq(imports.siteKey, siteKey), eq(imports.sha256, sha256)));
  return row?.releaseId;
}

async function makeDraft(
  tx: Tx,
  actor: Actor,
  { siteKey, language, kind, reach, address, publishedOn = '' }: z.output<typeof importInput>,
  { fileName, sha256, extracted }: ReadRelease,
): Promise<string> {
  const origin = address === undefined ? originOf(extracted) : originSaid({ address, publishedOn });
  const release = await startIn(
    tx,
    actor,
    { siteKey, language, kind: kind ?? extracted.kind, reach: reach ?? extracted.reach },
    { doc: toDocument(extracted), countries: extracted.countries, sdgs: extracted.sdgs },
  );
  await tx.insert(imports).values({
    siteKey,
    sha256,
    releaseId: release.id,
    fileName: fileName.slice(0, 255),
    ...origin,
    report: reportOf(extracted),
    importedBy: actor.id,
  });
  await keepTracked(tx, actor, release.id, extracted.tracked);
  await record(
    tx,
    actor,
    'release.imported',
    { fileName: fileName.slice(0, 255), sha256, warnings: extracted.findings.length },
    { release },
  );
  return release.id;
}

// What the draft itself does not hold: shown to whoever checks the import.
function reportOf(taken: Extracted): Record<string, unknown> {
  const { left, findings, figures, quotes, partners, donors, projects, links, embargo, publishedOn } = taken;
  return { left, findings, figures, quotes, partners, donors, projects, links, embargo, publishedOn };
}
