import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

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

/** "Households lacks": several people, and the verb of one. */
const enPlural: Rule = {
  id: 'en-plural-verb',
  languages: ['en'],
  severity: 'error',
  kind: 'grammar',
  say: 'agreement',
  source: 'un-editorial',
  find: matches(
    /(?<!\p{L})(people|households|families|communities|migrants|refugees|women|children|men|survivors) (?:lacks|needs|wants|requires|receives|lives|faces|remains|was|has)(?= \p{Ll})/giu,
    ({ index }, { prose }) => {
      const before =
        prose
          .slice(Math.max(0, index - 40), index)
          .split(/[.!?,;:()]/u)
          .at(-1) ?? '';
      // "One of the families has", "the work with families needs": another word is meant.
      return /(?<!\p{L})(?:of|for|with|by|among|to|in|and|from|about|that|on|as|between|one|each|every|than|\p{L}+ing)(?!\p{L})/iu.test(
        before,
      )
        ? undefined
        : { params: { right: 'they lack, have, were' } };
    },
    /(?:people|s|women|children|men) (?:lacks|needs|wants|requires|receives|lives|faces|remains|was|has) /iu,
  ),
  examples: {
    hits: ['Many households lacks clean water', 'Displaced people was helped', 'The migrants has no papers'],
    misses: [
      'Many households lack clean water',
      'A number of people was helped',
      'Helping people has a price',
      'The work with families needs time',
      'one in four households lacks water',
    ],
  },
};

/** English words that do not agree in number. */
export const enAgreement: readonly Rule[] = [
  enThem,
  phrase('en', 'grammar', {
    id: 'en-iom-has',
    severity: 'warning',
    say: 'agreement',
    source: 'un-editorial',
    needs: /(?:IOM|OM\)) (?:have|are|were)/,
    pattern:
      /(?<=(?:^|[.!?] |, )(?:IOM|(?:the )?International Organi[sz]ation for Migration(?: \(IOM\))?) )(?:have|are|were)(?= \p{Ll})/giu,
    fix: null,
    params: { right: 'IOM has, is, was' },
    examples: {
      hits: [
        'IOM have distributed aid',
        'In May, the International Organization for Migration (IOM) are training nurses',
      ],
      misses: ['IOM has distributed aid', 'IOM and UNHCR have distributed aid', 'Staff of IOM have left'],
    },
  }),
  enPlural,
  phrase('en', 'grammar', {
    id: 'en-article-letters',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<![\p{L}]|[Vv]itamin |[Hh]epatitis |[Gg]roup |[Aa]nnex |[Tt]ype )([Aa])(?= (?:HIV|IOM|NGO|IDP|MOU|MoU|FAO|ILO|EU|SMS|SDG|MP|NFI|SOS)(?!\p{L}))/gu,
    fix: '$1n',
    examples: {
      hits: ['a HIV clinic ⇒ an HIV clinic', 'A IOM team ⇒ An IOM team'],
      misses: ['an HIV clinic', 'a UN team', 'vitamin A EU rules'],
    },
  }),
  phrase('en', 'grammar', {
    id: 'en-article-sounds',
    severity: 'error',
    say: 'spelling',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})([Aa])n(?= (?:UN|UNHCR|UNICEF|UNFPA|UNDP|US\$|US|UK|WHO|WFP|DTM|one|once|university|union|unique|united|European)(?!\p{L}))/gu,
    fix: '$1',
    examples: {
      hits: ['an UN agency ⇒ a UN agency', 'an European country ⇒ a European country'],
      misses: ['a UN agency', 'an EU agency', 'an unusual day'],
    },
  }),
  phrase('en', 'style', {
    id: 'en-about-about',
    severity: 'warning',
    say: 'doubled-word',
    source: 'un-editorial',
    pattern:
      /(?<!\p{L})(?:approximately|about|around|some|roughly|nearly|over) (?=(?:around|about|approximately|roughly|nearly|some|almost|over) \d)/giu,
    fix: '',
    batch: false,
    params: { word: 'about' },
    examples: {
      hits: [
        'approximately around 40 families ⇒ around 40 families',
        'about some 300 people ⇒ some 300 people',
      ],
      misses: ['around 40 families', 'worried about some of them', 'about 40 families'],
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
];
