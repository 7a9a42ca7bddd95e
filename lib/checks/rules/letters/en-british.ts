import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** British spellings, with -ize, as the United Nations writes English. */
export const enBritish: readonly Rule[] = [
  {
    id: 'en-british',
    pattern:
      /(?<![\p{L}-])(neighb|lab|fav|col|hon|behavi|harb)or(?=(?:s|ed|ing|hood|hoods|able|ful)?(?![\p{L}]))/gu,
    fix: '$1our',
    examples: {
      hits: ['neighboring countries ⇒ neighbouring countries', 'the labor market ⇒ the labour market'],
      misses: ['neighbouring countries', 'laborious work', 'Labor Day', 'a colorant'],
    },
  },
  {
    id: 'en-programme',
    pattern: /(?<![\p{L}-])(program)(s?)(?!\p{L})(?! (?:code|source|file))/gu,
    fix: '$1me$2',
    examples: {
      hits: ['a health program ⇒ a health programme', 'two programs ⇒ two programmes'],
      misses: ['a health programme', 'programming', 'the Program Office'],
    },
  },
  {
    id: 'en-centre',
    pattern: /(?<![\p{L}-])(cent|theat)er(s?)(?!\p{L})/gu,
    fix: '$1re$2',
    examples: {
      hits: ['a transit center ⇒ a transit centre', 'two centers ⇒ two centres'],
      misses: ['a transit centre', 'the Center for Migration Studies', 'centered'],
    },
  },
  {
    id: 'en-ize',
    pattern:
      /(?<!\p{L})([Oo]rgan|[Mm]obil|[Rr]ecogn|priorit|util|stabil|global|emphas|real|final|maxim|minim|sensit|author|character|categor|summar)is(e|es|ed|ing|ations?|ational)(?!\p{L})/gu,
    fix: '$1iz$2',
    examples: {
      hits: [
        'mobilising teams ⇒ mobilizing teams',
        'the organisations recognised it ⇒ the organizations recognized it',
      ],
      misses: ['mobilizing teams', 'organism', 'a realist', 'emphasis'],
    },
  },
  {
    id: 'en-british-more',
    pattern:
      /(?<![\p{L}-])(travel|cancel|label|counsel|model|fuel|signal|channel|total)(ing|ed|ers?)(?!\p{L})/gu,
    fix: '$1l$2',
    examples: {
      hits: ['they traveled north ⇒ they travelled north', 'counseling sessions ⇒ counselling sessions'],
      misses: ['they travelled north', 'counselling', 'modelled'],
    },
  },
  {
    id: 'en-metres',
    pattern: /(?<![\p{L}-])(kilo|centi|milli)?(met|lit|fib)er(s?)(?!\p{L})/gu,
    fix: '$1$2re$3',
    examples: {
      hits: ['forty kilometers away ⇒ forty kilometres away', 'two liters ⇒ two litres'],
      misses: ['forty kilometres', 'a thermometer', 'literacy'],
    },
  },
  {
    id: 'en-defence',
    pattern: /(?<![\p{L}-])(defen|offen)se(s?)(?!\p{L})/gu,
    fix: '$1ce$2',
    examples: {
      hits: ['civil defense teams ⇒ civil defence teams', 'two offenses ⇒ two offences'],
      misses: ['civil defence', 'the Department of Defense', 'defensive'],
    },
  },
  {
    id: 'en-analyse',
    pattern: /(?<!\p{L})(anal|paral|catal)yz(e[ds]?|ing)(?!\p{L})/gu,
    fix: '$1ys$2',
    examples: {
      hits: ['to analyze data ⇒ to analyse data', 'analyzing needs ⇒ analysing needs'],
      misses: ['to analyse data', 'analysis'],
    },
  },
].map((spelling) =>
  phrase('en', 'terms', { severity: 'error', say: 'spelling', source: 'un-editorial', ...spelling }),
);
