import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type SiteRow, sites } from '#db/schema/sites.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import type { Answer } from '../releases/policy.ts';

/**
 * Locks a site for whoever may do this to it.
 * @throws {NotFound} 'site_unknown', also where it is not for this person · {Forbidden} with the policy's reason
 */
export async function holdSite(tx: Tx, actor: Actor, siteKey: string, may: Answer): Promise<SiteRow> {
  await assertStillMember(tx, actor);
  const [site] = await tx.select().from(sites).where(eq(sites.key, siteKey)).for('update');
  if (!site || (!may.allowed && may.kind === 'hidden')) throw new NotFound('site_unknown');
  refuse(may);
  return site;
}

/** The site of the whole Organization: the one of no country. */
export async function wholeSite(tx: Tx): Promise<SiteRow> {
  const all = await tx.select().from(sites).orderBy(asc(sites.key));
  const whole = all.find(({ country }) => country === null);
  if (!whole) throw new NotFound('site_unknown');
  return whole;
}
