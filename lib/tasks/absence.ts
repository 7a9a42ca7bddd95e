import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { absences } from '#db/schema/assignments.ts';
import { Invalid } from '../errors.ts';
import { peopleOf } from '../members/people.ts';
import { type Actor, EVERY_SITE } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { instantOf, isZone } from '../wall-time.ts';
import { absenceInput } from './input.ts';

/**
 * Says when the member is away next, the last day included, and who stands in for them.
 * @throws {Invalid} 'day_unknown', 'days_reversed', 'deputy_unknown', 'zone_unknown'
 */
export async function goAway(actor: Actor, input: z.input<typeof absenceInput>): Promise<void> {
  const { fromDay, lastDay, timeZone, deputyId } = absenceInput.parse(input);
  if (!isZone(timeZone)) throw new Invalid('zone_unknown', { timeZone: ['zone_unknown'] });
  if (lastDay < fromDay) throw new Invalid('days_reversed', { lastDay: ['days_reversed'] });
  const days = {
    startsAt: beginningOf(fromDay, timeZone, 'fromDay'),
    endsAt: beginningOf(dayAfter(lastDay), timeZone, 'lastDay'),
  };
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const colleagues = await peopleOf(tx, sitesOf(actor), []);
    if (deputyId && (deputyId === actor.id || !colleagues.some(({ id }) => id === deputyId)))
      throw new Invalid('deputy_unknown', { deputyId: ['deputy_unknown'] });
    const row = { fromDay, lastDay, timeZone, deputyId: deputyId || null, ...days };
    await tx
      .insert(absences)
      .values({ memberId: actor.id, ...row })
      .onConflictDoUpdate({ target: absences.memberId, set: row });
  });
}

/** Says that the member is here: an absence that was planned, or has begun, is none. */
export function comeBack(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.delete(absences).where(eq(absences.memberId, actor.id));
  });
}

/** The sites whose people can stand in for a member. */
export const sitesOf = (actor: Actor): string[] => [
  ...new Set(actor.grants.map(({ site }) => site).filter((site) => site !== EVERY_SITE)),
];

function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

// Where the clock is changed at midnight, a day begins a little later.
function beginningOf(day: string, zone: string, field: string): Date {
  try {
    const named = instantOf({ day, time: '00:00', zone });
    if (named.kind === 'one') return named.at;
    if (named.kind === 'fold') return named.earlier;
    const first = instantOf({ day, time: named.after, zone });
    return first.kind === 'one' ? first.at : new Date(`${day}T00:00:00Z`);
  } catch {
    throw new Invalid('day_unknown', { [field]: ['day_unknown'] });
  }
}
