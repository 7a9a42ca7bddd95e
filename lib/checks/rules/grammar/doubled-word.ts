import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const MEANT: Record<string, RegExp> = {
  fr: /^(?:nous|vous|ha|non|oui|plus|très|bien|pas|petit|tout|un|en)$/iu,
  en: /^(?:that|had|ha|no|yes|very|so|her|bora|many|much|more|never|far|long)$/iu,
  es: /^(?:no|sí|muy|ha|poco|más|casi|tan)$/iu,
  ar: /^(?:شيئا|يوما|رويدا|جدا|بيتا|واحدا|جنبا|وجها|قليلا|مرارا|خطوة|فردا|لا|نعم|كلا|عاما|سنة)$/u,
};

/** The same word twice, where one was meant. */
export const doubledWord: Rule = {
  id: 'doubled-word',
  languages: ['en', 'fr', 'es', 'ar'],
  severity: 'error',
  kind: 'grammar',
  say: 'doubled-word',
  source: 'newsroom',
  find: matches(
    /(?<![\p{L}\p{N}’'-])(\p{L}{2,20}|[ya])([ \u00a0])\1(?![\p{L}\p{M}\p{N}’'-])/giu,
    ({ 0: found, 1: word = '', 2: gap = ' ', index }, { language, part, text }) => {
      // "signed in in this browser": the first belongs to the verb.
      if (
        /^in$/iu.test(word) &&
        /(?:sign|log|check)\p{Ll}{0,5} $/u.test(text.slice(Math.max(0, index - 12), index))
      )
        return undefined;
      const [first = '', second = ''] = found.split(gap);
      // A name such as "Sidi Sidi" or "Bora Bora" is meant.
      const isName = /^\p{Lu}/u.test(second) && /^\p{Lu}/u.test(first);
      if (
        isName ||
        (word.length === 1 && /\p{Lu}/u.test(found)) ||
        MEANT[language]?.test(word) ||
        part === 'table'
      )
        return undefined;
      return { fix: first, batch: false, params: { word } };
    },
  ),
  examples: {
    hits: [
      'en| in the the north ⇒ in the north',
      'fr| le retour de de la famille ⇒ le retour de la famille',
      'es| tiene 175 Estados y y trabaja ⇒ tiene 175 Estados y trabaja',
      'es| las personas que que llegan ⇒ las personas que llegan',
      'ar| وصلوا إلى إلى المدينة ⇒ وصلوا إلى المدينة',
    ],
    misses: [
      'en| the fact that that happened',
      'fr| nous nous engageons',
      'es| poco poco',
      'en| hepatitis A A vaccine',
      'en| in Bora Bora',
      'en| somebody signed in in Rabat',
      'ar| وصلوا إلى المدينة',
    ],
  },
};
