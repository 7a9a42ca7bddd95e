import { Temporal } from 'temporal-polyfill';

/** A time as people say it: the clock on a wall in a zone of the IANA database. */
export type WallTime = { day: string; time: string; zone: string };

/**
 * What instant a wall time names. Where a clock is put back it names two (`fold`), where it is put forward none (`gap`,
 * with the last minute before it and the first after it, HH:MM).
 */
export type Named =
  | { kind: 'one'; at: Date }
  | { kind: 'fold'; earlier: Date; later: Date }
  | { kind: 'gap'; before: string; after: string };

/**
 * Finds the instant of a wall time. Nothing is guessed at changes of the clock: whoever plans decides.
 * @param wall day YYYY-MM-DD, time HH:MM, IANA zone
 * @throws {RangeError} when the day does not exist or the zone is unknown
 */
export function instantOf({ day, time, zone }: WallTime): Named {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'one', at: new Date(earlier.epochMilliseconds) };
  // In a fold both read as asked; in a gap neither does.
  if (earlier.toPlainDateTime().equals(local))
    return {
      kind: 'fold',
      earlier: new Date(earlier.epochMilliseconds),
      later: new Date(later.epochMilliseconds),
    };
  const change = earlier.getTimeZoneTransition('next') ?? later;
  return { kind: 'gap', before: hourOf(change.subtract({ minutes: 1 })), after: hourOf(change) };
}

const hourOf = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });

/** Whether a name is a zone of the IANA database that this newsroom knows. */
export function isZone(name: string): boolean {
  return zones().includes(name);
}

/** Every zone one may plan in, UTC first. */
export function zones(): readonly string[] {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return known;
}

let known: string[] | undefined;

/** The version of the time zone database that instants are found with, such as "2026c". */
export const zoneData = (): string => process.versions.tz ?? 'unknown';
