import { foldCase } from '../../../documents/import/fold.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import { foldedIn } from '../../figures/folded.ts';
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
      'en| We saw 85 people. Of these, 40 were men, 30 were women and 14 were children.',
      'fr| Les familles, soit 11 800 personnes, sont là. Sur ce total, 6 300 sont des femmes et des filles et 5 400 des hommes et des garçons.',
      'es| Regresaron 28 600 personas. De ellas, 21 300 eran hombres, 4 900 mujeres y 2 500 niños, niñas y adolescentes.',
      'es| De los 780 migrantes, 400 son hombres, 250 mujeres y 120 niños.',
      'en| They treated 30,400 people. Of the patients, 18,600 were migrants, 9,200 were displaced people and 3,600 came from host communities.',
      'en| 60 migrants, of which 40 men and 30 women',
      'fr| 125 migrants, dont 64 hommes, 41 femmes et 15 enfants',
      'fr| Au total, 320 personnes ont été aidées : 150 hommes et 160 femmes.',
      'en| In all, 320 people returned: 150 men, 100 women and 60 children.',
      'fr| Le projet a formé 150 hommes et 160 femmes, soit 320 personnes.',
      'en| It trained 150 men and 160 women, a total of 320 people.',
      'es| Formó a 150 hombres y 160 mujeres, un total de 320 personas.',
      'ar| درب المشروع 150 رجلا و160 امرأة، أي ما مجموعه 320 شخصا.',
    ],
    misses: [
      'en| We saw 85 people. Of these, 40 were men, 30 were women and 15 were children.',
      'en| We saw 85 people. Of these, 40 were men, 45 were women and 14 were children.',
      'en| We saw 85 people. Of these, 60 were women and 50 were under 18.',
      'en| We saw 85 people in 12 camps. Of them, 30 women and 40 men were ill, 15 were not.',
      'en| We saw about 85 people. Of these, 40 were men and 44 were women.',
      'es| Llegaron 62 000 personas. De ellas, 31 000 eran mujeres y 19 500, niños, niñas y adolescentes.',
      'fr| Sur les 320 personnes aidées, 150 sont des femmes et 170 des hommes.',
      'fr| Parmi les 85 000 personnes visées, 44 000 sont des femmes et 41 000 des hommes.',
      'fr| 320 personnes (150 hommes et 170 femmes) ont été aidées.',
      'fr| 2 457 migrants (1 443 hommes, 616 femmes et 398 mineurs)',
      'fr| 320 personnes, dont 40 enfants',
      'fr| 125 migrants, dont 64 hommes, 41 femmes et 20 enfants',
      'fr| 125 migrants, dont 14 hommes et 21 femmes',
      'fr| 500 migrants (120 Maliens, 80 Guinéens et 60 Ivoiriens)',
      'en| 85 people (40 men, 30 women and 15 children)',
      'en| 85 people in 12 camps (6 in the north and 6 in the south)',
      'es| 12 familias (14 hombres, 13 mujeres y 30 menores)',
      'es| 120 personas (60 % mujeres y 40 % hombres)',
      'ar| 320 شخصا (150 رجلا و170 امرأة)',
      'fr| 320 personnes (150 hommes et 170 femmes, dont 30 enfants)',
      'fr| Au total, 320 personnes ont été aidées : 150 hommes et 170 femmes.',
      'en| The 320 people are in three camps: 60 near the river and 40 in town.',
      'fr| Le projet a formé 150 hommes et 170 femmes, soit 320 personnes.',
      'en| It trained 150 men and 170 women, a total of 320 people.',
    ],
  },
};

const subset =
  /(?:dont|y compris|notamment|parmi|including|among them|of whom|of which|of them|such as|incluid[oa]s?|entre ell[oa]s|de l[oa]s cuales|بينهم|منهم|من بينهم|بمن فيهم)(?!\p{L})/iu;
const joint = /^[,;،]? ?(?:et|and|y|e|ou|plus|و)?$/u;
const people =
  /^(?:personne|people|person|migrant|refugi|refugee|famil|beneficia|jeune|ressortissant|enfant|participant|eleve|etudiant|student|دارس|شخص|مهاجر|national|retourn|returnee|deplac|displaced|desplazad|individu)/u;
