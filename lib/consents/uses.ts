import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { editions, releases } from '#db/schema/releases.ts';
import type { NodeJson } from '../documents/parse.ts';
import { RuleBroken } from '../errors.ts';
import type { Language } from '../languages.ts';
import type { Live, Work } from '../releases/workflow.ts';
import { stateOf } from './state.ts';

/** A release that leans on a record: in the text that is written, in what readers see, or both. */
export type Use = {
  releaseId: string;
  headline: string;
  language: Language;
  siteKey: string;
  work: Work;
  live: Live;
  inText: boolean;
  inLive: boolean;
};

/** Every release whose text or live edition names a record or shows somebody who gave it, those that readers see first; `known` leaves others out. */
export async function usesOf(tx: Pick<Tx, 'select'>, consentId: string, known?: SQL): Promise<Use[]> {
  const names = (doc: unknown) => sql`coalesce(position(${consentId}::text in ${doc}::text) > 0, false)`;
  const shown = sql`select p.asset_id from asset_people p where p.consent_id = ${consentId}`;
  const textShows = sql`exists (${shown} and position(p.asset_id::text in ${releases.doc}::text) > 0)`;
  const liveShows = sql`exists (select from edition_assets m
    where m.edition_id = ${releases.liveEditionId} and m.asset_id in (${shown}))`;
  const inText = sql<boolean>`(${names(releases.doc)} or ${textShows}) and ${releases.work} <> 'none'`;
  const inLive = sql<boolean>`(${names(editions.doc)} or ${liveShows}) and ${releases.live} in ('published', 'withdrawn')`;
  return tx
    .select({
      releaseId: releases.id,
      headline: releases.headline,
      language: releases.language,
      siteKey: releases.siteKey,
      work: releases.work,
      live: releases.live,
      inText: inText.mapWith(Boolean),
      inLive: inLive.mapWith(Boolean),
    })
    .from(releases)
    .leftJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(and(sql`((${inText}) or (${inLive}))`, known))
    .orderBy(sql`(${inLive}) desc`, releases.headline, releases.id);
}

/** The records a document names. Pure. */
export function consentsIn({ attrs = {}, content = [] }: NodeJson): string[] {
  const own = typeof attrs.consent === 'string' ? [attrs.consent] : [];
  return [...new Set([...own, ...content.flatMap(consentsIn)])];
}

/**
 * What goes out leans on no record that has ended: whatever way leads here, by hand or by the clock.
 * @throws {RuleBroken} 'consent_ended'
 */
export async function mustHaveConsent(tx: Pick<Tx, 'select'>, siteKey: string, doc: NodeJson): Promise<void> {
  const ids = consentsIn(doc);
  if (ids.length === 0) return;
  const rows = await tx
    .select({ consent: consents, today: sql<string>`current_date::text` })
    .from(consents)
    .where(and(inArray(consents.id, ids), eq(consents.siteKey, siteKey)));
  const holds = rows.filter(({ consent, today }) => stateOf(consent, today) === 'valid');
  if (holds.length < ids.length) throw new RuleBroken('consent_ended', { count: ids.length - holds.length });
}
