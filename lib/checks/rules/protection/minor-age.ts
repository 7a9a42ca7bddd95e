import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { againstConsent } from './consent.ts';

const UNDER_18 = '(?:[1-9]|1[0-7])';
const PATTERNS = {
  fr: new RegExp(
    `(?<![\\p{L}\\d])(?:âgée? de ${UNDER_18} (?:ans|mois)(?!\\p{L})|(?<=\\p{Lu}[\\p{L}’-]{0,20}\\.?(?:, ?| \\())${UNDER_18} ans(?=[,.;)»]| [,;]| (?:a|est|vit|et|qui|raconte|explique|dit|originaire)(?!\\p{L})|$)|(?<=(?:fill(?:e|ette)|garçon|enfant|adolescente?|mineure?|lycéenne?|collégienne?|écoli(?:er|ère)|bébé|fils|frère|sœur|jeune) de )${UNDER_18} (?:ans|mois)(?!\\p{L}| (?:et plus|et moins|ou plus|à )))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![\\p{L}\\d])(?:${UNDER_18}[- ]years?[- ]old(?= (?:girl|boy|child|son|daughter|brother|sister|migrant|refugee|survivor|who|said|told|was|is|from|lives|\\p{Lu}\\p{Ll})|[,.;]|$)|(?<!(?:those|children|people|girls|boys|youth|adolescents) )aged ${UNDER_18}(?![\\d–-])(?! (?:to|and|or|–))|(?<=\\p{Lu}[\\p{Ll}’-]{0,20}\\.?, )${UNDER_18}(?= ?, (?:who|from|a|an|is|was|lives|fled|said|tells|told|says|has|had|arrived|left|lost|came|wants?|recalls|explains|speaks|works|goes|and (?:her|his))(?!\\p{L}))|(?<=\\p{Lu}\\p{Ll}{1,20} \\p{Lu}[\\p{L}’-]{1,20} \\()${UNDER_18}(?=\\)))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![\\p{L}\\d])(?:(?:niñ[oa]|hij[oa]|joven|chic[oa]|menor|adolescente|herman[oa]|bebé) de ${UNDER_18} (?:años|meses)(?!\\p{L}| (?:o más|y más|a ))|(?<=\\p{Lu}[\\p{Ll}’-]{0,20}\\.?(?:, (?:de )?| \\())${UNDER_18} años(?=[,.;)»]| [,;]| (?:y|de [Hh]aití|vive|viaja|es|llegó|cuenta)(?!\\p{L})|$))`,
    'gu',
  ),
  ar: new RegExp(
    `البالغة? من العمر ${UNDER_18}(?!\\d)|(?:عمره|عمرها) ${UNDER_18}(?!\\d)|(?<=\\p{L} )\\(${UNDER_18} (?:عاما|عامًا|سنة|سنوات|أعوام)\\)|(?<=\\p{L} ?[،,] )(?:1[1-7] (?:عاما|عامًا|سنة)(?=[،,.]|$)|(?:[3-9]|10) (?:سنوات|أعوام)(?=[،,] ?(?:وهي|وهو|من|تعيش|يعيش)(?!\\p{L})))`,
    'gu',
  ),
};

// "The centre is 12 years old": things have an age as well.
const THING =
  /(?<!\p{L})(?:centre|building|school|camp|conflict|war|crisis|project|programme|agreement|organization|association|mission|bridge|clinic|hospital|partnership|plan|network|system|office|road|vehicle|law|fund|platform|settlement)s?(?!\p{L})/iu;
const SOMEBODY = /(?<!\p{L})(?:he|she|who|his|her|boy|girl|child|son|daughter|brother|sister)(?!\p{L})/iu;

function isThing(before: string): boolean {
  const said = before.split(/[.!?]/u).at(-1) ?? '';
  return (
    /(?:is|are|was|were|now|already|nearly|almost|only) $/u.test(said) &&
    THING.test(said) &&
    !SOMEBODY.test(said)
  );
}

/** The age of one child: a name, a face or a place beside it is enough to be found. */
export const minorAge: Rule = {
  id: 'minor-age',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'protection',
  say: 'minor-age',
  source: 'iom-protection',
  find: (reading, { known }) => {
    // A child's record holds only when guardian and child agreed and protection has seen it.
    const held = known.people.consents?.some(
      (record) =>
        record.minor &&
        againstConsent(record, ['story', 'language', 'site']) === null &&
        record.shownAs !== '' &&
        (reading.text.includes(record.shownAs) || reading.speaker?.consent === record.id),
    );
    return matches(
      PATTERNS[reading.language],
      ({ 0: found, index }, { spaced }) =>
        / old$/.test(found) && isThing(spaced.slice(Math.max(0, index - 80), index))
          ? undefined
          : held
            ? { severity: 'info' }
            : null,
      undefined,
      'spaced',
    )(reading);
  },
  examples: {
    hits: [
      'fr| Nadia, 14 ans, vit ici.',
      'fr| Nadia Haddad, 14 ans, va à l’école.',
      'fr| Idriss B., 14 ans, originaire du Nord',
      'fr| un garçon âgé de 9 ans',
      'fr| avec sa fille de 14 ans',
      'en| a 14-year-old girl from the coast',
      'en| Salim, who left the camp, is 12 years old.',
      'en| Salim, aged 12, waits.',
      'en| Salim, 12, from the coast, waits.',
      'en| Lina Haddad, 15, told us about it.',
      'en| Lina Haddad (15) goes to school.',
      'es| una niña de 9 años',
      'es| Ana Ruiz, de 9 años , viaja sola.',
      'ar| سليم البالغ من العمر 12 عاما',
      'ar| سليم (12 عاما) ينتظر',
      'ar| وصل سليم، 14 عاما، أمس',
    ],
    misses: [
      'fr| En Syrie, 12 ans après le début',
      'fr| les enfants de 8 à 12 ans',
      'fr| chaque enfant de 5 ans et plus',
      'fr| depuis 16 ans',
      'en| Rabat, 12, and Gao, 15, have more of them.',
      'en| Resolution 70 (15) was adopted.',
      'fr| Au Mali, 12 ans après le début',
      'en| The centre has 16 rooms and is 12 years old.',
      'en| a 10-year-old programme',
      'en| children aged 10 to 17',
      'en| a 34-year-old teacher',
      'es| desde hace 10 años',
      'ar| منذ 12 عاما',
      'ar| سليم، 34 عاما، معلم',
    ],
  },
};
