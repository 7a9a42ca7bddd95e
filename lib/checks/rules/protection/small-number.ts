import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { DELICATE } from './words.ts';

const MOST = 30;
const FEWEST = 10;
const people =
  /^(?:victimes?|survivantes?|rescapée?s?|femmes?|hommes?|filles?|garçons?|enfants?|personnes?|migrant|jeunes?|mineur|women|men|girls?|boys?|children|people|survivors?|victims?|víctimas?|sobrevivientes?|mujer|hombre|niñ|persona|menor|نساء|امرأة|فتاة|فتيات|شخص|أشخاص|طفل|أطفال|رجال|مهاجر|ناجي|ضحايا)/iu;

/** A few people, what ails or befell them, and where: enough to know who is meant. */
export const smallNumber: Rule = {
  id: 'small-number',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'small-number',
  source: 'iom-protection',
  find: ({ text, spaced, sentences, figures, language }: Reading): Hit[] =>
    sentences.flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!DELICATE[language].test(sentence)) return [];
      const few = figures
        .filter((figure) => start <= figure.start && figure.end <= end)
        .filter(({ value, kind }) => kind === 'count' && value < MOST);
      const placed = NAMES_A_PLACE[language].test(sentence)
        ? few.filter(({ unit }) => people.test(unit ?? ''))
        : [];
      const said = spaced.slice(start, end);
      // What befell these few stands right beside their number; a text is always dated from somewhere.
      const told = few.filter(
        ({ start: at, end: from, value }) =>
          value < FEWEST &&
          !SHARE.test(spaced.slice(Math.max(start, at - 20), at)) &&
          BEFALLEN[language].test(spaced.slice(from, Math.min(end, from + 50))),
      );
      const one = ONE[language].exec(said);
      return [
        ...[...new Set([...placed, ...told])].map((figure) => ({ start: figure.start, end: figure.end })),
        ...(one ? [{ start: start + one.index, end: start + one.index + one[0].length }] : []),
      ];
    }),
  examples: {
    hits: [
      'fr| On y trouve 4 femmes atteintes du VIH.',
      'fr| 2 victimes de trafic d’êtres humains y dorment.',
      'en| She is an HIV-positive teacher from Gao.',
      'en| 5 other transgender people were helped.',
      'es| 3 mujeres víctimas de trata fueron alojadas.',
      'ar| قدم الدعم إلى 3 نساء ضحايا الاتجار.',
      'fr| Une séance sur le VIH a réuni 12 femmes à Zagora.',
      'en| In Agadez, 9 women joined the HIV clinic.',
      'fr| Neuf personnes vivant avec le VIH sont suivies à Zagora.',
      'ar| يتلقى 9 أشخاص مصابين بفيروس نقص المناعة العلاج في زاكورة',
      'es| En Tapachula, 8 mujeres sobrevivieron a la violencia sexual.',
    ],
    misses: [
      'fr| Une séance sur le VIH a réuni 1 200 femmes à Zagora.',
      'fr| Une séance de couture a réuni 12 femmes à Zagora.',
      'en| In Agadez, 9 women joined the cooperative.',
      'en| The HIV clinic has 9 nurses.',
      'en| 3 people were arrested for trafficking.',
      'en| 1 in 3 women survivors of sexual violence never told anyone.',
      'fr| Une femme sur trois est victime de violences sexuelles.',
      'en| HIV-positive people need medicine.',
    ],
  },
};

const NAMES_A_PLACE: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})(?:à|d[’'e]|au centre de|dans|près de) ?\p{Lu}\p{Ll}{2,}/u,
  en: /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|from) \p{Lu}\p{Ll}{2,}/u,
  es: /(?<!\p{L})(?:[Ee]n|cerca de|desde) \p{Lu}\p{Ll}{2,}/u,
  ar: /(?<!\p{L})(?:في|بمدينة|من) \p{L}{3,}/u,
};

// "One in three women" is nobody.
const SHARE =
  /(?:\d|one|two|three|four|five|six|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro|واحدة?|امرأة) (?:in|out of|sur|de cada|من كل|من بين كل) $/iu;

const BEFALLEN: Record<Reading['language'], RegExp> = {
  fr: /^(?! (?:\p{L}+ )?sur )(?: autres)?(?: (?:personnes?|femmes?|hommes?|filles?|jeunes?|enfants?|migrante?s?))? (?:atteinte?s? (?:du VIH|de|du sida)|vivant avec le VIH|séropositi(?:fs|ves)|transgenres|victimes? (?:de (?:la )?(?:trafic|traite|viol|torture|violences)|d[’']exploitation)|survivantes? de|rescapées? de (?:la )?traite)/iu,
  en: /^(?! (?:in|out of) )(?: other)?(?: (?:women|men|girls|boys|people|children|migrants))? ?(?:(?:living )?with (?:HIV|AIDS)|HIV[- ]positive|transgender|sex workers?|victims? of (?:trafficking|rape|torture|sexual)|survivors? of (?:trafficking|rape|torture|sexual)|who (?:was|were|had been) (?:raped|trafficked|tortured))/iu,
  es: /^(?! de cada )(?: otras| otros)?(?: (?:personas?|mujeres|hombres|niñas|jóvenes|migrantes))? (?:con VIH|seropositiv[oa]s|transgénero|víctimas de (?:la )?(?:trata|tráfico|violación|tortura|violencia)|sobrevivientes de)/iu,
  ar: /^(?: (?:نساء|امرأة|أشخاص|رجال|فتيات|مهاجرين))? (?:من )?(?:(?:ال)?مصابين بالإيدز|(?:ال)?مصابات بالإيدز|ضحايا (?:الاتجار|الإتجار|التعذيب|الاغتصاب|العنف الجنسي))/u,
};

// One who is known by what ails them and what they are.
const ONE: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})une? (?:\p{L}{3,14} ){1,2}(?:séropositi(?:f|ve)|vivant avec le VIH|transgenre)(?!\p{L})(?=[^.]{0,30} (?:de|à|d[’']))/iu,
  en: /(?<!\p{L})an? (?:HIV[- ]positive|transgender) (?:man|woman|girl|boy|migrant|teacher|nurse|mother|father|refugee)(?!\p{L})(?= (?:from|in|of|at|who))/iu,
  es: /(?<!\p{L})una? (?:\p{L}{3,14} ){1,2}(?:seropositiv[oa]|con VIH|transgénero) (?:de|en)(?!\p{L})/iu,
  ar: /(?!)/u,
};
