import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { imports } from '#db/schema/imports.ts';
import { members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { asAddress } from '#lib/addresses/normal-path.ts';
import { writeCsv } from '#lib/directory/csv/write-csv.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Actor } from '#lib/members/roles.ts';
import { seenBy } from '#lib/releases/queries/visible.ts';
import type { Live, Work } from '#lib/releases/workflow.ts';
import type { Finding } from './findings.ts';
import { sayFinding } from './say.ts';

/** A file that was imported and what became of it. `address`: where readers found it before, `publicOn` since when. */
export type ImportLine = {
  releaseId: string;
  fileName: string;
  headline: string;
  language: Language;
  address: string | null;
  publicOn: string | null;
  importedAt: Date;
  by: string;
  work: Work;
  live: Live;
  findings: Finding[];
};

const PAGE = 100;
const MOST_IN_FILE = 20_000;

/** What was imported on a site, newest first, a page of it. `next`: the `before` of the next page. */
export async function listImports(
  viewer: Actor,
  { site, before }: { site: string; before?: Date | undefined },
): Promise<{ lines: ImportLine[]; next: Date | null }> {
  const lines = await select(
    and(seenBy(viewer), eq(imports.siteKey, site), before ? lt(imports.importedAt, before) : undefined),
    PAGE + 1,
  );
  const shown = lines.slice(0, PAGE);
  return { lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.importedAt ?? null) : null };
}

/** The same as a CSV file, whole, in the member's language. */
export async function exportImports(viewer: Actor, site: string, language: Language): Promise<string> {
  const t = translator(language, 'import');
  const states = translator(language, 'workflow');
  const columns = [
    'file',
    'headline',
    'address',
    'public_on',
    'imported_on',
    'by',
    'state',
    'problems',
  ] as const;
  const lines = await select(and(seenBy(viewer), eq(imports.siteKey, site)), MOST_IN_FILE);
  return writeCsv([
    columns.map((column) => t(`report.${column}`)),
    ...lines.map((line) => [
      line.fileName,
      line.headline,
      line.address ?? '',
      line.publicOn ?? '',
      line.importedAt.toISOString().slice(0, 10),
      line.by,
      line.live === 'none' ? states(`work.${line.work}`) : states(`live.${line.live}`),
      line.findings.map((finding) => sayFinding(finding, language)).join('\n'),
    ]),
  ]);
}

async function select(where: SQL | undefined, most: number): Promise<ImportLine[]> {
  const rows = await db()
    .select({
      releaseId: imports.releaseId,
      fileName: imports.fileName,
      headline: releases.headline,
      language: releases.language,
      oldHost: imports.oldHost,
      oldPath: imports.oldPath,
      publicOn: imports.publicOn,
      importedAt: imports.importedAt,
      by: members.name,
      work: releases.work,
      live: releases.live,
      report: imports.report,
    })
    .from(imports)
    .innerJoin(releases, eq(releases.id, imports.releaseId))
    .innerJoin(members, eq(members.id, imports.importedBy))
    .where(where)
    .orderBy(desc(imports.importedAt), imports.sha256)
    .limit(most);
  return rows.map(({ oldHost, oldPath, report, ...row }) => ({
    ...row,
    address: oldHost && oldPath ? `https://${oldHost}${asAddress(oldPath)}` : null,
    findings: Array.isArray(report.findings) ? (report.findings as Finding[]) : [],
  }));
}
