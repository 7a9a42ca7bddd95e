import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Words the Organization does not use in English, and what it says instead. */
export const enTerms: readonly Rule[] = [
  phrase('en', 'terms', {
    id: 'en-term-irregular',
    severity: 'block',
    say: 'term-irregular',
    source: 'ga-3449',
    pattern:
      /(?<!\p{L})(?:illegal|clandestine)\s(?:(?:im)?migra(?:nts?|tion)|aliens?)(?!\p{L})|(?<!\p{L})illegals(?!\p{L})/giu,
    fix: null,
    params: { right: 'migrants in an irregular situation, irregular migration' },
    examples: {
      hits: ['illegal migrants', 'to stop illegal immigration', 'the illegals'],
      misses: ['irregular migration', 'illegal fishing', 'migrants in an irregular situation'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-term-climate',
    severity: 'error',
    say: 'term-climate',
    source: 'iom-glossary',
    needs: /efugee/,
    pattern: /(?<!\p{L})climate\srefugees?(?!\p{L})/giu,
    fix: null,
    params: { right: 'people displaced in the context of climate change, environmental migrants' },
    examples: {
      hits: ['climate refugees', 'a climate refugee'],
      misses: ['climate change', 'refugees from the coast'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-term-metaphor',
    severity: 'warning',
    say: 'term-metaphor',
    source: 'iom-style',
    pattern:
      /(?<!\p{L})(?:waves?|floods?|influx(?:es)?|swarms?|hordes?|tides?|surges?|tsunamis?)\sof\s(?:irregular\s|new\s|displaced\s|climate\s|illegal\s)?(?:migrants|refugees|people|asylum[- ]seekers|arrivals|returnees|returns|deportees|persons|displacement|IDPs|(?:im)?migration)(?!\p{L})/giu,
    fix: null,
    params: { right: 'arrivals, an increase in arrivals, movements' },
    examples: {
      hits: ['an influx of migrants', 'a wave of refugees', 'the influx of returnees'],
      misses: ['a wave of attacks', 'an increase in arrivals', 'a flood in the valley'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-term-person-first',
    severity: 'warning',
    say: 'term-person-first',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})(?:irregular|undocumented)\s((?:im)?migrants?)(?!\p{L})/giu,
    fix: '$1 in an irregular situation',
    examples: {
      hits: [
        'irregular migrants ⇒ migrants in an irregular situation',
        'undocumented migrants ⇒ migrants in an irregular situation',
      ],
      misses: ['irregular migration', 'migrants in an irregular situation'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-term-infections',
    severity: 'warning',
    say: 'term-infections',
    source: 'who-sti',
    pattern: /(?<!\p{L})sexually\stransmitted\sdiseases?(?:\s\(STDs?\))?(?!\p{L})|(?<!\p{L})STDs?(?!\p{L})/gu,
    fix: 'sexually transmitted infections',
    examples: {
      hits: [
        'screening for STDs ⇒ screening for sexually transmitted infections',
        'sexually transmitted diseases ⇒ sexually transmitted infections',
      ],
      misses: ['sexually transmitted infections', 'communicable diseases'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-inclusive',
    severity: 'info',
    say: 'en-inclusive',
    source: 'un-inclusive-en',
    pattern:
      /(?<!\p{L})(?:mankind|man-?made|manpower|(?:police|fire|fisher)m[ae]n|(?:spokes|chair|business)m[ae]n|(?:he\/she|s\/he|his\/her|his or her|he or she))(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: ['the chairman opened', 'manpower is short', 'for all mankind', 'his/her family'],
      misses: ['the Chair opened', 'staff are few', 'a woman and a man', 'Mancunian'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-term-economic',
    severity: 'info',
    say: 'term-economic',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})economic\smigrants?(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: ['economic migrants', 'an economic migrant'],
      misses: ['migrant workers', 'economic migration policy'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-third-country',
    severity: 'warning',
    say: 'spelling',
    source: 'iom-style',
    pattern: /(?<!\p{L})(third) country (nationals?)(?!\p{L})/giu,
    fix: '$1-country $2',
    examples: {
      hits: [
        'third country nationals ⇒ third-country nationals',
        'a third country national ⇒ a third-country national',
      ],
      misses: ['third-country nationals', 'a third country'],
    },
  }),
];
