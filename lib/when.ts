import type { Language } from './languages.ts';
import { dayIn, writeDate, writeDayAndMonth, writeTime } from './time.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' };
const DAY = 86_400_000;

/**
 * When something was, as one says it at a desk: "08:31", "yesterday 16:40", "Friday 16:40", "18 November", "3 May 2025".
 * What is to come keeps its time: "tomorrow 06:00", "Friday 06:00", "18 December 06:00".
 */
export function sayWhen(instant: Date, now: Date, language: Language, timeZone: string): string {
  const day = dayIn(instant, timeZone);
  const days = Math.round((Date.parse(dayIn(now, timeZone)) - Date.parse(day)) / DAY);
  const time = writeTime(instant, language, timeZone);
  if (days === 0) return time;
  if (Math.abs(days) === 1)
    return `${new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(-days, 'day')} ${time}`;
  if (Math.abs(days) < 7) return `${weekday(instant, language, timeZone)} ${time}`;
  const thisYear = day.slice(0, 4) === dayIn(now, timeZone).slice(0, 4);
  const date = thisYear
    ? writeDayAndMonth(instant, language, timeZone)
    : writeDate(instant, language, timeZone);
  // what is to come is planned by the minute
  return days < 0 ? `${date} ${time}` : date;
}

/** How long it has been, in one unit: "20 mins", "1 hr", "3 days", "3 ساعات". */
export function sayAge(instant: Date, now: Date, language: Language): string {
  const minutes = Math.max(1, Math.floor((now.getTime() - instant.getTime()) / 60_000));
  const [value, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 1440
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    // Arabic has one letter for a minute, which nobody reads as one
    unitDisplay: unit === 'day' || language === 'ar' ? 'long' : 'short',
  }).format(value);
}

/** A day with its weekday, as a heading: "Monday 23 November". */
export function sayToday(now: Date, language: Language, timeZone: string): string {
  const name = weekday(now, language, timeZone);
  const joint = language === 'ar' || language === 'es' ? (language === 'ar' ? '، ' : ', ') : ' ';
  const text = `${name}${joint}${writeDayAndMonth(now, language, timeZone)}`;
  return text.charAt(0).toLocaleUpperCase(LOCALES[language]) + text.slice(1);
}

/** A city out of a zone's name: "Casablanca" for Africa/Casablanca. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The day of the week of an instant in a zone: "Tuesday", "mardi". */
export const sayWeekday = (instant: Date, language: Language, timeZone: string): string =>
  weekday(instant, language, timeZone);

function weekday(instant: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone }).format(instant);
}
