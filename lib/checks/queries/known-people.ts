import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { consents } from '#db/schema/consents.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { releases } from '#db/schema/releases.ts';
import { lacksOf, stateOf } from '../../consents/state.ts';
import { EVERY_SITE } from '../../members/roles.ts';
import type { KnownPeople } from '../known-people.ts';
import type { From, Whose } from './known.ts';

const MOST = 1000;

/**
 * Who of the house may be named, and the records of consent the text needs: those of its own story, and those it leans on.
 * Only what rules ask of them; by what name somebody is shown is told of the release's own story, and where its text says
 * that name already beside the record; who they are stays where it is.
 */
export async function knownPeople(
  { releaseId, siteKey, language, linked = [] }: Whose,
  from: From,
): Promise<KnownPeople> {
  const isOwn = sql<boolean>`(${consents.storyId} = ${releases.storyId}) is true`;
  const isLinked = sql<boolean>`position(${consents.id}::text in ${releases.doc}::text) > 0`;
  const [staff, records] = await Promise.all([
    from
      .selectDistinct({ name: members.name })
      .from(members)
      .innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
      .where(and(isNull(members.disabledAt), inArray(memberRoles.siteKey, [siteKey, EVERY_SITE])))
      .orderBy(members.name),
    from
      .select({
        consent: consents,
        today: sql<string>`current_date::text`,
        isOwn,
        storyId: releases.storyId,
        isSaid: sql<boolean>`${consents.shownAs} <> '' and ${isLinked}
          and position(${consents.shownAs} in ${releases.doc}::text) > 0`,
      })
      .from(consents)
      .innerJoin(releases, eq(releases.id, releaseId))
      .where(
        and(
          eq(consents.siteKey, siteKey),
          or(isOwn, isLinked, linked.length > 0 ? inArray(consents.id, [...linked]) : undefined),
        ),
      )
      .orderBy(desc(consents.createdAt), consents.id)
      .limit(MOST),
  ]);
  return {
    staff: staff.map(({ name }) => name),
    consents: records.map(({ consent, today, storyId, isOwn, isSaid }) => {
      const { id, shownAs, nameChanged, minor } = consent;
      return {
        ...{ id, nameChanged, minor, shownAs: isOwn || isSaid ? shownAs : '' },
        state: stateOf(consent, today),
        lacks: lacksOf(consent, { language, storyId }),
      };
    }),
  };
}
