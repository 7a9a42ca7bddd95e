import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Hyphens that tie English words together before a noun. */
export const enHyphens: readonly Rule[] = [
  phrase('en', 'grammar', {
    id: 'en-compound',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(income|large|small|full|part|high|low)(?: )(generating|scale|time|level|risk|income)(?= (?:activit\p{L}+|repatriation|operations?|returns?|displacement|projects?|programmes?|staff|jobs?|meetings?|officials|areas|households|countries|movements|migration|training|exercises?|delegation|response)(?!\p{L}))/giu,
    fix: '$1-$2',
    examples: {
      hits: [
        'income generating activities ⇒ income-generating activities',
        'large scale displacement ⇒ large-scale displacement',
      ],
      misses: ['income-generating activities', 'on a large scale', 'at a high level'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-day-long',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<=(?<!\p{L})(?:an?|the|this|their|its) )(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year|hour)(?= (?:training|workshop|course|programme|project|visit|mission|event|meeting|conference|session|journey|period|plan|exercise|tour|contract|appeal)(?!\p{L}))/gu,
    fix: '$1-$2',
    examples: {
      hits: ['a five day training ⇒ a five-day training', 'the 18 month project ⇒ the 18-month project'],
      misses: ['a five-day training', 'after five days training'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-hyphen',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(long|short|medium|life|cross|host|non|much|community|climate|evidence|rights|conflict|drought|flood|gender)(?: )(term|saving|border|needed|based|food|related|affected|sensitive|prone|governmental)(?= (?:\p{L}{2,}ion|support|solutions?|assistance|aid|needs?|shelter|movements?|trade|violence|items|areas|communities|regions|approach|people|plan|planning|policy|projects?|programmes?|activities|response|kits|services|help|relief|impacts?|displacement|housing|stay|care|recovery|funding)(?!\p{L}))/giu,
    fix: '$1-$2',
    examples: {
      hits: [
        'long term support ⇒ long-term support',
        'life saving assistance ⇒ life-saving assistance',
        'Non food items ⇒ Non-food items',
      ],
      misses: ['long-term support', 'in the long term', 'at the border', 'a life saving others'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-years-old',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<![\d.,])(\d{1,3})[ -]years? old(?= (?:\p{Ll}{3,}|\p{Lu}\p{Ll}+))/gu,
    fix: '$1-year-old',
    examples: {
      hits: ['a 34 years old teacher ⇒ a 34-year-old teacher', 'a 34 year old man ⇒ a 34-year-old man'],
      misses: ['a 34-year-old teacher', 'she is 34 years old.', 'he was 34 years old.'],
    },
  }),
];
