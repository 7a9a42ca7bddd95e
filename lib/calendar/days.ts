import type { View } from './input.ts';

const DAY = 86_400_000;
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** A calendar day so many days later, YYYY-MM-DD. */
export const addDays = (day: string, days: number): string => dayOf(new Date(at(day).getTime() + days * DAY));

/** The days a view shows around a day: whole weeks from Monday for a month, seven days for a week, thirty for a list. Pure. */
export function daysOf(view: View, on: string): string[] {
  if (view === 'list') return range(on, 30);
  const monday = addDays(on, -((at(on).getUTCDay() + 6) % 7));
  if (view === 'week') return range(monday, 7);
  const first = `${on.slice(0, 7)}-01`;
  const start = addDays(first, -((at(first).getUTCDay() + 6) % 7));
  const next = addDays(first, 31).slice(0, 7);
  return range(start, 42).filter((day, index) => index < 35 || weekBegins(day, index) <= `${next}-00`);
}

// The sixth week is shown only when the month still has days in it.
const weekBegins = (day: string, index: number) => addDays(day, -(index % 7));

const range = (from: string, length: number) => Array.from({ length }, (_, index) => addDays(from, index));

/** The day from which the view before or after is shown. Pure. */
export function turn(view: View, on: string, by: -1 | 1): string {
  if (view === 'week') return addDays(on, 7 * by);
  if (view === 'list') return addDays(on, 30 * by);
  const first = at(`${on.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return dayOf(first);
}
