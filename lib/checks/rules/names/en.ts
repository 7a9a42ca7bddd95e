import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Names as they are officially written in English. */
export const enNames: readonly Rule[] = [
  phrase('en', 'names', {
    id: 'en-organization',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?!International Organization for Migration)[Ii]nternational [Oo]rgani[sz]ation (?:for|of) [Mm]igrations?(?!\p{L})/gu,
    fix: 'International Organization for Migration',
    examples: {
      hits: [
        'the International Organisation for Migration ⇒ the International Organization for Migration',
        'the International Organization of Migration ⇒ the International Organization for Migration',
      ],
      misses: ['the International Organization for Migration', 'an international organization'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-united-nations',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(?:United nations|united [Nn]ations|United-Nations)(?!\p{L})/gu,
    fix: 'United Nations',
    examples: {
      hits: [
        'the United nations system ⇒ the United Nations system',
        'the united nations ⇒ the United Nations',
      ],
      misses: ['the United Nations', 'united in this'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-member-states',
    severity: 'info',
    say: 'official-name',
    source: 'un-editorial',
    pattern: /(?<!\p{L})member [Ss]tates(?!\p{L})|(?<!\p{L})Member states(?!\p{L})/gu,
    fix: 'Member States',
    examples: {
      hits: ['175 member states ⇒ 175 Member States', 'Member states agreed ⇒ Member States agreed'],
      misses: ['175 Member States', 'a member of staff'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-government',
    severity: 'info',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern: /(?<=(?<!\p{L})[Tt]he )government(?= of \p{Lu})/gu,
    fix: 'Government',
    examples: {
      hits: [
        'the government of Portugal ⇒ the Government of Portugal',
        'The government of Chad ⇒ The Government of Chad',
      ],
      misses: ['the Government of Portugal', 'the government of the day'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-covid',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<!\p{L})(?:Covid|covid)(?:-19)?(?![\p{L}\d])/gu,
    fix: 'COVID-19',
    examples: {
      hits: ['the Covid-19 pandemic ⇒ the COVID-19 pandemic', 'since covid, ⇒ since COVID-19,'],
      misses: ['the COVID-19 pandemic', 'post-COVID'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-global-compact',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})[Gg]lobal [Cc]ompact (?:on|for) (?:[Ss]afe )?[Mm]igration(?!\p{L})/gu,
    fix: 'Global Compact for Safe, Orderly and Regular Migration',
    examples: {
      hits: [
        'the Global Compact on Migration ⇒ the Global Compact for Safe, Orderly and Regular Migration',
        'the Global Compact for Migration ⇒ the Global Compact for Safe, Orderly and Regular Migration',
      ],
      misses: [
        'the Global Compact for Safe, Orderly and Regular Migration',
        'the Global Compact on Refugees',
      ],
    },
  }),
];
