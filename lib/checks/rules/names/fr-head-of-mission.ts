import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { WOMEN } from './women.ts';

const SHE = /-elle(?!\p{L})|(?:^|[.!?»”] )Elle (?:a |ajoute|explique|précise|souligne)/u;

// "Claire Vasseur, " before the title: her first name is one of the two to four words before the comma.
function isWoman(before: string): boolean {
  if (!/, (?:le |la )?$/u.test(before)) return false;
  const honour = Math.max(...['Mme', 'Mlle', 'Madame'].map((word) => before.lastIndexOf(word)));
  if (honour >= 0 && !/\p{Ll}[.;:()]/u.test(before.slice(honour + 4))) return true;
  const words = before.slice(0, before.lastIndexOf(',')).split(' ').slice(-4);
  return words.slice(0, -1).some((word) => WOMEN.has(word.split('-')[0] ?? ''));
}

/** « Anke …, chef de mission »: when she is a woman, her title is feminine; “elle” may mean somebody else. */
export const frHeadOfMission: Rule = {
  id: 'fr-head-of-mission',
  languages: ['fr'],
  severity: 'info',
  kind: 'grammar',
  say: 'fr-head-of-mission',
  source: 'un-inclusive',
  find: matches(
    /(?<!\p{L})([Cc])hef(?= d(?:e (?:(?:la )?[Mm]ission|bureau|projet|l[’']équipe|programme)|u bureau)(?!\p{L}))/gu,
    (found, { prose }) => {
      const before = prose.slice(Math.max(0, found.index - 80), found.index);
      if (isWoman(before)) return { fix: `${found[1]}heffe`, batch: false, severity: 'warning' };
      if (/(?<!\p{L})(?:M\.|Monsieur) \p{Lu}/u.test(before)) return undefined;
      return /, (?:le )?$/u.test(before) && SHE.test(prose) ? null : undefined;
    },
  ),
  examples: {
    hits: [
      'explique Claire Vasseur, chef de mission ⇒ explique Claire Vasseur, cheffe de mission',
      'Fatou Sow Diallo, Chef de bureau ⇒ Fatou Sow Diallo, Cheffe de bureau',
      'dit Dominique Roy, chef de mission. Nous sommes là, a-t-elle ajouté.',
      'dit Mme Roy, chef de mission ⇒ dit Mme Roy, cheffe de mission',
    ],
    misses: [
      'dit Karim Haddad, chef du bureau de l’OIM',
      'dit Dominique Roy, chef de mission',
      'Claire Vasseur, cheffe de mission',
      'avec le chef de mission de l’OIM',
      'le chef du village',
    ],
  },
};

/** « M. Mariam … »: the name is a woman's. */
export const frMadam: Rule = {
  id: 'fr-madam',
  languages: ['fr'],
  severity: 'warning',
  kind: 'grammar',
  say: 'spelling',
  source: 'un-inclusive',
  find: matches(
    /(?<!\p{L})(?:M\.|Mr\.?|Monsieur)(?=[ \u00a0](\p{Lu}\p{Ll}{2,15})[ \u00a0]\p{Lu})/gu,
    ({ 0: found, 1: first = '' }) => {
      const right = found === 'Monsieur' ? 'Madame' : 'Mme';
      return WOMEN.has(first) ? { fix: right, batch: false, params: { right } } : undefined;
    },
  ),
  examples: {
    hits: [
      'la directrice, M. Mariam Diallo ⇒ la directrice, Mme Mariam Diallo',
      'Monsieur Claire Roy ⇒ Madame Claire Roy',
    ],
    misses: ['Mme Mariam Diallo', 'M. Karim Haddad', 'M. Marie'],
  },
};
