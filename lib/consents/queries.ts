import { and, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { type ConsentRow, consents } from '#db/schema/consents.ts';
import { members } from '#db/schema/members.ts';
import { stories } from '#db/schema/releases.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import type { DeskRelease } from '../releases/queries/release.ts';
import { mayKnow } from '../releases/queries/visible.ts';
import { listSites, type SiteView } from '../sites/queries.ts';
import type { ConsentFilters } from './input.ts';
import { canClearConsent, canFileConsent, canSeeConsent, seesAll } from './policy.ts';
import { type Lack, lacksOf, stateOf } from './state.ts';
import { type Use, usesOf } from './uses.ts';
import type { ConsentState } from './vocabulary.ts';

const MOST = 300;

/** A record in a list. */
export type ConsentLine = ConsentRow & { state: ConsentState; story: string | null };

const editor = alias(members, 'editor');
const clearer = alias(members, 'clearer');

function find() {
  return db()
    .select({
      row: consents,
      story: stories.reference,
      storyBy: stories.createdBy,
      by: editor.name,
      clearedBy: clearer.name,
      today: sql<string>`current_date::text`,
    })
    .from(consents)
    .innerJoin(editor, eq(editor.id, consents.updatedBy))
    .leftJoin(clearer, eq(clearer.id, consents.clearedBy))
    .leftJoin(stories, eq(stories.id, consents.storyId));
}

/** The records a member may see, the newest first: their own, and where they are editor or look after protection all. */
export async function listConsents(viewer: Actor, filters: ConsentFilters): Promise<ConsentLine[]> {
  const sites = (await listSites(viewer)).map(({ key }) => key);
  const { site, state, q } = filters;
  const all = sites.filter((key) => seesAll(viewer, key));
  const rows = await find()
    .where(
      and(
        inArray(
          consents.siteKey,
          sites.filter((key) => !site || key === site),
        ),
        or(
          inArray(consents.siteKey, all),
          eq(consents.createdBy, viewer.id),
          eq(stories.createdBy, viewer.id),
        ),
        q ? or(ilike(consents.codeName, like(q)), ilike(stories.reference, like(q))) : undefined,
      ),
    )
    .orderBy(desc(consents.createdAt), consents.id)
    .limit(MOST);
  return rows
    .map(({ row, story, today }) => ({ ...row, story, state: stateOf(row, today) }))
    .filter((line) => !state || line.state === state);
}

const like = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** A record with everything that leans on it and what the viewer may do. */
export type ConsentView = ConsentLine & {
  by: string;
  cleared: string | null;
  mayClear: boolean;
  uses: Use[];
};

/** One record. @throws {NotFound} 'consent_unknown' when it is not there, or not for this person */
export async function readConsent(viewer: Actor, id: string): Promise<ConsentView> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('consent_unknown');
  const [found] = await find().where(eq(consents.id, id));
  const held = found && { ...found.row, storyBy: found.storyBy };
  if (!held || !canSeeConsent(viewer, held).allowed) throw new NotFound('consent_unknown');
  const { row, story, today, by, clearedBy } = found;
  return {
    ...row,
    story,
    state: stateOf(row, today),
    by,
    cleared: clearedBy,
    mayClear: row.minor && !row.clearedAt && !row.withdrawnAt && canClearConsent(viewer, held).allowed,
    uses: await usesOf(db(), id, mayKnow(viewer)),
  };
}

/** The sites a member may file records on. */
export async function sitesForConsents(viewer: Actor): Promise<SiteView[]> {
  return (await listSites(viewer)).filter(({ key }) => canFileConsent(viewer, key).allowed);
}

/** A record as the text it may be linked from shows it; `name` is null for whoever may not know it. */
export type Choice = {
  id: string;
  name: string | null;
  shownAs: string;
  state: ConsentState;
  lacks: Lack[];
  ofStory: boolean;
};

/**
 * The records a release can lean on, through somebody's eyes: those they may see, its own story's first, and of those that
 * are linked already at least whether they hold. The caller has found the release.
 */
export async function choicesFor(
  viewer: Actor,
  release: Pick<DeskRelease, 'storyId' | 'language' | 'doc'> & { site: { key: string } },
): Promise<Choice[]> {
  const rows = await find()
    .where(eq(consents.siteKey, release.site.key))
    .orderBy(sql`${consents.storyId} is not distinct from ${release.storyId} desc`, consents.codeName)
    .limit(MOST);
  const text = JSON.stringify(release.doc);
  return rows.flatMap(({ row, storyBy, today }) => {
    const isSeen = canSeeConsent(viewer, { ...row, storyBy }).allowed;
    if (!isSeen && !text.includes(row.id)) return [];
    const ofStory = row.storyId === release.storyId;
    return [
      {
        id: row.id,
        name: isSeen ? row.codeName : null,
        shownAs: isSeen ? row.shownAs : '',
        state: stateOf(row, today),
        lacks: lacksOf(row, release),
        ofStory,
      },
    ];
  });
}
