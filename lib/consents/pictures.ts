import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assetPeople, assets } from '#db/schema/media.ts';
import { LINE, seenFiles } from '../media/queries/list.ts';
import type { Actor } from '../members/roles.ts';

/** A file on which somebody is seen who gave a consent. */
export type LeaningPicture = Pick<typeof assets.$inferSelect, 'id' | 'title' | 'kind'> & {
  seenAs: string;
  thumb: string | null;
  live: boolean;
  draft: boolean;
};

/** The files that lean on a record, as far as somebody may see them. The caller has found the record. */
export function picturesOf(viewer: Actor, consentId: string): Promise<LeaningPicture[]> {
  const { thumb, live, draft } = LINE;
  return db()
    .select({
      ...{ id: assets.id, title: assets.title, kind: assets.kind, seenAs: assetPeople.seenAs },
      ...{ thumb, live, draft },
    })
    .from(assets)
    .innerJoin(assetPeople, eq(assetPeople.assetId, assets.id))
    .where(and(eq(assetPeople.consentId, consentId), isNull(assets.deletedAt), seenFiles(viewer)))
    .orderBy(asc(assets.createdAt), assets.id)
    .limit(200);
}
