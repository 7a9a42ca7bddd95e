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

/** A document at a version of its release's step log. */
export type Version = { doc: NodeJson; docVersion: number };

/** A part of a comparison with everybody who touched it between the two versions, and when last. */
export type PartView = ComparedPart & { by: string[]; at: Date | null };

const MANY_STEPS = 20_000;

/** Compares two versions of a release part by part, in its language, and says of each part who changed it. */
export async function compareVersions(
  release: { id: string; language: Language },
  before: Version | null,
  after: Version,
): Promise<PartView[]> {
  const { language } = release;
  const wording = {
    country: (code: string) => countryName(code, language),
    date: (day: string) => writeDate(day, language),
  };
  const parts = compareDocuments(before && asRejected(before.doc), asRejected(after.doc), wording);
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

function stepsBetween(releaseId: string, after: number, upTo: number) {
  return db()
    .select({ step: releaseSteps.step, memberId: releaseSteps.memberId, at: releaseSteps.createdAt })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, Math.max(after, upTo - MANY_STEPS)),
        lte(releaseSteps.version, upTo),
      ),
    )
    .orderBy(asc(releaseSteps.version));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
