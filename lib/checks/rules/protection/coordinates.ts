import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const coordinates: Rule = {
  id: 'coordinates',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'protection',
  say: 'coordinates',
  source: 'iom-protection',
  find: matches(
    /(?<![\d.])[-−]?\d{1,2}\.\d{4,10}°?,? ?[-−]?\d{1,3}\.\d{4,10}(?!\d)|\d{1,2}°\d{1,2}[′'’]\d{0,2}(?:\.\d{1,3})?[″"”]? ?[NS]/gu,
    () => null,
  ),
  examples: {
    hits: ['fr| au point 34.68139, -1.90858', 'en| at 34°40′53″ N'],
    misses: ['fr| 34,5 pour cent', 'en| 1.2 million, 3.4 million'],
  },
};
