import { countryName } from '../directory/countries.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { writeDateTime, zoneOffset } from '../time.ts';
import { cityOf, sayWeekday } from '../when.ts';

/** What the place of a newsroom is called where times are said: its country, else its own name. */
export function placeName(
  { country, name, key }: { country: string | null; name: Partial<Record<Language, string>>; key: string },
  language: Language,
): string {
  return country ? countryName(country, language) : (name[language] ?? key);
}

const GENEVA = 'Europe/Zurich';

/** An embargo as a text carries it: until when, in which zone it was said, and for whom. */
export type EmbargoView = {
  at: Date;
  zone: string;
  /** The newsroom’s own zone and the name of its place. */
  site: { zone: string; name: string };
  /** Who reads by a link, and their zone; null on the desk. */
  reader: { name: string; zone: string } | null;
};

/**
 * The embargo line, the first of every form of a text: until when, as it was said, then the same instant where the reader
 * is, in Geneva and in UTC, each with its weekday and its distance from UTC.
 */
export function sayEmbargo(view: EmbargoView, language: Language): { until: string; elsewhere: string[] } {
  const t = translator(language, 'embargo');
  const when = (zone: string) =>
    t('line.when', {
      weekday: sayWeekday(view.at, language, zone),
      moment: writeDateTime(view.at, language, zone),
    });
  const place = (zone: string) => {
    if (zone === GENEVA) return t('line.geneva');
    if (zone === view.site.zone) return view.site.name;
    return cityOf(zone);
  };
  const others = [...new Set([view.site.zone, ...(view.reader ? [view.reader.zone] : []), GENEVA, 'UTC'])];
  const at = (zone: string) =>
    zone === 'UTC'
      ? t('line.utc', { when: when(zone) })
      : t('line.at', { place: place(zone), when: when(zone), offset: zoneOffset(view.at, zone) });
  return {
    until: t('line.until', {
      when: when(view.zone),
      place: view.zone === 'UTC' ? '' : place(view.zone),
      offset: zoneOffset(view.at, view.zone),
      zoned: view.zone === 'UTC' ? 'no' : 'yes',
    }),
    elsewhere: others.filter((zone) => zone !== view.zone).map(at),
  };
}

/** What a reader by a link is bound to: whose copy it is, and what not to do with it. Null on the desk. */
export function sayWhose({ reader }: EmbargoView, language: Language): string | null {
  return reader && translator(language, 'embargo')('line.whose', { name: reader.name });
}
