import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { Invalid } from '../errors.ts';
import { instantOf, isZone, zoneData } from '../wall-time.ts';

/** When something is to happen, as a person says it. `fold` says which of two, where the clock is put back. */
export type Plan = { day: string; time: string; zone: string; fold: '' | 'earlier' | 'later' };

/** Sooner than this nobody could still stop it. */
export const SOONEST_MINUTES = 2;
/** Later than this nobody remembers it. */
export const LATEST_MONTHS = 14;

/** A plan as a release stores it. */
export type Planned = { publishAt: Date; publishWall: string; publishZone: string; publishZoneData: string };

/**
 * Finds the instant a plan means, by the database's clock and today's zone data.
 * @throws {Invalid} 'time_gap' with the times around it · 'time_fold' when it must be said which · 'day_unknown' ·
 * 'zone_unknown' · 'too_soon' · 'too_far'
 */
export async function planFor(tx: Tx, plan: Plan): Promise<Planned> {
  const publishAt = choose(plan);
  const [bounds] = await tx.execute<{ soon: boolean; far: boolean }>(sql`
    select ${publishAt.toISOString()}::timestamptz < now() + make_interval(mins => ${SOONEST_MINUTES}) as soon,
      ${publishAt.toISOString()}::timestamptz > now() + make_interval(months => ${LATEST_MONTHS}) as far`);
  if (bounds?.soon) throw new Invalid('too_soon', { time: ['too_soon'] }, { minutes: SOONEST_MINUTES });
  if (bounds?.far) throw new Invalid('too_far', { day: ['too_far'] }, { months: LATEST_MONTHS });
  return {
    publishAt,
    publishWall: `${plan.day}T${plan.time}`,
    publishZone: plan.zone,
    publishZoneData: zoneData(),
  };
}

function choose({ day, time, zone, fold }: Plan): Date {
  if (!isZone(zone)) throw new Invalid('zone_unknown', { zone: ['zone_unknown'] });
  const named = read({ day, time, zone });
  switch (named.kind) {
    case 'one':
      return named.at;
    case 'gap':
      throw new Invalid(
        'time_gap',
        { time: ['time_gap'] },
        { time, before: named.before, after: named.after },
      );
    case 'fold':
      if (fold === '') throw new Invalid('time_fold', { fold: ['time_fold'] }, { time });
      return named[fold];
  }
}

function read(wall: { day: string; time: string; zone: string }) {
  try {
    return instantOf(wall);
  } catch (error) {
    if (error instanceof RangeError) throw new Invalid('day_unknown', { day: ['day_unknown'] });
    throw error;
  }
}
