import { type FoundDate, isoDate } from '../../../documents/import/dates.ts';
import { everyMatch } from '../../../every-match.ts';
import { FUTURE } from '../../dates/promises.ts';
import { readDays, readMonths } from '../../dates/read.ts';
import type { Hit, Rule, Setting } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** A sentence that promises for a day that is over when the release is dated. */
export const futurePast: Rule = {
  id: 'future-about-past',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'dates',
  say: 'future-about-past',
  source: 'arithmetic',
  find: promises,
  examples: {
    hits: [
      'en| A fourth clinic will start work in the south in March 2001.',
      'fr| Le projet sera lancé en juin 2001.',
      'es| El centro brindará atención el 2 de marzo de 2001.',
      'ar| وسيتم افتتاح المركز في 1 يناير 2001.',
      'fr| La conférence se tiendra le 3 mars 2001 à Rabat.',
      'en| The conference will be held on 3 March 2001 in Rabat.',
      'es| La conferencia se celebrará el 3 de marzo de 2001 en Rabat.',
    ],
    misses: [
      'ar| الخطة التي سيجري تنفيذها وفق الاتفاق الموقع في 3 آذار/مارس 2001.',
      'en| The project will build on the plan adopted in March 2001.',
      'en| A fourth clinic will open in March 2099.',
      'fr| La conférence sera la première depuis mars 2001.',
      'es| Teherán acogió la conferencia en marzo de 2001.',
      'fr| La conférence s’est tenue le 3 mars 2001 à Rabat.',
      'en| The conference will be held on 3 March 2099 in Rabat.',
      'fr| Créé le 3 mars 2001 puis élargi le 5 mai 2099, le centre sera fermé.',
    ],
  },
};

// What is still to be may speak of what was: "will build on the plan adopted in March 2001".
const EARLIER =
  /(?:adopted|signed|launched|endorsed|published|established|opened|created|started|agreed|damaged|destroyed|reached|displaced|held|begun|made|é|ée|és|ées|[aí]d[oa]s?|id[oa]s?|الموقع|الموقعة|المبرم|المبرمة|المعتمد|المعتمدة|المنعقد|المنعقدة)(?: (?:في|in|on|en|le|au|el|de|early|late))?$/u;
const SINCE = /(?<!\p{L})(?:since|depuis|desde|منذ)(?!\p{L})/u;

function promises(reading: Reading, { date }: Setting): Hit[] {
  if (!date) return [];
  const { prose, language, sentences } = reading;
  // Most passages promise nothing.
  if (prose.search(FUTURE[language]) < 0) return [];
  const days = [...readDays(reading), ...readMonths(reading)];
  if (days.length === 0) return [];
  return sentences.flatMap(({ start, end }) => {
    const within = days.filter(
      (day) => start <= day.start && day.end <= end && !isDateline(day, reading, date),
    );
    const [only, ...others] = within;
    if (!only || others.length > 0 || only.year === null) return [];
    const iso = `${only.year}-${two(only.month)}${only.day === null ? '' : `-${two(only.day)}`}`;
    const verb = everyMatch(FUTURE[language], prose.slice(start, end))[0];
    if (!verb || iso >= date.slice(0, iso.length) || only.start - (start + verb.index) > 80) return [];
    const from = start + verb.index;
    const between = prose.slice(from + verb[0].length, only.start);
    const told = between.replace(/^ (?:be |have been )?\p{L}+/u, '').trimEnd();
    if (only.start < from || EARLIER.test(told) || SINCE.test(told)) return [];
    return [{ start: from, end: only.end, severity: reading.isQuoted(only) ? 'info' : undefined }];
  });
}

// "Rabat, 5 mars 2024 – La conférence…": a text that has no dateline of its own says its day first.
const isDateline = ({ start, end, ...day }: FoundDate, { prose }: Reading, date: string) =>
  start < 60 && isoDate(day) === date && /^(?: \([^)]{2,20}\))? [–—-] /.test(prose.slice(end, end + 30));

const two = (number: number) => String(number).padStart(2, '0');
