import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const WORDS: Record<string, string> = {
  accomodation: 'accommodation',
  accross: 'across',
  acheive: 'achieve',
  adress: 'address',
  agressive: 'aggressive',
  alot: 'a lot',
  assistence: 'assistance',
  begining: 'beginning',
  beneficary: 'beneficiary',
  beneficaries: 'beneficiaries',
  comittee: 'committee',
  commited: 'committed',
  consistant: 'consistent',
  developement: 'development',
  enviroment: 'environment',
  existance: 'existence',
  goverment: 'government',
  governement: 'government',
  humanitarain: 'humanitarian',
  immediatly: 'immediately',
  independant: 'independent',
  liason: 'liaison',
  maintainance: 'maintenance',
  neccessary: 'necessary',
  occured: 'occurred',
  occurence: 'occurrence',
  payed: 'paid',
  prefered: 'preferred',
  publically: 'publicly',
  recieve: 'receive',
  recieved: 'received',
  refered: 'referred',
  relevent: 'relevant',
  resillience: 'resilience',
  seperate: 'separate',
  seperated: 'separated',
  succesful: 'successful',
  successfull: 'successful',
  thier: 'their',
  transfered: 'transferred',
  untill: 'until',
  vulnerabilty: 'vulnerability',
  wich: 'which',
};

const enMisspelled: Rule = {
  id: 'en-misspelled',
  languages: ['en'],
  severity: 'error',
  kind: 'letters',
  say: 'spelling',
  source: 'un-editorial',
  find: matches(
    new RegExp(`(?<![\\p{L}\\p{N}_’'.@-])(?:${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}_@-])`, 'giu'),
    ([found]) => {
      const right = WORDS[found.toLowerCase()] ?? found;
      const fix = /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      return { fix, params: { right: fix } };
    },
  ),
  examples: {
    hits: ['the Governement of Japan ⇒ the Government of Japan', 'they recieved food ⇒ they received food'],
    misses: ['the Government of Japan', 'they received food'],
  },
};

const PLURAL: Record<string, string> = { was: 'were', has: 'have', is: 'are' };

/** "Many of them was", "they has": the words say how many. */
const enThem: Rule = {
  id: 'en-many-were',
  languages: ['en'],
  severity: 'error',
  kind: 'grammar',
  say: 'agreement',
  source: 'un-editorial',
  find: matches(
    /(?<!\p{L})(?:(?:many|most|some|several|all|both|few|half|hundreds|thousands|two|three|four|five) of (?:them|these|those)|they) (was|has|is)(?= (?:\p{Ll}{2,12}ed|been|held|in|at|from|a|the|not|now|still|also|being|living|forced|children|women|men|able|without|taken|left|lost|sent)(?!\p{L}))/giu,
    ({ 0: found, 1: verb = '', index }, { prose }) => {
      if (
        /(?:one|each|none|either|neither|number|who|what|which|that|group) (?:of |in |among )?$/iu.test(
          prose.slice(Math.max(0, index - 12), index),
        )
      )
        return undefined;
      const right = PLURAL[verb] ?? verb;
      return { fix: found.slice(0, -verb.length) + right, params: { right } };
    },
    /(?:them|ese|ose|they) (?:was|has|is) /iu,
  ),
  examples: {
    hits: [
      'Many of them was held in detention ⇒ Many of them were held in detention',
      'They has received food ⇒ They have received food',
      'some of those is still in the camp ⇒ some of those are still in the camp',
    ],
    misses: [
      'Many of them were held',
      'one of them was held',
      'Helping those is a priority',
      'each of these has received',
      'one of these is a school',
    ],
  },
};

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const MONTH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? $/u;

