import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const UNDER_18 = '(?:[1-9]|1[0-7])';
const PATTERNS = {
  fr: new RegExp(
    `(?<![\\p{L}\\d])(?:âgée? de ${UNDER_18} ans(?!\\p{L})|(?<=\\p{Lu}\\p{Ll}{1,20}, )${UNDER_18} ans(?=[,.;)»]| (?:a|est|vit|et|qui|raconte|explique|dit|originaire)(?!\\p{L})|$))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![\\p{L}\\d])(?:${UNDER_18}[- ]years?[- ]old(?= (?:girl|boy|child|son|daughter|brother|sister|migrant|refugee|survivor|\\p{Lu}\\p{Ll})|[,.;]|$)|(?<!(?:those|children|people|girls|boys|youth|adolescents) )aged ${UNDER_18}(?![\\d–-])(?! (?:to|and|or|–)))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![\\p{L}\\d])(?:(?:niñ[oa]|hij[oa]|joven|chic[oa]|menor|adolescente) de ${UNDER_18} años(?!\\p{L})|(?<=\\p{Lu}\\p{Ll}{1,20}, (?:de )?)${UNDER_18} años(?=[,.;)»]|$))`,
    'gu',
  ),
  ar: new RegExp(`البالغة? من العمر ${UNDER_18}(?!\\d)|(?:عمره|عمرها) ${UNDER_18}(?!\\d)`, 'gu'),
};

/** The age of one child: a name, a face or a place beside it is enough to be found. */
export const minorAge: Rule = {
  id: 'minor-age',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'protection',
  say: 'minor-age',
  source: 'iom-protection',
  find: (reading) => matches(PATTERNS[reading.language], () => null)(reading),
  examples: {
    hits: [
      'fr| Nadia, 14 ans, vit ici.',
      'fr| un garçon âgé de 9 ans',
      'en| a 14-year-old girl from the coast',
      'en| Salim, aged 12, waits.',
      'es| una niña de 9 años',
      'ar| سليم البالغ من العمر 12 عاما',
    ],
    misses: [
      'fr| En Syrie, 12 ans après le début',
      'fr| les enfants de 8 à 12 ans',
      'fr| depuis 16 ans',
      'en| a 10-year-old programme',
      'en| children aged 10 to 17',
      'en| a 34-year-old teacher',
      'es| desde hace 10 años',
      'ar| منذ 12 عاما',
    ],
  },
};
