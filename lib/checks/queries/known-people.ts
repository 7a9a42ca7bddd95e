import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { consents } from '#db/schema/consents.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { lacksOf, stateOf } from '../../consents/state.ts';
import { EVERY_SITE } from '../../members/roles.ts';
import type { KnownPeople } from '../known-people.ts';
import type { From, Whose } from './known.ts';

/**
 * Who of the house may be named, and the records a release leans on: those of its story, and those its text names. Only
 * what rules ask of them; who the people are stays where it is.
 */
export async function knownPeople({ releaseId, siteKey, language }: Whose, from: From): Promise<KnownPeople> {
  const [staff, records] = await Promise.all([
    from
      .selectDistinct({ name: members.name })
      .from(members)
      .innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
      .where(and(isNull(members.disabledAt), inArray(memberRoles.siteKey, [siteKey, EVERY_SITE])))
      .orderBy(members.name),
    from
      .select({ consent: consents, today: sql<string>`current_date::text` })
      .from(consents)
      .innerJoin(releases, eq(releases.id, releaseId))
      .where(
        and(
          eq(consents.siteKey, siteKey),
          or(
            eq(consents.storyId, releases.storyId),
            sql`position(${consents.id}::text in ${releases.doc}::text) > 0`,
          ),
        ),
      )
      .orderBy(consents.createdAt, consents.id),
  ]);
  return {
    staff: staff.map(({ name }) => name),
    consents: records.map(({ consent, today }) => {
      const { id, shownAs, nameChanged, minor } = consent;
      return {
        ...{ id, shownAs, nameChanged, minor },
        state: stateOf(consent, today),
        lacks: lacksOf(consent, language),
      };
    }),
  };
}
