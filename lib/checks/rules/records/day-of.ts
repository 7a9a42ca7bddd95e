/** A day (YYYY-MM-DD) as a message says it: an instant that is this day in every zone. */
export const dayOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
