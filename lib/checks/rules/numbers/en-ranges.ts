import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const pattern =
  /(?<!\p{L})([Bb]etween|[Ff]rom) (\p{L}{3,9} )?(\d{1,3}(?:,\d{3})*|\d{4})[-–](?=(\d{1,3}(?:,\d{3})*|\d{4})(?![\d,]*\p{L}|-| ?to ))/gu;

/** "Between 2015-2020" opens with a word and closes with a dash. */
export const enRanges: Rule = {
  id: 'en-ranges',
  languages: ['en'],
  severity: 'warning',
  kind: 'numbers',
  say: 'range',
  source: 'un-editorial',
  find: matches(pattern, ([found, word = '']) => ({
    fix: `${found.slice(0, -1)} ${/^b/iu.test(word) ? 'and' : 'to'} `,
    params: { right: /^b/iu.test(word) ? 'between … and …' : 'from … to …' },
  })),
  examples: {
    hits: [
      'between 2015-2020 ⇒ between 2015 and 2020',
      'from 10–15 May ⇒ from 10 to 15 May',
      'Between January 10-15 ⇒ Between January 10 and 15',
    ],
    misses: ['between 2015 and 2020', 'in 2015–2020', 'from 10 to 15 May'],
  },
};
