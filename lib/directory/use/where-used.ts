import { and, desc, eq, getTableColumns, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import type { RecordRow } from '#db/schema/records.ts';
import { editions, type ReleaseRow, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { subjectOf } from '../../releases/find.ts';
import { can, type Reason } from '../../releases/policy.ts';
import { mayKnow } from '../../releases/queries/visible.ts';
import type { Work } from '../../releases/workflow.ts';
import { stepsOfAll } from '../../review/steps.ts';
import { aboutOf } from '../../sites/about.ts';
import { factsOn } from '../queries/facts.ts';
import { standIn } from './bring-up.ts';
import { isByName, type Named, namedIn, tellingWords } from './by-name.ts';
import type { Group } from './groups.ts';
import { type Remembered, sayingsOf } from './sayings.ts';
import type { Stand } from './stand.ts';

/** A text that names a record: one that is being written, or the one readers have. */
export type Use = Stand & {
  releaseId: string;
  headline: string;
  siteKey: string;
  language: Language;
  stateVersion: number;
  work: Work;
  group: Group;
  updatedAt: Date;
  /** How the text says its name, for records that stand in texts as words; null for others. */
  named: Named;
  /** Why this person may not let it follow the record now; null when they may. */
  reason: Reason | null;
};

export type Uses = {
  uses: Use[];
  /** How many texts name it on sites this person knows nothing of. */
  hidden: number;
  /** Whether there are more than are listed. */
  more: boolean;
};

const MOST = 200;

/** Where a record is named: in texts that are being written, approved or scheduled, and in what readers have. */
export async function whereUsed(viewer: Actor, record: Remembered): Promise<Uses> {
  const { row } = record;
  const byName = isByName(row);
  const inWork = and(ne(releases.work, 'none'), byName ? mayName(record, releases.doc) : namedInWork(row));
  const isLive = and(eq(releases.live, 'published'), byName ? mayName(record, editions.doc) : namedLive(row));
  const all = byName ? naming(record) : select;
  const [working, live, counts] = await Promise.all([
    all(and(inWork, mayKnow(viewer)), releases.doc),
    all(and(isLive, mayKnow(viewer)), editions.doc),
    byName
      ? Promise.all([all(inWork, releases.doc), all(isLive, editions.doc)]).then((both) =>
          both.map(({ length }) => length),
        )
      : Promise.all([count(inWork), count(isLive)]),
  ]);
  const steps = await stepsOfAll(
    db(),
    [...working, ...live].map(({ release }) => release),
  );
  const says = await frozenNow(row, live);
  const use = (found: Found, group: Group): Use => {
    const { release } = found;
    const { id, headline, siteKey, language, stateVersion, work, updatedAt } = release;
    const subject = subjectOf({ ...release, authors: [], steps: steps.get(id) ?? [] });
    const answer = can(viewer, deedFor(group), subject);
    const sayings = sayingsOf(record, language);
    const stand = sayings ? standIn({ type: 'doc', content: found.naming }, sayings) : says(found);
    const reason = answer.allowed ? null : answer.reason;
    return {
      releaseId: id,
      headline,
      siteKey,
      language,
      stateVersion,
      work,
      updatedAt,
      group,
      reason,
      named: found.named ?? null,
      ...stand,
    };
  };
  const uses = [
    ...working.slice(0, MOST).map((found) => use(found, groupOf(found.release.work))),
    ...live.slice(0, MOST).map((found) => use(found, 'live')),
  ];
  const total = counts.reduce((sum, one) => sum + one, 0);
  const more = working.length > MOST || live.length > MOST;
  return { uses, more, hidden: more ? 0 : total - uses.length };
}

type Found = {
  release: Omit<ReleaseRow, 'doc'>;
  naming: NodeJson[];
  about: string | null;
  facts: Record<string, string> | null;
  named?: Named;
};

const { doc: _doc, ...withoutDocument } = getTableColumns(releases);

type Doc = typeof releases.doc | typeof editions.doc;

// Its names are looked for in the texts that hold a word of each.
function naming(record: Remembered) {
  return async (where: SQL | undefined, doc: Doc): Promise<Found[]> => {
    const found = await select(where, doc, sql<NodeJson[]>`jsonb_build_array(${doc})`);
    return found.flatMap((one) => {
      const named = namedIn(one.naming[0], record, one.release.language);
      return named ? [{ ...one, naming: [], named }] : [];
    });
  };
}

function mayName(record: Remembered, doc: Doc): SQL {
  const words = tellingWords(record, LANGUAGES);
  return or(...words.map((word) => sql`strpos(${doc}::text, ${word}) > 0`)) ?? sql`false`;
}

function select(
  where: SQL | undefined,
  doc: Doc,
  held = sql<NodeJson[]>`jsonb_path_query_array(${doc}, ${nodes})`,
): Promise<Found[]> {
  return db()
    .select({
      release: withoutDocument,
      // of the document, only what names a record: there may be hundreds
      naming: held,
      about: editions.about,
      facts: sql<Record<string, string> | null>`${editions.details} -> 'facts'`,
    })
    .from(releases)
    .leftJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(where)
    .orderBy(desc(releases.updatedAt), desc(releases.id))
    .limit(MOST + 1);
}

async function count(where: SQL | undefined): Promise<number> {
  const [row] = await db()
    .select({ total: sql<number>`count(*)::int` })
    .from(releases)
    .leftJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(where);
  return row?.total ?? 0;
}

// Contacts and helplines stand in the end matter, two lists deep; said as the index has it.
const nodes = sql`'$.content[*].content[*].content[*] ? (@.attrs.ref != null)'`;
const refs = sql`'$.content[*].content[*].content[*].attrs.ref ? (@ != null)'`;
const isNode = ({ kind }: RecordRow) => kind === 'contact' || kind === 'helpline';

// A draft says facts and About as they are today; only what was frozen can differ.
function namedInWork(row: RecordRow): SQL {
  if (!isNode(row)) return sql`false`;
  return sql`jsonb_path_query_array(${releases.doc}, ${refs}) @> ${JSON.stringify([row.id])}::jsonb`;
}

function namedLive(row: RecordRow): SQL {
  if (isNode(row))
    return sql`jsonb_path_query_array(${editions.doc}, ${refs}) @> ${JSON.stringify([row.id])}::jsonb`;
  if (row.kind === 'fact') return sql`(${editions.details} -> 'facts') ? ${row.code}`;
  if (row.kind !== 'about') return sql`false`;
  return sql`${releases.siteKey} = ${row.siteKey} and ${releases.language} = ${row.code}
    and ${editions.doc} @? '$.content[*].content[*] ? (@.type == "about")'`;
}

// How what was frozen stands to a fact or an About text as it is today.
async function frozenNow(row: RecordRow, live: readonly Found[]): Promise<(found: Found) => Stand> {
  const now = new Map<Language, string>();
  for (const language of new Set(live.map(({ release }) => release.language))) {
    if (row.kind === 'fact') now.set(language, (await factsOn(language))[row.code ?? ''] ?? '');
    if (row.kind === 'about') now.set(language, await aboutOf(row.siteKey ?? '', language));
  }
  const field = row.kind === 'about' ? 'about' : 'value';
  return ({ release, about, facts }) => {
    const said = row.kind === 'about' ? about : facts?.[row.code ?? ''];
    return { behind: said !== now.get(release.language) ? [field] : [], own: [] };
  };
}

function groupOf(work: Work): Group {
  if (work === 'in_review') return 'review';
  return work === 'draft' || work === 'changes_requested'
    ? 'draft'
    : work === 'embargoed'
      ? 'embargoed'
      : 'settled';
}

const DEEDS = {
  draft: 'write',
  review: 'write',
  settled: 'reopen',
  embargoed: 'reopen',
  live: 'follow_record',
} as const;
const deedFor = (group: Group) => DEEDS[group];