const households = /^(?:famil|foyer|menage|household|hogar|اسرة|عائلة)/u;
const women = /^(?:femmes?|filles?|women|girls?|females?|mujer(?:es)?|ninas?|امراة|نساء|فتاة|فتيات|سيدة)$/u;
const children = /^(?:enfants?|mineurs?|children|child|minors?|kids|ninos?|menores|طفلا?|اطفال)$/u;
const men = /^(?:hommes?|garcons?|men|boys?|males?|hombres?|ninos?|varones|رجلا?|رجال|ذكرا|ذكور|فتى|فتيان)$/u;

function sums(reading: Reading): Hit[] {
  const figures = reading.figures;
  const { text } = reading;
  return figures.flatMap((total, at) => {
    if (total.kind !== 'count' || total.to !== null) return [];
    const said = saidBehind(figures, at, text);
    if (said) return said;
    const next = figures[at + 1];
    if (!next) return [];
    const whole = ofThese(total, at, reading);
    if (whole) return whole;
    if (next.start - total.end > 60) return [];
    const between = text.slice(total.end, next.start);
    const isSubset = subset.test(between);
    const isColon = /[:：][ \u00a0\u202f]*$/u.test(between);
    if (!/\((?:\p{L}{1,4} )?[^\p{L}\p{N}(]?$/u.test(between) && !isSubset && !isColon) return [];
    if (/[.!?]\s/.test(between)) return [];
    const parts = partsFrom(figures.slice(at + 1), text);
    return isColon && !isSubset && !areBoth(parts) ? [] : (judge(total, parts, isSubset) ?? []);
  });
}

const behind =
  /[,،(–—] ?(?:soit|pour un total de|un total de|a total of|(?:for|making) a total of|in all|es decir|o sea|en total|para un total de|أي|بإجمالي|بمجموع|بما مجموعه)(?: (?:au total|en tout|un total de|in all|a total of|en total|ما مجموعه|بمجموع))?[ \u00a0]$/u;

// "150 men and 160 women, a total of 320 people"; null when it is no such total.
function saidBehind(figures: readonly Figure[], at: number, text: string): Hit[] | null {
  const total = figures[at];
  const last = figures[at - 1];
  if (!total || !last || !behind.test(text.slice(last.end, total.start))) return null;
  for (const [from, first] of figures.slice(0, at).entries()) {
    const parts = partsFrom(figures.slice(from, at), text);
    if (parts.length < at - from || !areBoth(parts) || /[.!?]\s/.test(text.slice(first.end, total.start)))
      continue;
    const hits = judge(total, parts, false) ?? [];
    return hits.map((hit) => ({ ...hit, start: first.start, end: total.end }));
  }
  return null;
}

// Men and women are everybody.
const areBoth = (parts: readonly Figure[]) =>
  parts.some(({ unit }) => women.test(foldCase(unit ?? ''))) &&
  parts.some(({ unit }) => men.test(foldCase(unit ?? '')));

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
  const isWhole = areBoth(parts);
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
  // men, women and children are all there are, even behind "dont"
  const isEverybody =
    isWhole &&
    parts.some((part) => children.test(unit(part))) &&
    make < total.value &&
    total.precision === 'exact';
  if (isCountedTwice || !(isTooMuch || isTooLittle || isEverybody)) return null;
  const last = parts.at(-1) ?? total;
  return [
    {
      start: total.start,
      end: last.end,
      params: { total: total.value, make, sum: parts.map(({ value }) => value).join(' + ') },
      ...(isSubset && isTooMuch ? { say: 'figures-subset' } : {}),
      ...(isSubset && !isTooMuch ? { severity: 'warning' as const } : {}),
    },
  ];
}

// "Of these, 40 were men and 30 women", in the next sentence; "of the 70 people, 40 are men and 30 women" in its own.
const THESE =
  /^(?:of (?:these|those|them|this total|the (?:patients|arrivals|total|people)\p{L}{0,12})|among them|sur ce (?:total|nombre)|parmi (?:eux|elles|ces personnes)|d[’']entre (?:eux|elles)|de (?:ell[oa]s|est[oa]s|este total|ese total)|entre ell[oa]s|(?:و)?(?:من|ومن) (?:بينهم|هؤلاء|هذا المجموع|بين هؤلاء))(?:[,،:]| )/u;
const OWN =
  /(?:^|[.!?] )(?:of (?:the|these)|sur (?:les|ces)|parmi (?:les|ces)|de (?:l[oa]s|est[oa]s)|ومن بين|من بين) $/u;
const VERB =
  /^(?:[,،] ?| )?(?:(?:de ellos|of them|d[’']entre eux) )?(?:(?:were|are|was|is|sont|etaient|eran|son|fueron|came|come|viennent|provenaient|كانوا|كانت) )?(?:des |de |d[’']|the |from )?/u;
const CHILDREN = /^(?:enfants?|children|child|mineurs?|minors?|menores|طفلا?|اطفال|قاصرا?|قاصرين)(?!\p{L})/u;
const STATUS =
  /^(?:migrants?|displaced|personnes? deplacee?s?|deplacee?s?|people displaced|refugees?|refugiees?|returnees|retournes|host|membres? des communautes|came from host|desplazad[oa]s|refugiad[oa]s|migrantes|comunidades|de comunidades)(?!\p{L})/u;

function ofThese(total: Figure, at: number, reading: Reading): Hit[] | null {
  const { figures, sentences } = reading;
  if (total.precision !== 'exact' || total.value < 10 || figures.length - at < 3) return null;
  const folded = foldedIn(reading);
  const here = sentences.findIndex(({ start, end }) => start <= total.start && total.start < end);
  const isOwn = OWN.test(folded.slice(0, total.start));
  const list = isOwn ? sentences[here] : sentences[here + 1];
  if (!list || !(isOwn || THESE.test(folded.slice(list.start, list.start + 40)))) return null;
  const parts = figures.slice(at + 1).filter(({ start }) => start >= list.start && start < list.end);
  const others = figures.filter(
    ({ start, kind, value }) =>
      kind === 'count' && start >= (sentences[here]?.start ?? 0) && start < list.start && value >= 10,
  );
  if (!isOwn && others.filter(({ value }) => value >= (parts[0]?.value ?? 0)).some(isNewer(total)))
    return null;
  if (
    parts.length < 2 ||
    parts.some(({ kind, to, precision }) => kind !== 'count' || to || precision !== 'exact')
  )
    return null;
  const named = parts.map((part, index) => {
    const rest = folded.slice(part.end, parts[index + 1]?.start ?? list.end);
    return rest.replace(VERB, '').trimStart() || rest.trimStart();
  });
  if (named.some((words) => words.length > 90 || /[;(]/.test(words))) return null;
  const first = (pattern: RegExp) => named.map((words) => pattern.test(words.split(/[ ,.،]/)[0] ?? ''));
  const [w, male] = [first(women), first(men)];
  const c = named.map(
    (words) => CHILDREN.test(words) || /^(?:ninos,? (?:y )?ninas|ninos)(?!\p{L})/u.test(words),
  );
  // "Niños, niñas y adolescentes" are no men.
  const m = male.map((isMen, index) => isMen && !c[index]);
  const make = parts.reduce((all, { value }) => all + value, 0);
  if (make === total.value) return null;
  const isWhole =
    w.some(Boolean) && m.some(Boolean) && parts.every((_, index) => w[index] || m[index] || c[index]);
  const grown = parts.filter((_, index) => (w[index] || m[index]) && !c[index]);
  if (
    isWhole &&
    grown.length < parts.length &&
    grown.reduce((all, { value }) => all + value, 0) === total.value
  )
    return null;
  const isByStatus = parts.length > 2 && make > total.value && named.every((words) => STATUS.test(words));
  if (!isWhole && !isByStatus) return null;
  const last = parts.at(-1) ?? total;
  return [
    {
      start: isOwn ? total.start : (parts[0] ?? total).start,
      end: last.end,
      params: { total: total.value, make, sum: parts.map(({ value }) => value).join(' + ') },
    },
  ];
}

// The last number of people said before "of these" is the one meant.
const isNewer =
  (total: Figure) =>
  (other: Figure): boolean =>
    other !== total && other.start > total.start && people.test(foldCase(other.unit ?? ''));
