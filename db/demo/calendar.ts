import type { Language } from '#lib/languages.ts';
import { dayIn, writeDate, writeDayAndMonth } from '#lib/time.ts';

/** How much of a date is said: 18 November · 18 November 2026 · Wednesday, 18 November 2026. */
export type DateForm = 'day' | 'date' | 'weekday';

/** Days counted from the day the demo is made, so that a newsroom made today reads as today's. */
export type Calendar = {
  /** The day as YYYY-MM-DD. */
  iso(offset: number): string;
  /** The day in words, in the style of the language. */
  say(language: Language, offset: number, form?: DateForm): string;
};

/** The calendar of a demo made at this instant, seen in Geneva. */
export function calendarFrom(now: Date): Calendar {
  const today = Date.parse(`${dayIn(now, 'Europe/Zurich')}T12:00:00Z`);
  const iso = (offset: number) => new Date(today + offset * 86_400_000).toISOString().slice(0, 10);
  return {
    iso,
    say: (language, offset, form = 'date') => {
      const day = iso(offset);
      if (form === 'day') return writeDayAndMonth(day, language);
      const date = writeDate(day, language);
      return form === 'date' ? date : `${weekday(day, language)}${language === 'en' ? ',' : ''} ${date}`;
    },
  };
}

function weekday(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(noon);
}
