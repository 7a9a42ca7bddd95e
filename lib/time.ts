import type { Language } from './languages.ts';

/** An instant, or a calendar day YYYY-MM-DD that has no time zone. */
export type Day = Date | string;

const NO_BREAK = '\u00a0';

// The Organization writes both names of the month in Arabic: the Levant's and the Maghreb's.
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

// Never a country's variant: fr-MA would write numbers with full stops, ar-EG other digits.
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' };

/** A day in words: "18 November 2026", "1er mars 2026", "18 de noviembre de 2026", "18 تشرين الثاني/نوفمبر 2026". */
export function writeDate(day: Day, language: Language, timeZone = 'UTC'): string {
  const { year, month, date } = calendar(day, timeZone);
  return language === 'es'
    ? `${writeDayAndMonth(day, language, timeZone)} de ${year}`
    : `${dayOfMonth(date, language)}${NO_BREAK}${monthName(month, language)} ${year}`;
}

/** A day without its year: "18 November", "1er mars", "18 de noviembre". */
export function writeDayAndMonth(day: Day, language: Language, timeZone = 'UTC'): string {
  const { month, date } = calendar(day, timeZone);
  const joint = language === 'es' ? `${NO_BREAK}de ` : NO_BREAK;
  return `${dayOfMonth(date, language)}${joint}${monthName(month, language)}`;
}

/** A month as a heading, with a capital: "Novembre 2026", "Noviembre de 2026". */
export function writeMonth(year: number, month: number, language: Language): string {
  const words = writeMonthWithin(year, month, language);
  return words.charAt(0).toLocaleUpperCase(LOCALES[language]) + words.slice(1);
}

/** A month within a sentence: "November 2026", "novembre 2026", "noviembre de 2026". */
export function writeMonthWithin(year: number, month: number, language: Language): string {
  return `${monthName(month, language)}${language === 'es' ? ' de' : ''} ${year}`;
}

/** The name of a month (1 to 12) within a sentence. */
export function monthName(month: number, language: Language): string {
  if (language === 'ar') return ARABIC_MONTHS[month - 1] ?? '';
  return formatter(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  );
}

/** Hours and minutes: "15:20", in French "15 h 20". */
export function writeTime(instant: Date, language: Language, timeZone: string): string {
  const { hour, minute } = parts(instant, timeZone);
  const minutes = String(minute).padStart(2, '0');
  return language === 'fr'
    ? `${hour}${NO_BREAK}h${minute ? `${NO_BREAK}${minutes}` : ''}`
    : `${String(hour).padStart(language === 'es' ? 1 : 2, '0')}${language === 'es' ? '.' : ':'}${minutes}`;
}

/** Day and time: "19 November 2026 at 15:20", "19 novembre 2026 à 15 h 20". */
export function writeDateTime(instant: Date, language: Language, timeZone: string): string {
  const joint = { en: ' at ', fr: ' à ', es: ' a las ', ar: '، ' }[language];
  return `${writeDate(instant, language, timeZone)}${joint}${writeTime(instant, language, timeZone)}`;
}

/** Day and time with the zone said: "19 November 2026 at 15:20 (UTC+1)". */
export function writeInstant(instant: Date, language: Language, timeZone: string): string {
  return `${writeDateTime(instant, language, timeZone)} (${zoneOffset(instant, timeZone)})`;
}

/** How far a zone is from UTC at an instant: "UTC", "UTC+1", "UTC−3:30". */
export function zoneOffset(instant: Date, timeZone: string): string {
  const minutes = offsetMinutes(instant, timeZone);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** How long ago or how soon, in the largest unit that says something: "2 days ago", "in 5 minutes". */
export function writeRelative(instant: Date, now: Date, language: Language): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export function dayIn(instant: Date, timeZone: string): string {
  const { year, month, date } = parts(instant, timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** An instant for machines with the offset of its zone (RFC 3339): "2026-11-18T09:00:00+01:00". */
export function rfc3339(instant: Date, timeZone = 'UTC'): string {
  const minutes = offsetMinutes(instant, timeZone);
  if (minutes === 0) return instant.toISOString().replace(/\.\d+Z$/, 'Z');
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** An instant for RSS (RFC 822 with four-digit years): "Wed, 18 Nov 2026 08:00:00 +0000". */
export function rfc822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}

function dayOfMonth(date: number, language: Language): string {
  return language === 'fr' && date === 1 ? '1er' : String(date);
}

function calendar(day: Day, timeZone: string): { year: number; month: number; date: number } {
  if (day instanceof Date) return parts(day, timeZone);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function parts(instant: Date, timeZone: string) {
  const found = clockOf(timeZone).formatToParts(instant);
  const value = (type: string) => Number(found.find((part) => part.type === type)?.value);
  return {
    year: value('year'),
    month: value('month'),
    date: value('day'),
    hour: value('hour'),
    minute: value('minute'),
    second: value('second'),
  };
}

// Making a formatter costs a hundred times more than using one.
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

function offsetMinutes(instant: Date, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const p = parts(instant, timeZone);
  const asUtc = Date.UTC(p.year, p.month - 1, p.date, p.hour, p.minute, p.second);
  return Math.round((asUtc - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formatters.set(key, made);
  return made;
}

// To make one costs a hundred times what it costs to use it. There are few zones and few forms.
const formatters = new Map<string, Intl.DateTimeFormat>();
