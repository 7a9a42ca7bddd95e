import { FUTURE } from '../../dates/promises.ts';
import { readDays } from '../../dates/read.ts';
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
      'fr| La conférence se tiendra le 3 mars 2001 à Rabat.',
      'en| The conference will be held on 3 March 2001 in Rabat.',
      'es| La conferencia se celebrará el 3 de marzo de 2001 en Rabat.',
    ],
    misses: [
      'fr| La conférence s’est tenue le 3 mars 2001 à Rabat.',
      'en| The conference will be held on 3 March 2099 in Rabat.',
      'fr| Créé le 3 mars 2001 puis élargi le 5 mai 2099, le centre sera fermé.',
    ],
  },
};

function promises(reading: Reading, { date }: Setting): Hit[] {
  if (!date) return [];
  const { prose, language, sentences } = reading;
  const days = readDays(reading);
  if (days.length === 0) return [];
  return sentences.flatMap(({ start, end }) => {
    const within = days.filter((day) => start <= day.start && day.end <= end);
    const [only, ...others] = within;
    if (!only || others.length > 0 || only.year === null) return [];
    const iso = `${only.year}-${two(only.month)}-${two(only.day)}`;
    const verb = [...prose.slice(start, end).matchAll(FUTURE[language])][0];
    if (!verb || iso >= date || only.start - (start + verb.index) > 80 || only.start < start + verb.index)
      return [];
    const from = start + verb.index;
    return [{ start: from, end: only.end, severity: reading.isQuoted(only) ? 'info' : undefined }];
  });
}

const two = (number: number) => String(number).padStart(2, '0');
