import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type HouseTermRow, houseTerms } from '#db/schema/style.ts';
import { NotFound } from '../../errors.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { listSites, type SiteView, siteKeysOf } from '../../sites/queries.ts';
import { canManageTerm, canSeeStyle } from '../policy.ts';

/** A term in a list: who changed it last, and whether the viewer may change it. */
export type TermLine = HouseTermRow & { by: string; manages: boolean };

/** The terms a member may see, by language and wording, those out of force last. */
export async function listTerms(viewer: Actor): Promise<TermLine[]> {
  const keys = siteKeysOf(viewer);
  const rows = await db()
    .select({ term: houseTerms, by: members.name })
    .from(houseTerms)
    .innerJoin(members, eq(members.id, houseTerms.updatedBy))
    .where(
      and(
        viewer.grants.length > 0 ? undefined : sql`false`,
        keys === null
          ? undefined
          : or(isNull(houseTerms.siteKey), keys.length > 0 ? inArray(houseTerms.siteKey, keys) : undefined),
      ),
    )
    .orderBy(sql`${houseTerms.retiredAt} is not null`, asc(houseTerms.language), asc(houseTerms.pattern));
  return rows.map(({ term, by }) => ({ ...term, by, manages: canManageTerm(viewer, term).allowed }));
}

/** One term. @throws {NotFound} 'term_unknown' when it is not there, or not for this person */
export async function readTermLine(viewer: Actor, id: string): Promise<TermLine> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('term_unknown');
  const [row] = await db()
    .select({ term: houseTerms, by: members.name })
    .from(houseTerms)
    .innerJoin(members, eq(members.id, houseTerms.updatedBy))
    .where(eq(houseTerms.id, id));
  if (!row || !canSeeStyle(viewer, row.term).allowed) throw new NotFound('term_unknown');
  return { ...row.term, by: row.by, manages: canManageTerm(viewer, row.term).allowed };
}

/** Where a member may write terms: on which sites in which languages, and in which on every site. */
export async function listPlacesForTerms(
  viewer: Actor,
): Promise<{ everySite: Language[]; sites: SiteView[] }> {
  const may = (siteKey: string | null, languages: readonly Language[]) =>
    languages.filter((language) => canManageTerm(viewer, { siteKey, language }).allowed);
  const seen = await listSites(viewer);
  return {
    everySite: may(null, LANGUAGES),
    sites: seen
      .map((site) => ({ ...site, languages: may(site.key, site.languages) }))
      .filter(({ languages }) => languages.length > 0),
  };
}
