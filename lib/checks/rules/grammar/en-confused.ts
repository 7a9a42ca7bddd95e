import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** English words taken for others that sound alike, and words left out. */
export const enConfused: readonly Rule[] = [
  phrase('en', 'terms', {
    id: 'en-the-vulnerables',
    severity: 'warning',
    say: 'spelling',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})(?:the )?(?:most )?vulnerables(?!\p{L})/giu,
    fix: null,
    params: { right: 'people in vulnerable situations' },
    examples: {
      hits: ['shelter for vulnerables', 'help for the most vulnerables'],
      misses: ['vulnerable people', 'the most vulnerable'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-the-organization',
    severity: 'error',
    say: 'missing-word',
    source: 'un-editorial',
    needs: /International Organization for Migration/,
    pattern:
      /(?<=(?:,|(?<!\p{L})(?:by|with|from|and|to|of|that))) (?=International Organization for Migration(?: \(IOM\))?,? \p{Ll})/gu,
    fix: ' the ',
    params: { right: 'the International Organization for Migration' },
    examples: {
      hits: [
        'In May, International Organization for Migration gave food ⇒ In May, the International Organization for Migration gave food',
        'funded by International Organization for Migration in May ⇒ funded by the International Organization for Migration in May',
      ],
      misses: [
        'by the International Organization for Migration in May',
        'International Organization for Migration',
      ],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-internally',
    severity: 'error',
    say: 'spelling',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})(i)nternal displaced(?= (?:persons|people|population))/giu,
    fix: '$1nternally displaced',
    examples: {
      hits: [
        'internal displaced persons ⇒ internally displaced persons',
        'Internal displaced people ⇒ Internally displaced people',
      ],
      misses: ['internally displaced persons', 'internal displacement'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-complementary',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(c)omplimentary(?= (?:work|roles?|approach|efforts?|measures?|activities|actions?|mandates?|pathways)(?!\p{L}))/giu,
    fix: '$1omplementary',
    examples: {
      hits: [
        'the complimentary work of ⇒ the complementary work of',
        'Complimentary pathways ⇒ Complementary pathways',
      ],
      misses: ['complementary work', 'complimentary tickets'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-too',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})((?:are|is|were|was|still|far|much|been) )to(?= (?:many|much|few|late|long|often|small|weak|young|little)(?!\p{L}))/gu,
    fix: '$1too',
    examples: {
      hits: [
        'there are still to many people ⇒ there are still too many people',
        'it is to late ⇒ it is too late',
      ],
      misses: ['there are too many people', 'they want to long for'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-possessive',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<![\p{L}’'])(IOM|UNHCR|UNICEF|Sweden|Germany|Japan|Morocco|Yemen|Libya|Sudan|Somalia|Ukraine|Canada|Ethiopia|Kenya|Nigeria|Egypt|Jordan|Iraq|Norway|Denmark|Italy|Spain|Niger|Mali)s(?= \p{L})/gu,
    fix: '$1’s',
    examples: {
      hits: ['IOMs response plan ⇒ IOM’s response plan', 'Swedens support ⇒ Sweden’s support'],
      misses: ['IOM’s response plan', 'the Norwegians'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-than',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<=(?<!\p{L})(?:more|less|fewer|better|higher|lower|larger|rather|other|greater|smaller|worse|longer|earlier|later)(?: \p{L}{2,14}){0,3} )then(?= (?:planned|expected|before|\d|half|one|two|three|in|last|usual|those|any|ever|the (?:previous|year)))/gu,
    fix: 'than',
    examples: {
      hits: [
        'fewer families left then planned ⇒ fewer families left than planned',
        'more then 300 ⇒ more than 300',
      ],
      misses: ['more than 300', 'They had more, and then planned'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-could-have',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})((?:c|w|sh)ould|must|might) of(?= (?:been|had|done|gone|taken|saved|prevented|\p{Ll}{3,12}ed)(?!\p{L}))/giu,
    fix: '$1 have',
    examples: {
      hits: ['could of been saved ⇒ could have been saved', 'should of helped ⇒ should have helped'],
      misses: ['could have been saved', 'the must of the year'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-their',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})there(?= (?:capacit(?:y|ies)|famil(?:y|ies)|homes?|lives|communit(?:y|ies)|countr(?:y|ies)|rights|needs|own|children|livelihoods|houses|villages|efforts|support|work)(?!\p{L}))/gu,
    fix: 'their',
    examples: {
      hits: [
        'to strengthen there capacities ⇒ to strengthen their capacities',
        'lost there homes ⇒ lost their homes',
      ],
      misses: ['to strengthen their capacities', 'there are homes'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-its',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(?:([Ii])t['’]s(?= (?:continu(?:ed|ous)|ongoing|strong|new|full|own|partners?|support|work|teams?|staff|efforts?|response|operations?|members?|Member|mandate|programmes?|first|second|third|commitment|people|borders?|citizens|nationals|services|activities|impact|doors|headquarters|territory|neighbours)(?!\p{L}))|(?<=(?<!\p{L})(?:of|for|by|with|from|through|under|across|within|manage|strengthen|expand|launch|increase) )(i)t['’]s(?= \p{Ll}))/gu,
    fix: '$1$2ts',
    examples: {
      hits: [
        'to manage it’s borders ⇒ to manage its borders',
        'IOM and it’s partners ⇒ IOM and its partners',
        "expands it's support ⇒ expands its support",
      ],
      misses: ['IOM and its partners', 'it’s time to act'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-comprise',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<!\p{L})(is|are|was|were) comprised of(?!\p{L})/gu,
    fix: '$1 composed of',
    batch: false,
    examples: {
      hits: [
        'is comprised of five teams ⇒ is composed of five teams',
        'were comprised of ⇒ were composed of',
      ],
      misses: ['comprises five teams', 'is composed of five teams'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-an-a',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(a)(?= (?:(?:IOM|EU-funded|NGO|MoU|emergency|estimated|international|initial|additional|increase|increased|important|urgent|average|ongoing|opportunity|agreement|assessment|event|information|office|initiative|integrated|unaccompanied|understanding|environment|hour|interview)(?!\p{L})))/giu,
    fix: '$1n',
    examples: {
      hits: ['a estimated 200 people ⇒ an estimated 200 people', 'A IOM team ⇒ An IOM team'],
      misses: ['an estimated 200 people', 'a European team', 'a united front', 'vitamin A is'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-a-an',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(a)n(?= (?:(?:European|UN|US|united|unique|university|uniform|union|useful|one|new|safe|migrant|team|programme|project)(?![\p{L}-])))/giu,
    fix: '$1',
    examples: {
      hits: ['an European project ⇒ a European project', 'An unique centre ⇒ A unique centre'],
      misses: ['a European project', 'an unaccompanied child', 'an UNHCR-led team'],
    },
  }),
];
