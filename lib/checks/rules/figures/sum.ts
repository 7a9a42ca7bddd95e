import { foldCase } from '../../../documents/import/fold.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Reading } from '../../reading.ts';

/** A total and the parts behind it. Parts that need not be all ("dont", "including") may only not be more. */
export const sum: Rule = {
  id: 'figures-sum',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'figures',
  say: 'figures-sum',
  source: 'arithmetic',
  find: sums,
  examples: {
    hits: [
      'fr| 320 personnes (150 hommes et 160 femmes) ont été aidées.',
      'fr| 2 450 migrants (1 440 hommes, 616 femmes et 398 mineurs)',
      'en| The centre took in 85 people (40 men, 30 women and 14 children).',
      'es| 120 personas (70 hombres y 60 mujeres)',
      'fr| 40 jeunes, dont 50 filles, ont été formés.',
      'ar| 320 شخصا (150 رجلا و160 امرأة)',
    ],
    misses: [
      'fr| 320 personnes (150 hommes et 170 femmes) ont été aidées.',
      'fr| 2 457 migrants (1 443 hommes, 616 femmes et 398 mineurs)',
      'fr| 320 personnes, dont 40 enfants',
      'fr| 500 migrants (120 Maliens, 80 Guinéens et 60 Ivoiriens)',
      'en| 85 people (40 men, 30 women and 15 children)',
      'en| 85 people in 12 camps (6 in the north and 6 in the south)',
      'es| 12 familias (14 hombres, 13 mujeres y 30 menores)',
      'es| 120 personas (60 % mujeres y 40 % hombres)',
      'ar| 320 شخصا (150 رجلا و170 امرأة)',
      'fr| 320 personnes (150 hommes et 170 femmes, dont 30 enfants)',
    ],
  },
};

const subset =
  /(?:dont|y compris|notamment|parmi|including|among them|of whom|of them|such as|incluid[oa]s?|entre ell[oa]s|de l[oa]s cuales|بينهم|منهم|من بينهم|بمن فيهم)(?!\p{L})/iu;
const joint = /^[,;،]? ?(?:et|and|y|e|ou|plus|و)?$/u;
const people =
  /^(?:personne|people|person|migrant|refugi|refugee|famil|beneficia|jeune|ressortissant|enfant|participant|eleve|etudiant|student|دارس|شخص|مهاجر|national|retourn|returnee|deplac|displaced|desplazad|individu)/u;
const households = /^(?:famil|foyer|menage|household|hogar|اسرة|عائلة)/u;
const women = /^(?:femmes?|filles?|women|girls?|females?|mujer(?:es)?|ninas?|امراة|نساء|فتاة|فتيات|سيدة)$/u;
const men = /^(?:hommes?|garcons?|men|boys?|males?|hombres?|ninos?|varones|رجلا?|رجال|ذكرا|ذكور|فتى|فتيان)$/u;

function sums(reading: Reading): Hit[] {
  const figures = reading.figures;
  const { text } = reading;
  return figures.flatMap((total, at) => {
    if (total.kind !== 'count' || total.to !== null) return [];
    const next = figures[at + 1];
    if (!next || next.start - total.end > 60) return [];
    const between = text.slice(total.end, next.start);
    const isSubset = subset.test(between);
    if (!/\((?:\p{L}{1,4} )?[^\p{L}\p{N}(]?$/u.test(between) && !isSubset) return [];
    if (/[.!?]\s/.test(between)) return [];
    const parts = partsFrom(figures.slice(at + 1), text);
    return judge(total, parts, isSubset) ?? [];
  });
}

/** The figures of one list: only their units and a comma or an "and" stand between them. */
function partsFrom(figures: readonly Figure[], text: string): Figure[] {
  const parts: Figure[] = [];
  for (const figure of figures) {
    const last = parts.at(-1);
    const between = last ? text.slice(last.end, figure.start) : '';
    const rest = between.replace(
      /^[\s\u00a0\u202f]*(?:d[’']|de )?[\p{L}\p{M}’'-]*(?: (?!et |and |y )[\p{L}\p{M}’'-]{3,})?/u,
      '',
    );
    if (last && (!joint.test(rest.replaceAll('\u00a0', ' ').trim()) || subset.test(between))) break;
    if (figure.kind !== 'count' || figure.to !== null) return [];
    parts.push(figure);
  }
  return parts;
}

function judge(total: Figure, parts: readonly Figure[], isSubset: boolean): Hit[] | null {
  if (parts.length === 0 || (parts.length === 1 && !isSubset)) return null;
  const make = parts.reduce((all, { value }) => all + value, 0);
  const unit = (figure: Figure) => foldCase(figure.unit ?? '');
  const isWhole = parts.some((part) => women.test(unit(part))) && parts.some((part) => men.test(unit(part)));
  const countsPeople = people.test(unit(total));
  // Twelve families are not twelve people.
  if ((!countsPeople && !isWhole) || (households.test(unit(total)) && isWhole)) return null;
  if (make === total.value) return null;
  const isTooMuch = make > total.value && total.precision === 'exact';
  // Children may be counted among men and women as well.
  const adults = parts.filter((part) => women.test(unit(part)) || men.test(unit(part)));
  const isCountedTwice =
    adults.length < parts.length && adults.reduce((all, { value }) => all + value, 0) === total.value;
  const isTooLittle = isWhole && !isSubset && make < total.value && total.precision === 'exact';
  if (isCountedTwice || !(isTooMuch || isTooLittle)) return null;
  const last = parts.at(-1) ?? total;
  return [
    {
      start: total.start,
      end: last.end,
      params: { total: total.value, make, sum: parts.map(({ value }) => value).join(' + ') },
      say: isSubset ? 'figures-subset' : undefined,
    },
  ];
}
