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
  gratefull: 'grateful',
  hopefull: 'hopeful',
  carefull: 'careful',
  usefull: 'useful',
  peacefull: 'peaceful',
  harmfull: 'harmful',
  meaningfull: 'meaningful',
  powerfull: 'powerful',
  helpfull: 'helpful',
  fullfil: 'fulfil',
  definately: 'definitely',
  familes: 'families',
  refugess: 'refugees',
  migants: 'migrants',
  assitance: 'assistance',
  shelther: 'shelter',
  benefitted: 'benefited',
  priviledge: 'privilege',
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

/** Words that English releases misspell. */
export const enSpelling: readonly Rule[] = [
  enMisspelled,
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
];
