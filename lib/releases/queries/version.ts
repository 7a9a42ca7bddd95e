import { Step } from '@tiptap/pm/transform';
import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { members } from '#db/schema/members.ts';
import { editions, releaseSteps, revisions } from '#db/schema/releases.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { documentSchema } from '../../documents/schema.ts';
import { withoutComments } from '../../documents/working.ts';
import { editionNumber } from '../edition.ts';
import { DETAILS, type DetailName } from './details.ts';
import type { DeskRelease, StoryDetails } from './release.ts';
import { Remembered } from './remembered.ts';

type Details = Pick<StoryDetails, DetailName>;

const REMEMBERED = 40;
const holder = globalThis as { __newsroomMoments?: Remembered<NodeJson> };

/** A version of a release: its text without comments, and what its story said of itself then. */
export type ReleaseVersion = {
  name: string;
  kind: 'now' | 'revision' | 'edition' | 'moment';
  /** Of a revision or edition. */
  number: string | null;
  label: string | null;
  by: string | null;
  at: Date;
  doc: NodeJson;
  docVersion: number;
  details: Details;
};

/** A version of a release by its name, or null when there is none. The caller has found the release. */
export async function readVersion(release: DeskRelease, name: string): Promise<ReleaseVersion | null> {
  if (name === 'now') return textNow(release);
  const number = name.slice(1);
  const found = await { r: readRevisionAs, e: readEditionAs, v: readMoment }[name[0] as 'r' | 'e' | 'v'](
    release,
    number,
  );
  if (!found) return null;
  const details = found.details ?? (await detailsAt(release, found.at));
  return { ...found, name, details };
}

type Found = Omit<ReleaseVersion, 'name' | 'details'> & { details?: Details };

const textNow = (release: DeskRelease): ReleaseVersion => ({
  name: 'now',
  kind: 'now',
  number: null,
  label: null,
  by: release.updatedBy,
  at: release.updatedAt,
  doc: withoutComments(release.doc),
  docVersion: release.docVersion,
  details: release.details,
});

async function readRevisionAs(release: DeskRelease, number: string): Promise<Found | null> {
  const [row] = await db()
    .select({
      label: revisions.label,
      by: members.name,
      at: revisions.createdAt,
      doc: revisions.doc,
      docVersion: revisions.docVersion,
    })
    .from(revisions)
    .innerJoin(members, eq(members.id, revisions.createdBy))
    .where(and(eq(revisions.releaseId, release.id), eq(revisions.number, Number(number))));
  return row ? { kind: 'revision', number, ...row } : null;
}

async function readEditionAs(release: DeskRelease, number: string): Promise<Found | null> {
  const [major, minor = 0] = number.split('.').map(Number);
  const [row] = await db()
    .select({
      major: editions.major,
      minor: editions.minor,
      by: members.name,
      at: editions.publishedAt,
      doc: editions.doc,
      docVersion: revisions.docVersion,
      details: editions.details,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.revisionId))
    .innerJoin(members, eq(members.id, editions.publishedBy))
    .where(
      and(eq(editions.releaseId, release.id), eq(editions.major, major ?? 0), eq(editions.minor, minor)),
    );
  if (!row) return null;
  const { major: first, minor: second, details, ...rest } = row;
  return {
    kind: 'edition',
    number: editionNumber({ major: first, minor: second }),
    label: null,
    details: { ...details, projects: details.projects ?? [] },
    ...rest,
  };
}

async function readMoment(release: DeskRelease, number: string): Promise<Found | null> {
  const docVersion = Number(number);
  if (docVersion > release.docVersion) return null;
  const [[last], doc] = await Promise.all([
    db()
      .select({ at: releaseSteps.createdAt, by: members.name })
      .from(releaseSteps)
      .innerJoin(members, eq(members.id, releaseSteps.memberId))
      .where(and(eq(releaseSteps.releaseId, release.id), eq(releaseSteps.version, docVersion))),
    readDocumentAt(release.id, docVersion),
  ]);
  if (!doc) return null;
  return {
    kind: 'moment',
    number: null,
    label: null,
    by: last?.by ?? null,
    at: last?.at ?? release.updatedAt,
    doc,
    docVersion,
  };
}

/**
 * The text of a release after a step of its log, made again from the nearest version before it that is stored or still
 * known; null when there is none, as for the first steps of releases from before the ground was kept. Comments are left
 * out.
 */
export async function readDocumentAt(releaseId: string, version: number): Promise<NodeJson | null> {
  const [ground] = await db()
    .select({ doc: revisions.doc, docVersion: revisions.docVersion })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), lte(revisions.docVersion, version)))
    .orderBy(desc(revisions.docVersion), desc(revisions.number))
    .limit(1);
  holder.__newsroomMoments ??= new Remembered(REMEMBERED);
  const known = holder.__newsroomMoments;
  const moment = known.nearest(releaseId, version);
  const start =
    moment && moment.version > (ground?.docVersion ?? -1)
      ? { doc: moment.what, docVersion: moment.version }
      : ground;
  if (!start || start.docVersion === version) return start?.doc ?? null;
  const rows = await db()
    .select({ step: releaseSteps.step })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, start.docVersion),
        lte(releaseSteps.version, version),
        eq(releaseSteps.annotates, false),
      ),
    )
    .orderBy(asc(releaseSteps.version));
  const doc = replay(
    start.doc,
    rows.map(({ step }) => step),
  );
  if (doc) known.keep(releaseId, version, doc);
  return doc;
}

// They were checked when they were saved. A step of a schema that is gone leaves nothing to show.
function replay(ground: NodeJson, steps: Record<string, unknown>[]): NodeJson | null {
  try {
    let doc = documentSchema.nodeFromJSON(ground);
    for (const json of steps) {
      const { doc: next } = Step.fromJSON(documentSchema, json).apply(doc);
      if (!next) return null;
      doc = next;
    }
    return withoutComments(doc.toJSON() as NodeJson);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

// Back from what the story says now, through every change since.
async function detailsAt(release: DeskRelease, at: Date): Promise<Details> {
  const changes = await db()
    .select({ payload: events.payload })
    .from(events)
    .where(
      and(
        eq(events.storyId, release.storyId),
        inArray(events.kind, ['story.details_changed']),
        gt(events.at, sql`${at.toISOString()}::timestamptz`),
      ),
    )
    .orderBy(desc(events.seq));
  const details: Record<string, unknown> = { ...release.details };
  for (const { payload } of changes) {
    const changed = (payload.changes ?? {}) as Record<string, { from: unknown }>;
    for (const name of DETAILS) if (changed[name]) details[name] = changed[name].from;
  }
  return details as Details;
}
