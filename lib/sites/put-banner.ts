import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type BannerRow, banners } from '#db/schema/fronts.ts';
import { type PerLanguage, type SiteRow, sites } from '#db/schema/sites.ts';
import { Invalid, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { instantOf } from '../wall-time.ts';
import { holdSite, wholeSite } from './hold-site.ts';
import { putBannerInput } from './input.ts';
import { canManageSite } from './policy.ts';
import { isPublicAddress } from './read-settings.ts';
import type { BannerTone } from './vocabulary.ts';

/** What putting up a banner would do: where it stands, in which languages, where not, from when (null: at once) until when. */
export type BannerPlan = {
  siteKey: string | null;
  site: PerLanguage;
  tone: BannerTone;
  words: PerLanguage;
  shownIn: Language[];
  missingIn: Language[];
  startsAt: Date | null;
  endsAt: Date;
  zone: string;
};

/**
 * Puts a banner above every page of a site, or of all sites, in the languages it has a sentence for. It comes down by
 * itself. `say` says what would happen, and nothing happens before `confirmed` is that sentence.
 * @throws {RuleBroken} 'banner_confirm' with what it `says` · {Invalid} 'banner_wordless',
 * 'link_unknown', 'too_long', 'day_unknown', 'time_gap', 'ends_before', 'ended_already', 'too_far'
 */
export function putBanner(
  actor: Actor,
  input: z.input<typeof putBannerInput>,
  { say, confirmed }: { say: (plan: BannerPlan) => string; confirmed: string },
): Promise<BannerRow> {
  const given = putBannerInput.parse(input);
  return inTransaction(async (tx) => {
    const key = given.siteKey || (await wholeSite(tx)).key;
    const site = await holdSite(tx, actor, key, canManageSite(actor, key));
    const span = await spanOf(tx, given, site.timeZone);
    const { words, links } = wordsOf(given.texts);
    const spoken = given.siteKey ? site.languages : await everyLanguage(tx);
    const plan: BannerPlan = {
      siteKey: given.siteKey || null,
      site: site.name,
      tone: given.tone,
      words,
      shownIn: spoken.filter((it) => words[it]),
      missingIn: spoken.filter((it) => !words[it]),
      startsAt: span.startsWall === '' ? null : span.startsAt,
      endsAt: span.endsAt,
      zone: site.timeZone,
    };
    if (plan.shownIn.length === 0)
      throw new Invalid('input_invalid', { [`texts.words.${spoken[0]}`]: ['banner_wordless'] });
    const says = say(plan);
    if (confirmed !== says) throw new RuleBroken('banner_confirm', { says });
    const [row] = await tx
      .insert(banners)
      .values({
        siteKey: plan.siteKey,
        tone: given.tone,
        words,
        links,
        ...span,
        zone: site.timeZone,
        madeBy: actor.id,
      })
      .returning();
    if (!row) throw new Error('no banner was written');
    const payload = {
      bannerId: row.id,
      tone: row.tone,
      everywhere: plan.siteKey ? ('no' as const) : ('yes' as const),
      at: row.endsAt.toISOString(),
      zone: row.zone,
      words,
    };
    await record(tx, actor, 'site.banner_put', payload, { siteKey: site.key });
    return row;
  });
}

function wordsOf(texts: Record<string, string>): { words: PerLanguage; links: PerLanguage } {
  const wrong: Record<string, string[]> = {};
  const words: PerLanguage = {};
  const links: PerLanguage = {};
  for (const language of LANGUAGES) {
    const said = (texts[`words.${language}`] ?? '').replace(/\s*\n\s*/g, ' ').trim();
    const link = (texts[`link.${language}`] ?? '').trim();
    if (said.length > 300) wrong[`texts.words.${language}`] = ['too_long'];
    if (link && !isPublicAddress(link)) wrong[`texts.link.${language}`] = ['link_unknown'];
    if (link && !said) wrong[`texts.words.${language}`] = ['required'];
    if (said) words[language] = said;
    if (link) links[language] = link;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid('input_invalid', wrong);
  return { words, links };
}

type Span = Pick<BannerRow, 'startsAt' | 'endsAt' | 'startsWall' | 'endsWall'>;
type Given = z.output<typeof putBannerInput>;

// Where a clock is put back the banner stands through both hours. The database says what is past.
async function spanOf(tx: Tx, given: Given, zone: string): Promise<Span> {
  const { startDay, startTime, endDay, endTime } = given;
  if (!startDay !== !startTime)
    throw new Invalid('input_invalid', { [startDay ? 'startTime' : 'startDay']: ['required'] });
  const [clock] = await tx.execute<{ now: string }>(sql`select now()::text as now`);
  const now = new Date(clock?.now ?? Date.now());
  const startsAt = startDay ? at('startTime', { day: startDay, time: startTime, zone }, 'earlier') : now;
  const endsAt = at('endTime', { day: endDay, time: endTime, zone }, 'later');
  if (endsAt <= now) throw new Invalid('input_invalid', { endDay: ['ended_already'] });
  if (endsAt <= startsAt) throw new Invalid('input_invalid', { endDay: ['ends_before'] });
  if (endsAt.getTime() - now.getTime() > 366 * 86_400_000)
    throw new Invalid('input_invalid', { endDay: ['banner_too_long'] });
  return {
    startsAt: startsAt < now ? now : startsAt,
    endsAt,
    startsWall: startDay && startsAt > now ? `${startDay}T${startTime}` : '',
    endsWall: `${endDay}T${endTime}`,
  };
}

function at(
  field: string,
  wall: { day: string; time: string; zone: string },
  fold: 'earlier' | 'later',
): Date {
  try {
    const named = instantOf(wall);
    if (named.kind === 'one') return named.at;
    if (named.kind === 'fold') return named[fold];
    const { before, after } = named;
    throw new Invalid('input_invalid', { [field]: ['time_gap'] }, { time: wall.time, before, after });
  } catch (error) {
    if (error instanceof RangeError)
      throw new Invalid('input_invalid', { [field.replace('Time', 'Day')]: ['day_unknown'] });
    throw error;
  }
}

async function everyLanguage(tx: Tx): Promise<Language[]> {
  const all: Pick<SiteRow, 'languages'>[] = await tx.select({ languages: sites.languages }).from(sites);
  return LANGUAGES.filter((language) => all.some(({ languages }) => languages.includes(language)));
}

/** The banner of this id, or nothing. */
export async function bannerById(tx: Tx, id: string): Promise<BannerRow | undefined> {
  const [row] = await tx.select().from(banners).where(eq(banners.id, id)).for('update');
  return row;
}
