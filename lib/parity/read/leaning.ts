import type { Language } from '../../languages.ts';

type Words = { atLeast: RegExp; atMost: RegExp };

// Wider than what a rule would call a minimum: these only say that a translation may mean it.
const WORDS: Record<Language, Words> = {
  fr: {
    atLeast:
      /au moins|plus d[e']|minimum|depass|superieur|au-dela|ou plus|et plus|franchi|exced|pas moins|au dela|\+/u,
    atMost:
      /(?<!\p{L})(?:a|pour atteindre) \||au plus|moins d[e']|jusqu'a|maximum|inferieur|ou moins|sous (?:la barre|le seuil)|en deca|a hauteur de/u,
  },
  en: {
    atLeast:
      /at least|more than|over|exceed|no fewer|not less|no less|upwards|or more|and more|above|minimum|in excess|surpass|topp|beyond|past|\+|plus/u,
    atMost:
      /(?<!\p{L})(?:to|reach|reaching|reached) \||at most|fewer than|less than|up to|under|no more than|not more|maximum|below|or fewer|or less|as many as|as much as|short of|within/u,
  },
  es: {
    atLeast:
      /al menos|por lo menos|mas de|minimo|super|exced|o mas|y mas|mas alla|cuando menos|no menos|rebas|sobrepas|\+/u,
    atMost: /(?<!\p{L})(?:a|hasta) \||maximo|menos de|hasta|inferior|a lo sumo|o menos|debajo|no mas de/u,
  },
  ar: {
    atLeast:
      /يقل|اكثر|على الاقل|يزيد|تزيد|ازيد|تجاوز|فاق|يفوق|تفوق|نيف|كحد ادنى|فوق|ما يربو|يربو|حد ادنى|واكثر|فاكثر/u,
    atMost:
      /الى \||لا يزيد|لا تزيد|لا يتجاوز|لا تتجاوز|اقل من|حتى|يصل|تصل|وصل|كحد اقصى|دون|حد اقصى|بحد اقصى/u,
  },
};

/** What the words around a number (folded text) allow it to be. */
export function leaningOf(folded: string, start: number, end: number, language: Language) {
  const near = `${folded.slice(Math.max(0, start - 48), start)}|${folded.slice(end, end + 32)}`;
  const { atLeast, atMost } = WORDS[language];
  return { atLeast: atLeast.test(near), atMost: atMost.test(near) };
}
