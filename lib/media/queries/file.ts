import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import {
  type AssetPerson,
  type AssetRow,
  type AssetWords,
  assetPeople,
  assets,
  assetWords,
  type Rendition,
  renditions,
} from '#db/schema/media.ts';
import { members } from '#db/schema/members.ts';
import { stories } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { canFileConsent, canSeeConsent } from '../../consents/policy.ts';
import { stateOf } from '../../consents/state.ts';
import type { ConsentState } from '../../consents/vocabulary.ts';
import { NotFound } from '../../errors.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { mayKnow } from '../../releases/queries/visible.ts';
import { MOST_AT_ONCE } from '../input.ts';
import { canAddFiles, canDeleteFile, canSayOfFiles } from '../policy.ts';
import { type Use, usesOfFile } from '../uses.ts';
import { WHOLE } from '../vocabulary.ts';
import { type FileLine, LINE, seenFiles } from './list.ts';

/** Somebody on a picture, as the viewer may know of them: `record` is null without one, its name where they may not see it. */
export type MarkedPerson = Pick<AssetPerson, 'id' | 'seenAs' | 'x' | 'y'> & {
  record: { id: string | null; name: string | null; state: ConsentState; covers: boolean } | null;
};

/** A file with everything its page shows. */
export type FileView = AssetRow &
  Pick<FileLine, 'thumb' | 'consent' | 'gaps'> & {
    by: string;
    languages: Language[];
    said: Partial<Record<Language, AssetWords>>;
    drawings: Rendition[];
    people: MarkedPerson[];
    uses: Use[];
    /** How many more there are of which the viewer may not know. */
    hiddenUses: number;
    newerId: string | null;
    may: { change: boolean; delete: boolean; say: Language[]; fileConsent: boolean };
  };

/** One file. @throws {NotFound} 'file_unknown' when it is not there, or not for this person */
export async function readFile(viewer: Actor, id: string): Promise<FileView> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('file_unknown');
  const { thumb, consent, gaps } = LINE;
  const [found] = await db()
    .select({ file: assets, thumb, consent, gaps, by: members.name, languages: sites.languages })
    .from(assets)
    .innerJoin(members, eq(members.id, assets.createdBy))
    .innerJoin(sites, eq(sites.key, assets.siteKey))
    .where(and(eq(assets.id, id), seenFiles(viewer)));
  if (!found) throw new NotFound('file_unknown');
  const { file, languages } = found;
  const [said, drawings, people, uses, all, newer] = await Promise.all([
    db().select().from(assetWords).where(eq(assetWords.assetId, id)),
    db()
      .select()
      .from(renditions)
      .where(and(eq(renditions.assetId, id), eq(renditions.cut, WHOLE)))
      .orderBy(renditions.width, renditions.format),
    peopleOn(viewer, id),
    usesOfFile(db(), id, mayKnow(viewer)),
    usesOfFile(db(), id),
    db()
      .select({ id: assets.id })
      .from(assets)
      .where(and(eq(assets.replacesId, id), isNull(assets.deletedAt))),
  ]);
  return {
    ...{ ...file, thumb: found.thumb, consent: found.consent, gaps: found.gaps, by: found.by, languages },
    said: Object.fromEntries(said.map((words) => [words.language, words])),
    ...{ drawings, people, uses, hiddenUses: all.length - uses.length, newerId: newer[0]?.id ?? null },
    may: {
      change: canAddFiles(viewer, file.siteKey).allowed,
      delete: canDeleteFile(viewer, file).allowed,
      say: languages.filter((language) => canSayOfFiles(viewer, file.siteKey, language).allowed),
      fileConsent: canFileConsent(viewer, file.siteKey).allowed,
    },
  };
}

async function peopleOn(viewer: Actor, assetId: string): Promise<MarkedPerson[]> {
  const rows = await db()
    .select({ person: assetPeople, consent: consents, storyBy: stories.createdBy })
    .from(assetPeople)
    .leftJoin(consents, eq(consents.id, assetPeople.consentId))
    .leftJoin(stories, eq(stories.id, consents.storyId))
    .where(eq(assetPeople.assetId, assetId))
    .orderBy(assetPeople.createdAt, assetPeople.id);
  const today = new Date().toISOString().slice(0, 10);
  return rows.map(({ person: { id, seenAs, x, y }, consent, storyBy }) => {
    const isSeen = consent !== null && canSeeConsent(viewer, { ...consent, storyBy }).allowed;
    return {
      ...{ id, seenAs, x, y },
      record: consent && {
        id: isSeen ? consent.id : null,
        name: isSeen ? consent.codeName : null,
        state: stateOf(consent, today),
        covers: consent.covers.includes('picture') && consent.channels.includes('site'),
      },
    };
  });
}

/** A record that somebody on a file can be tied to. */
export type RecordChoice = { id: string; name: string; state: ConsentState };

/** The records of a site the viewer may see, by code name; those withdrawn are none. */
export async function recordsFor(viewer: Actor, siteKey: string): Promise<RecordChoice[]> {
  const rows = await db()
    .select({ consent: consents, storyBy: stories.createdBy })
    .from(consents)
    .leftJoin(stories, eq(stories.id, consents.storyId))
    .where(and(eq(consents.siteKey, siteKey), isNull(consents.withdrawnAt)))
    .orderBy(consents.codeName)
    .limit(500);
  const today = new Date().toISOString().slice(0, 10);
  return rows
    .filter(({ consent, storyBy }) => canSeeConsent(viewer, { ...consent, storyBy }).allowed)
    .map(({ consent }) => ({ id: consent.id, name: consent.codeName, state: stateOf(consent, today) }));
}

/** A file of several that are described at once. */
export type DescribedFile = FileLine & {
  version: number;
  shows: AssetRow['shows'];
  credit: string;
  languages: Language[];
  said: Partial<Record<Language, AssetWords>>;
};

/** Several files that the viewer may describe, in the order they are named; what is not there is left out. */
export async function readSeveral(viewer: Actor, named: string): Promise<DescribedFile[]> {
  const ids = named.split(',').filter((id) => z.uuid().safeParse(id).success);
  const asked = [...new Set(ids)].slice(0, MOST_AT_ONCE);
  if (asked.length === 0) return [];
  const rows = await db()
    .select({ ...LINE, shows: assets.shows, credit: assets.credit, languages: sites.languages })
    .from(assets)
    .innerJoin(sites, eq(sites.key, assets.siteKey))
    .where(and(seenFiles(viewer), inArray(assets.id, asked)));
  const said = await db().select().from(assetWords).where(inArray(assetWords.assetId, asked));
  return rows
    .filter(({ siteKey }) => canAddFiles(viewer, siteKey).allowed)
    .map((row) => ({
      ...row,
      said: Object.fromEntries(
        said.filter(({ assetId }) => assetId === row.id).map((words) => [words.language, words]),
      ),
    }))
    .sort((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
}