/** "the 3rd flight": small ordinals are words. */
const enOrdinals: Rule = {
  id: 'en-ordinals',
  languages: ['en'],
  severity: 'warning',
  kind: 'numbers',
  say: 'spelling',
  source: 'un-editorial',
  find: matches(
    /(?<![\p{L}\p{N}.,/–-])(1st|2nd|3rd|[4-9]th|10th)(?= (?!of (?:\p{Lu}|this|last|next|the month|each))\p{Ll}{2})/gu,
    ({ 0: found, index }, { prose }) => {
      const right = ORDINALS[Number.parseInt(found, 10) - 1];
      if (!right || MONTH.test(prose.slice(Math.max(0, index - 11), index))) return undefined;
      return { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: ['the 3rd flight this year ⇒ the third flight this year', 'its 10th edition ⇒ its tenth edition'],
    misses: [
      'the third flight',
      'on 3rd May',
      'May 1st will be',
      'the 3rd of May',
      'the 20th century',
      'the 4th World Congress',
    ],
  },
};

/** Slips that return in English releases. */
export const enGrammar: readonly Rule[] = [
  enThem,
  enOrdinals,
  enMisspelled,
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
    id: 'en-article-plural',
    severity: 'error',
    say: 'article-plural',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(?<!such |what |quite )an? (?:(?!few|number|lot|dozen|hundred|thousand|million|series|range|variety|great|good|couple|mere|full|further|total|record)\p{Ll}{3,14} )?(?:approaches|activities|measures|initiatives|families|partners|authorities|communities|countries|sessions|workshops|opportunities)(?=[ ,.;](?!project|programme|plan|centre|meeting|manager|coordinator|officer|visit|member))/gu,
    fix: null,
    examples: {
      hits: ['the development of a common approaches to', 'an activities in the camp'],
      misses: ['a common approach', 'a few activities', 'a partners meeting', 'such a families centre'],
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
  phrase('en', 'marks', {
    id: 'en-comma-said',
    severity: 'warning',
    say: 'comma-missing',
    source: 'un-editorial',
    pattern:
      /(?<=\p{Ll})(["”])(?= (?:said|says|added|explained|told|stated|noted|stressed|recalled)(?!\p{L}))/gu,
    fix: ',$1',
    examples: {
      hits: [
        '“We go home” said Nadia. ⇒ “We go home,” said Nadia.',
        '“We stay” added Paul. ⇒ “We stay,” added Paul.',
      ],
      misses: ['“We go home,” said Nadia.', 'the “new” rules'],
    },
  }),
  phrase('en', 'marks', {
    id: 'en-comma-inside',
    severity: 'info',
    say: 'comma-inside',
    source: 'un-editorial',
    pattern:
      /(?<=\p{Ll})(["”]),(?= (?:said|says|added|explained|told|stated|noted|stressed|recalled)(?!\p{L}))/gu,
    fix: ',$1',
    examples: {
      hits: [
        '“We go home”, said Nadia. ⇒ “We go home,” said Nadia.',
        '“We stay”, added Paul. ⇒ “We stay,” added Paul.',
      ],
      misses: ['“We go home,” said Nadia.', 'the “new”, the old'],
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
    id: 'en-uncountable',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(equipment|information|advice|furniture|evidence|assistance|luggage|software|knowledge|feedback)s(?!\p{L})/giu,
    fix: '$1',
    examples: {
      hits: [
        'other equipments worth ⇒ other equipment worth',
        'the informations gathered ⇒ the information gathered',
      ],
      misses: ['other equipment', 'pieces of information'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-millions',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<=\d[ \u00a0])(m|b)illions(?= (?!of )\p{L})/gu,
    fix: '$1illion',
    examples: {
      hits: ['1.5 millions people ⇒ 1.5 million people', '3 billions dollars ⇒ 3 billion dollars'],
      misses: ['1.5 million people', 'millions of people'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-two-subjects',
    severity: 'error',
    say: 'agreement',
    source: 'un-editorial',
    needs: / and /,
    pattern:
      /(?<=^|[.!?] |– )((?:the )?\p{Lu}[\p{L}-]{1,15} and (?:the )?\p{Lu}[\p{L}-]{1,15}(?: \p{Lu}[\p{L}-]{1,15})? )(hand|open|call|sign|support|welcome|hold|train|provide|celebrate|conclude|deliver|distribute|urge|warn|strengthen|start|join|host|help)s(?= (?!of |in |from |at |are |were |have |and )\p{L})/giu,
    fix: '$1$2',
    batch: false,
    examples: {
      hits: [
        'IOM and Japan hands over vehicles ⇒ IOM and Japan hand over vehicles',
        'IOM and Canada opens a centre ⇒ IOM and Canada open a centre',
      ],
      misses: [
        'IOM and Japan hand over vehicles',
        'IOM hands over vehicles',
        'Food and Water supports in May',
      ],
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
  phrase('en', 'terms', {
    id: 'en-safe-orderly',
    severity: 'info',
    say: 'comma-missing',
    source: 'un-editorial',
    pattern: /(?<!\p{L})safe orderly(?=,? and regular)/giu,
    fix: 'safe, orderly',
    examples: {
      hits: [
        'safe orderly and regular migration ⇒ safe, orderly and regular migration',
        'Safe orderly and regular ⇒ Safe, orderly and regular',
      ],
      misses: ['safe, orderly and regular migration', 'a safe order'],
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
    id: 'en-most-est',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(?:most|more) (?=(?:dead|larg|bigg|high|strong|great|poor|hard|wors|old|young|fast|earl|easi|weak|saf|clos)(?:liest|est|lier|er|ger)(?!\p{L}))/gu,
    fix: '',
    examples: {
      hits: [
        'one of the most deadliest routes ⇒ one of the deadliest routes',
        'a more safer route ⇒ a safer route',
      ],
      misses: ['the deadliest routes', 'the most honest man', 'more largely'],
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
  phrase('en', 'grammar', {
    id: 'en-psychosocial',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    needs: /sycho-/,
    pattern: /(?<!\p{L})(p)sycho-social(?!\p{L})/giu,
    fix: '$1sychosocial',
    examples: {
      hits: ['psycho-social support ⇒ psychosocial support', 'Psycho-social care ⇒ Psychosocial care'],
      misses: ['psychosocial support', 'socio-economic'],
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
  phrase('en', 'grammar', {
    id: 'en-its',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(?:([Ii])t['’]s(?= (?:continu(?:ed|ous)|ongoing|strong|new|full|own|partners?|support|work|teams?|staff|efforts?|response|operations?|members?|Member|mandate|programmes?|first|second|third|commitment|people|borders?|citizens|nationals|services|activities|impact)(?!\p{L}))|(?<=(?<!\p{L})(?:of|for|by|with|from|through|under|across|within|manage|strengthen|expand|launch|increase) )(i)t['’]s(?= \p{Ll}))/gu,
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
    id: 'en-number-of',
    severity: 'error',
    say: 'agreement',
    source: 'un-editorial',
    needs: /umber of/,
    pattern:
      /(?<!\p{L})([Tt]he number of (?:\p{L}{2,16} ){1,4}?)(have|are|were)(?= (?:increased|risen|grown|doubled|tripled|fallen|dropped|declined|been|rising|growing|increasing|higher|lower|expected|estimated)(?!\p{L}))/gu,
    fix: null,
    params: { right: 'the number of … has, is, was' },
    examples: {
      hits: ['The number of arrivals have increased', 'the number of displaced families were expected'],
      misses: ['The number of arrivals has increased', 'A number of people have left'],
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
    id: 'en-fewer',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})[Ll]ess (?=(?:people|persons|migrants|families|women|men|children|arrivals|refugees|households|schools|deaths)(?!\p{L}))/gu,
    fix: 'fewer ',
    batch: false,
    examples: {
      hits: ['less people arrived ⇒ fewer people arrived', 'less deaths ⇒ fewer deaths'],
      misses: ['fewer people arrived', 'less than ten people', 'less water'],
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
  phrase('en', 'grammar', {
    id: 'en-were-was',
    severity: 'error',
    say: 'agreement',
    source: 'un-editorial',
    pattern:
      /(?<=(?<!(?:of|one|each|neither|either|with|for|to|among|and|that|number|group|by|from|helping|than) )(?<!of (?:the|these|those|our) )(?<!\p{L})(?:[Pp]eople|[Oo]fficers|[Oo]fficials|[Pp]articipants|[Ss]tudents|[Pp]ersons|[Ss]urvivors|[Mm]igrants|[Rr]efugees|[Ff]amilies|[Cc]hildren|[Ww]omen|[Mm]en|[Tt]eams|[Cc]ommunities|[Rr]eturnees|[Hh]ouseholds) )(?:was|has|is)(?= (?:been|displaced|rescued|assisted|provided|forced|stranded|given|able|returning|living|affected|registered|relocated|received|arrived|supported|trained|killed|injured|evacuated|selected|on the ground|providing|working|in need)(?!\p{L}))/gu,
    fix: null,
    params: { right: 'people were, have, are' },
    examples: {
      hits: ['Some 300 people was rescued', 'the families has been relocated'],
      misses: [
        'Some 300 people were rescued',
        'one of the families was relocated',
        'the group of people was rescued',
      ],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-and-or',
    severity: 'info',
    say: 'and-or',
    source: 'un-editorial',
    pattern: /(?<!\p{L})and ?\/ ?or(?!\p{L})/giu,
    fix: null,
    examples: { hits: ['food and/or water', 'And / or'], misses: ['food or water', 'land/order'] },
  }),
  phrase('en', 'style', {
    id: 'en-ampersand',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<=\p{Ll}{3} )&(?= \p{Ll}{2})/gu,
    fix: 'and',
    examples: {
      hits: ['food & water ⇒ food and water', 'shelter & protection teams ⇒ shelter and protection teams'],
      misses: ['food and water', 'Johnson & Sons', 'R&D'],
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
  phrase('en', 'terms', {
    id: 'en-british-more',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<![\p{L}-])(travel|cancel|label|counsel|model|fuel|signal|channel|total)(ing|ed|ers?)(?!\p{L})/gu,
    fix: '$1l$2',
    examples: {
      hits: ['they traveled north ⇒ they travelled north', 'counseling sessions ⇒ counselling sessions'],
      misses: ['they travelled north', 'counselling', 'modelled'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-metres',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<![\p{L}-])(kilo|centi|milli)?(met|lit|fib)er(s?)(?!\p{L})/gu,
    fix: '$1$2re$3',
    examples: {
      hits: ['forty kilometers away ⇒ forty kilometres away', 'two liters ⇒ two litres'],
      misses: ['forty kilometres', 'a thermometer', 'literacy'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-defence',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<![\p{L}-])(defen|offen)se(s?)(?!\p{L})/gu,
    fix: '$1ce$2',
    examples: {
      hits: ['civil defense teams ⇒ civil defence teams', 'two offenses ⇒ two offences'],
      misses: ['civil defence', 'the Department of Defense', 'defensive'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-analyse',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern: /(?<!\p{L})(anal|paral|catal)yz(e[ds]?|ing)(?!\p{L})/gu,
    fix: '$1ys$2',
    examples: {
      hits: ['to analyze data ⇒ to analyse data', 'analyzing needs ⇒ analysing needs'],
      misses: ['to analyse data', 'analysis'],
    },
  }),
  phrase('en', 'terms', {
    id: 'en-cooperation',
    severity: 'warning',
    say: 'spelling',
    source: 'un-editorial',
    needs: /o-[oc]/,
    pattern: /(?<!\p{L})(c)o-(operat|ordinat)(?=\p{Ll})/giu,
    fix: '$1o$2',
    examples: {
      hits: ['in close co-operation with ⇒ in close cooperation with', 'Co-ordination ⇒ Coordination'],
      misses: ['in cooperation with', 'co-organized'],
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
