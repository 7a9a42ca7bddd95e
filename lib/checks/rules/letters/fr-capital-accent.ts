import { beginsSentence, matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Capitals keep their accents: É, À, Î, Ç. */
export const frCapitalAccent: Rule = {
  id: 'fr-capital-accent',
  languages: ['fr'],
  severity: 'error',
  kind: 'letters',
  say: 'capital-accent',
  source: 'onu-fr',
  find: matches(
    /(?<![\p{L}\p{N}.-])E(?:tant|tats?|trang(?:er|ère)s?|gypte|gyptien(?:ne)?s?|gal(?:ité|ement|e|es)?|coles?|coli(?:er|ère)s?|lections?|quipes?|tudes?|tudiante?s?|v[éè]nements?|mirats|ducation|thiopie|rythrée|quateur|conomi(?:e|que)s?|missions?|nergies?|ditions?|valuations?|cosse|glises?|largissement)(?![\p{L}])(?<!Education(?= (?:Cannot|for|and|in|of|Above)))|(?<![\p{L}\p{N}’'.-])(?:A(?= (?:\p{Lu}\p{Ll}|l[’']|la |travers |partir |cette |cet |ces |ce |propos |noter |savoir |titre |son |sa |leur |leurs |nos |notre |court |long |terme |quelques |peine |deux |trois |plus |moins |cause |fin ))|Ca(?= (?:ne|a|n[’']|va|fait|suffit)(?!\p{L}))|Iles?(?= |-d)|Ile(?=-de))/gu,
    ({ 0: found, index }, { text }) => {
      if (found.startsWith('E')) return `É${found.slice(1)}`;
      if (found.startsWith('I')) return `Î${found.slice(1)}`;
      if (!beginsSentence(text, index) && !/ [–—-] $/u.test(text.slice(Math.max(0, index - 3), index)))
        return undefined;
      return found === 'A' ? 'À' : 'Ça';
    },
  ),
  examples: {
    hits: [
      'Etant donné la crue ⇒ Étant donné la crue',
      'les Etats riverains ⇒ les États riverains',
      'un chef d’Etat et l’Egypte ⇒ un chef d’État et l’Égypte',
      'A Dakar, les équipes attendent. ⇒ À Dakar, les équipes attendent.',
      'Ils partent. A travers le pays, d’autres restent. ⇒ Ils partent. À travers le pays, d’autres restent.',
    ],
    misses: [
      'les États riverains',
      'Et les enfants',
      'le groupe A et le groupe B',
      'Le vitamine A est utile',
    ],
  },
};
