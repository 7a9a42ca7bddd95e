import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const ARTICLES: Record<string, string> = {
  le: 'la',
  un: 'une',
  du: 'de la',
  au: 'à la',
  ce: 'cette',
  el: 'la',
  del: 'de la',
  al: 'a la',
};
const PATTERNS = {
  fr: /(?:(?<!\p{L})(le|un|du|au|ce)\s|(?<!\p{L}))trafics?\s(?:d[’'](?:êtres\s)?humains|humain|de personnes)(?!\p{L})/giu,
  es: /(?:(?<!\p{L})(el|un|del|al)\s|(?<!\p{L}))tr[áa]fico\sde\s(?:personas|seres humanos|mujeres|niñ[oa]s)(?!\p{L})/giu,
};
const RIGHT = { fr: 'traite des personnes', es: 'trata de personas' };

/** Trafficking in persons is not smuggling: French and Spanish have a word for each. */
export const trafficking: Rule = {
  id: 'term-trafficking',
  languages: ['fr', 'es'],
  severity: 'error',
  kind: 'terms',
  say: 'term-trafficking',
  source: 'palermo',
  find: (reading) => {
    const language = reading.language === 'es' ? 'es' : 'fr';
    return matches(PATTERNS[language], ([found, article]) => {
      const said = article ? `${ARTICLES[article.toLowerCase()] ?? article} ` : '';
      const isCapital = /^\p{Lu}/u.test(found);
      const fix = said + RIGHT[language];
      return {
        fix: isCapital ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix,
        batch: false,
        params: { right: RIGHT[language] },
      };
    })(reading);
  },
  examples: {
    hits: [
      'fr| lutter contre le trafic d’êtres humains ⇒ lutter contre la traite des personnes',
      'fr| victimes du trafic de personnes ⇒ victimes de la traite des personnes',
      'es| El tráfico de mujeres aumenta ⇒ La trata de personas aumenta',
      'es| contra el tráfico de personas ⇒ contra la trata de personas',
    ],
    misses: [
      'fr| le trafic illicite de migrants',
      'fr| le trafic aérien',
      'es| el tráfico ilícito de migrantes',
    ],
  },
};
