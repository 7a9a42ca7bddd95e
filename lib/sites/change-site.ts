import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { listings } from '#db/schema/listings.ts';
import { records } from '#db/schema/records.ts';
import { releases } from '#db/schema/releases.ts';
import { type SiteRow, sites } from '#db/schema/sites.ts';
import { env } from '../env.ts';
import { Conflict, Invalid, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import { LANGUAGE_NAMES, type Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { holdSite } from './hold-site.ts';
import { changeSiteInput } from './input.ts';
import { canManageSite } from './policy.ts';
import { readSettings, type SiteSettings } from './read-settings.ts';

/**
 * Changes how a site speaks to readers: names, languages, links, contacts, words, colour, clock, hostnames. Its next page
 * has it.
 * @returns its version afterwards
 * @throws {Conflict} 'site_changed' when it is not as the page showed it · {Invalid} as `readSettings`, and
 * 'hostname_taken', 'hostname_main', 'contact_unknown' · {RuleBroken} 'language_live', 'language_open'
 */
export function changeSite(actor: Actor, input: z.input<typeof changeSiteInput>): Promise<number> {
  const given = changeSiteInput.parse(input);
  return inTransaction(async (tx) => {
    // Names of machines are unique among all sites: one change at a time.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('newsroom.sites'))`);
    const site = await holdSite(tx, actor, given.siteKey, canManageSite(actor, given.siteKey));
    if (site.version !== given.seen) throw new Conflict('site_changed');
    const settings = readSettings(given, site);
    const changed = changesIn(site, settings);
    if (changed.length === 0) return site.version;
    if (changed.includes('hostnames')) await mustBeFree(tx, site.key, settings.hostnames);
    if (changed.includes('contacts')) await mustBeContacts(tx, site.key, settings.contacts);
    for (const language of site.languages)
      if (!settings.languages.includes(language)) await mustBeEmpty(tx, site.key, language);
    const version = site.version + 1;
    await tx
      .update(sites)
      .set({ ...settings, version })
      .where(eq(sites.key, site.key));
    await record(tx, actor, 'site.changed', { changed, version }, { siteKey: site.key });
    return version;
  });
}

function changesIn(site: SiteRow, settings: SiteSettings): (keyof SiteSettings)[] {
  const names = Object.keys(settings) as (keyof SiteSettings)[];
  return names.filter((name) => sorted(site[name]) !== sorted(settings[name]));
}

// Objects as the database gives them back may name their languages in another order.
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, it) =>
    it && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort()) : it,
  );

async function mustBeFree(tx: Tx, siteKey: string, hostnames: string[]): Promise<void> {
  const own = new URL(env().NEWSROOM_URL).hostname;
  if (hostnames.includes(own))
    throw new Invalid('input_invalid', { hostnames: ['hostname_main'] }, { name: own });
  const others = await tx.select({ hostnames: sites.hostnames }).from(sites).where(ne(sites.key, siteKey));
  const taken = others.flatMap((it) => it.hostnames).find((it) => hostnames.includes(it));
  if (taken) throw new Invalid('input_invalid', { hostnames: ['hostname_taken'] }, { name: taken });
}

async function mustBeContacts(tx: Tx, siteKey: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: records.id })
    .from(records)
    .where(
      and(
        inArray(records.id, ids),
        eq(records.kind, 'contact'),
        isNull(records.retiredAt),
        or(isNull(records.siteKey), eq(records.siteKey, siteKey)),
      ),
    );
  if (found.length < ids.length) throw new Invalid('input_invalid', { contacts: ['contact_unknown'] });
}

// What readers see in a language, and what is on its way to them, would have no page any more.
async function mustBeEmpty(tx: Tx, siteKey: string, language: Language): Promise<void> {
  const params = (count: number) => ({ count, language: LANGUAGE_NAMES[language] });
  const live = await tx.$count(listings, and(eq(listings.siteKey, siteKey), eq(listings.language, language)));
  if (live > 0) throw new RuleBroken('language_live', params(live));
  const open = await tx.$count(
    releases,
    and(eq(releases.siteKey, siteKey), eq(releases.language, language), ne(releases.work, 'none')),
  );
  if (open > 0) throw new RuleBroken('language_open', params(open));
}
