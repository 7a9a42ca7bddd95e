import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { DELICATE } from './words.ts';

const MOST = 30;
const people =
  /^(?:femmes?|hommes?|filles?|garçons?|enfants?|personnes?|migrant|jeunes?|mineur|women|men|girls?|boys?|children|people|survivors?|victims?|mujer|hombre|niñ|persona|menor|نساء|امرأة|فتاة|شخص|طفل|أطفال)/iu;

/** A few people, what ails or befell them, and where: enough to know who is meant. */
export const smallNumber: Rule = {
  id: 'small-number',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'small-number',
  source: 'iom-protection',
  find: ({ text, sentences, figures, language }: Reading): Hit[] =>
    sentences.flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!DELICATE[language].test(sentence) || !NAMES_A_PLACE[language].test(sentence)) return [];
      return figures
        .filter((figure) => start <= figure.start && figure.end <= end)
        .filter(({ value, kind, unit }) => kind === 'count' && value < MOST && people.test(unit ?? ''))
        .map((figure) => ({ start: figure.start, end: figure.end }));
    }),
  examples: {
    hits: [
      'fr| Une séance sur le VIH a réuni 12 femmes à Zagora.',
      'en| In Agadez, 9 women joined the HIV clinic.',
      'es| En Tapachula, 8 mujeres sobrevivieron a la violencia sexual.',
    ],
    misses: [
      'fr| Une séance sur le VIH a réuni 1 200 femmes à Zagora.',
      'fr| Une séance de couture a réuni 12 femmes à Zagora.',
      'en| In Agadez, 9 women joined the cooperative.',
      'en| The HIV clinic has 9 nurses.',
    ],
  },
};

const NAMES_A_PLACE: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})(?:à|d[’'e]|au centre de|dans|près de) ?\p{Lu}\p{Ll}{2,}/u,
  en: /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|from) \p{Lu}\p{Ll}{2,}/u,
  es: /(?<!\p{L})(?:[Ee]n|cerca de|desde) \p{Lu}\p{Ll}{2,}/u,
  ar: /(?<!\p{L})(?:في|بمدينة|من) \p{L}{3,}/u,
};
