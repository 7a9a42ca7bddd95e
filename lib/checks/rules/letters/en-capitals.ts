import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Capitals in English: where they belong, and where a small letter does. */
export const enCapitals: readonly Rule[] = [
  phrase('en', 'letters', {
    id: 'en-for-more',
    severity: 'error',
    say: 'small-letter',
    source: 'un-editorial',
    pattern: /(?<=^For )(?:More|Further)(?= [Ii]nformation)/gu,
    fix: null,
    examples: {
      hits: ['For More information please contact:', 'For Further information'],
      misses: ['For more information', 'More information'],
    },
  }),
  phrase('en', 'dates', {
    id: 'en-month-capital',
    severity: 'error',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern:
      /(?<=(?:\d|in|since|from|until|between|by|early|late|mid|last|and|to|of)[ -])(?:january|february|april|june|july|august|september|october|november|december|march(?= (?:19|20)\d\d)|may(?= (?:19|20)\d\d))(?!\p{L})/gu,
    fix: null,
    examples: {
      hits: ['between January and march 2021', 'since november, people'],
      misses: ['between January and March 2021', 'they march in may'],
    },
  }),
  phrase('en', 'letters', {
    id: 'en-regions',
    severity: 'warning',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern:
      /(?<![\p{L}-])(?:central|latin|west|east|north|southern|south) (?=(?:America|Africa|Asia)(?!n|\p{L}|[’'-]))(?<!southern )/gu,
    fix: null,
    params: { right: 'Central Asia, West Africa' },
    examples: {
      hits: ['officers from central Asia', 'in west Africa'],
      misses: ['officers from Central Asia', 'in southern Africa', 'west African states'],
    },
  }),
  phrase('en', 'letters', {
    id: 'en-director-general',
    severity: 'warning',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern: /(?<!\p{L})director[- ]general(?!\p{L})(?= [^o]|[.,;]|$)/gu,
    fix: 'Director General',
    batch: false,
    examples: {
      hits: [
        'said the director general. ⇒ said the Director General.',
        'IOM’s director-general, ⇒ IOM’s Director General,',
      ],
      misses: ['said the Director General.', 'the director general of the hospital'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-region-capitals',
    severity: 'warning',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern: /(?<!\p{L})(?:[Mm]iddle[- ]east|[Mm]iddle-East)(?!\p{L})/gu,
    fix: 'Middle East',
    examples: {
      hits: ['in the middle east ⇒ in the Middle East', 'the Middle-East ⇒ the Middle East'],
      misses: ['in the Middle East', 'the middle of the east'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-africa-capitals',
    severity: 'warning',
    say: 'capital-letter',
    source: 'un-editorial',
    pattern: /(?<!\p{L})(?:Sub-Saharan|Sub-saharan|sub-saharan|Subsaharan|subsaharan)(?!\p{L})/gu,
    fix: 'sub-Saharan',
    batch: false,
    examples: {
      hits: [
        'from sub-saharan Africa ⇒ from sub-Saharan Africa',
        'in subsaharan Africa ⇒ in sub-Saharan Africa',
      ],
      misses: ['from sub-Saharan Africa', 'the Sahara'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-common-nouns',
    severity: 'info',
    say: 'small-letter-term',
    source: 'un-editorial',
    pattern:
      /(?<=\p{Ll} )(?:Internally Displaced Persons|Internally Displaced People|Non-Food Items|Third[- ]Country Nationals|Unaccompanied Minors|Host Communities|Asylum Seekers|Victims of Trafficking)(?= [^(\p{Lu}]|[.,;])/gu,
    fix: null,
    examples: {
      hits: ['for Internally Displaced Persons in camps', 'with Host Communities.'],
      misses: ['for internally displaced persons', 'the Office for Internally Displaced Persons Affairs'],
    },
  }),
];
