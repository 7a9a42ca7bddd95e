import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { releaseSteps } from '#db/schema/releases.ts';
import { countryName } from '../../directory/countries.ts';
import { whoTouched } from '../../documents/authorship.ts';
import { type ComparedPart, compareDocuments } from '../../documents/diff.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { inRejected } from '../../documents/suggestions/places.ts';
import { asRejected } from '../../documents/suggestions/settle.ts';
import type { Language } from '../../languages.ts';
import { writeDate } from '../../time.ts';
import { compareDetails, type DetailChange } from './details.ts';
import type { DeskRelease } from './release.ts';
import { type ReleaseVersion, readVersion } from './version.ts';

/** A document at a version of its release's step log. */
export type Version = { doc: NodeJson; docVersion: number };

/** A part of a comparison with everybody who touched it between the two versions, and when last. */
export type PartView = ComparedPart & { by: string[]; at: Date | null };

/** Two versions of a release with everything that changed from the older to the newer. */
export type Compared = {
  from: ReleaseVersion;
  to: ReleaseVersion;
  parts: PartView[];
  details: DetailChange[];
};

const MANY_STEPS = 20_000;

/**
 * Compares any two versions of a release, the older with the newer whichever is named first; null when one of them is
 * not there, or both are the same. The caller has found the release.
 */
export async function compareNamed(release: DeskRelease, a: string, b: string): Promise<Compared | null> {
  if (a === b) return null;
  const [one, other] = await Promise.all([readVersion(release, a), readVersion(release, b)]);
  if (!one || !other) return null;
  const [from, to] = isOlder(one, other) ? [one, other] : [other, one];
  const parts = await compareVersions(release, from, to);
  return { from, to, parts, details: compareDetails(from.details, to.details) };
}

function isOlder(a: ReleaseVersion, b: ReleaseVersion): boolean {
  if (a.docVersion !== b.docVersion) return a.docVersion < b.docVersion;
  return b.kind === 'now' || (a.kind !== 'now' && a.at <= b.at);
}

/** Compares two versions of a release part by part, in its language, and says of each part who changed it. */
export async function compareVersions(
  release: { id: string; language: Language },
  before: Version | null,
  after: Version,
): Promise<PartView[]> {
  const parts = compareDocuments(
    before && asRejected(before.doc),
    asRejected(after.doc),
    wordingIn(release.language),
  );
  const steps = await stepsBetween(release.id, before?.docVersion ?? 0, after.docVersion);
  const touched = inRejected(after.doc, whoTouched(steps));
  const names = await namesOf(touched.map(({ memberId }) => memberId));
  return parts.map((part) => {
    const { place } = part;
    const here = place ? touched.filter(({ from, to }) => from < place.end && to > place.start) : [];
    const last = here.reduce<Date | null>((latest, { at }) => (!latest || at > latest ? at : latest), null);
    return { ...part, by: [...new Set(here.map(({ memberId }) => names.get(memberId) ?? ''))], at: last };
  });
}

/** One version to be read by itself: every part, nothing marked as changed. */
export function readWhole(release: { language: Language }, { doc }: { doc: NodeJson }): PartView[] {
  const settled = asRejected(doc);
  return compareDocuments(settled, settled, wordingIn(release.language)).map((part) => ({
    ...part,
    by: [],
    at: null,
  }));
}

const wordingIn = (language: Language) => ({
  country: (code: string) => countryName(code, language),
  date: (day: string) => writeDate(day, language),
});

function stepsBetween(releaseId: string, after: number, upTo: number) {
  return db()
    .select({ step: releaseSteps.step, memberId: releaseSteps.memberId, at: releaseSteps.createdAt })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, Math.max(after, upTo - MANY_STEPS)),
        lte(releaseSteps.version, upTo),
        eq(releaseSteps.annotates, false),
      ),
    )
    .orderBy(asc(releaseSteps.version));
}

/** Names of members by their ids. */
export async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
