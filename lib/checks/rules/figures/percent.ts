import type { Hit, Rule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import { foldedIn } from '../../figures/folded.ts';
import type { Reading } from '../../reading.ts';

/** A share said as a count and in per cent: the two must be the same share. */
export const percentCount: Rule = {
  id: 'percent-count',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'figures',
  say: 'percent-count',
  source: 'arithmetic',
  find: shares,
  examples: {
    hits: [
      'fr| 60 % des personnes (120 sur 250) rentrent.',
      'es| El 45 % (300 de 780) viene del norte.',
      'es| Lo integran 64 personas, 40 de ellas mujeres (el 53 %).',
      'en| The course took in 420 people. In May, 105 of them (35 per cent) found work.',
      'fr| Sur 320 personnes aidées, 160 (45 %) sont des femmes.',
      'fr| 500 familles, dont 120 (40 %) dirigées par une femme',
      'fr| 60 % des 500 familles, soit 280 foyers',
      'fr| 200 jeunes (60 % de femmes et 45 % d’hommes)',
      'en| Out of 400 children, 100, or 30 per cent, walk to school.',
      'en| About 60 per cent are women and 50 per cent are men.',
      'en| 25 per cent of the 800 households (300) have no water.',
      'es| De las 1.200 personas, 300 (35 %) son niñas.',
      'ar| من أصل 400 شخص، 100 (30 %) نساء',
      'fr| 45 % des familles, soit 320 foyers sur 1 250',
    ],
    misses: [
      'fr| 48 % des personnes (120 sur 250) rentrent.',
      'es| Lo integran 64 personas, 40 de ellas mujeres (el 63 %).',
      'en| The course took in 420 people, 190 women and 230 men. In May, 105 of them (25 per cent) found work.',
      'en| It took in 420 people, 190 women and 230 men. In May, 105 of them (46 per cent) found work.',
      'fr| Sur 320 personnes aidées, 144 (45 %) sont des femmes.',
      'fr| 500 familles, dont 120 (24 %) dirigées par une femme',
      'fr| 60 % des 500 familles, soit 300 foyers',
      'fr| Sur 317 personnes, 106 (33 %) sont des femmes.',
      'fr| 200 jeunes (55 % de femmes et 45 % d’hommes)',
      'fr| L’aide a augmenté de 12 % et touche 320 personnes (80 villages).',
      'en| About 60 per cent are women and 40 per cent are men.',
      'en| Of those in work, 60 per cent of women and 50 per cent of men earn a wage.',
      'en| Prices rose by 40 per cent (from 100 to 140).',
      'en| Out of nearly 400 children, 100, or 26 per cent, walk to school.',
      'en| 400 men and 600 women came; 600 (60 per cent) stayed.',
      'es| De las 1.200 personas, 300 (25 %) son niñas.',
      'ar| من أصل 400 شخص، 100 (25 %) نساء',
      'fr| 40 % des familles, soit 320 foyers sur 800',
    ],
  },
};

const SHARE =
  /^[^.;:!?()\d]{0,40}(?:\((?:el |la |les |las |los |le )?|[,،] (?:soit|or|o sea|es decir|أي)(?: (?:environ|about|around|nearly|unos|unas|نحو|حوالي))? )$/u;
const OF =
  /(?:^|[^\p{L}])(?:sur|parmi|dont|out of|of|among|of whom|de l[oa]s|entre|من اصل|من بين|بينهم|منهم)(?: (?:les|the|l[oa]s|ces|these|est[oa]s|about|environ|plus de|nearly|some|unos|unas))* ?$/u;
const OUT_OF = /^ (?:\p{L}{3,20} )?(?:sur|out of|de un total de|de|of|من اصل|من) (?:les |the |l[oa]s )?$/u;

function shares(reading: Reading): Hit[] {
  const { figures, sentences } = reading;
  if (!figures.some(({ kind }) => kind === 'percent') || figures.length < 2) return [];
  return sentences.flatMap((sentence) => {
    const here = figures.filter(
      ({ start, to }) => start >= sentence.start && start < sentence.end && to === null,
    );
    return [...ofTotals(here, reading, sentence.start), ...wholes(here, reading)];
  });
}

function ofTotals(here: readonly Figure[], reading: Reading, from: number): Hit[] {
  if (here.length < 2 || !here.some(({ kind }) => kind === 'percent')) return [];
  const { figures, sentences, spaced: text } = reading;
  const folded = foldedIn(reading);
  return here.flatMap((first, at): Hit[] => {
    const [second, third] = here.slice(at + 1);
    if (first.kind === 'percent') {
      // "45 % of them, or 320 out of 1,250"
      if (second?.kind === 'count' && third?.kind === 'count' && third.value >= second.value) {
        const isShare = SHARE.test(text.slice(first.end, second.start));
        if (isShare && OUT_OF.test(folded.slice(second.end, third.start)))
          return differs(second, first, [third]) ? [hit(first, third, second, first, third)] : [];
      }
      // "60 % des 500 familles, soit 280"
      if (second?.kind !== 'count' || third?.kind !== 'count') return [];
      const isOf = /^ (?:des|de ces|of the|of these|of|de l[oa]s|de est[oa]s|من) (?:\p{L}+ )?$/u.test(
        folded.slice(first.end, second.start),
      );
      if (!isOf || !SHARE.test(text.slice(second.end, third.start))) return [];
      return differs(third, first, [second]) ? [hit(first, third, third, first, second)] : [];
    }
    if (first.kind !== 'count' || second?.kind !== 'percent') return [];
    if (!SHARE.test(text.slice(first.end, second.start))) return [];
    if (OF_THEM.test(folded.slice(first.end, first.end + 24)))
      return ofThem(first, second, here.slice(0, at), figures, sentences);
    const totals = here.slice(0, at).filter(({ kind, value }) => kind === 'count' && value >= first.value);
    const [total] = totals;
    if (!total || totals.length > 1 || !differs(first, second, totals)) return [];
    const isPart =
      OF.test(folded.slice(from, total.start)) ||
      OF.test(folded.slice(total.end, first.start).replace(/^[^,،]{0,40}[,،]/u, ''));
    return isPart ? [hit(first, second, first, second, total)] : [];
  });
}

const OF_THEM = /^ (?:d[’']entre (?:eux|elles)|de ell[oa]s|of (?:them|whom|these)|منهم|منها|منهن)(?!\p{L})/u;

// "105 of them (35 per cent)": whichever number said before is meant, none makes that share.
function ofThem(
  part: Figure,
  percent: Figure,
  before: readonly Figure[],
  figures: readonly Figure[],
  sentences: Reading['sentences'],
): Hit[] {
  const at = sentences.findIndex(({ start, end }) => start <= part.start && part.start < end);
  const last = sentences[at - 1];
  const earlier = last ? figures.filter(({ start }) => start >= last.start && start < last.end) : [];
  const meant = [...before, ...earlier].filter(
    ({ kind, value, to }) => kind === 'count' && to === null && value >= part.value,
  );
  const total = [...meant].sort((a, b) => b.value - a.value)[0];
  return total && differs(part, percent, meant) ? [hit(part, percent, part, percent, total)] : [];
}

function hit(from: Figure, until: Figure, part: Figure, percent: Figure, total: Figure): Hit {
  const share = Number(((part.value / total.value) * 100).toFixed(1));
  return {
    start: from.start,
    end: until.end,
    params: { part: part.value, total: total.value, share, says: percent.value },
  };
}

// A share may be rounded either way in its last digit; estimates a little more.
function differs(part: Figure, percent: Figure, totals: readonly Figure[]): boolean {
  const digits = /\.(\d+)/.exec(String(percent.value))?.[1]?.length ?? 0;
  return totals.every((total) => {
    const isRough = [part, percent, total].some(({ precision }) => precision !== 'exact');
    const slack = isRough ? 3 : 10 ** -digits;
    const least = Math.max(0, part.value - 0.5) / total.value;
    const most = (part.value + 0.5) / total.value;
    return percent.value < least * 100 - slack || percent.value > most * 100 + slack;
  });
}

const women = /^ (?:de |d['’])?(?:femmes|filles|women|girls|mujeres|ninas|نساء|اناث)(?!\p{L})/u;
const men = /^ (?:de |d['’])?(?:hommes|garcons|men|boys|hombres|ninos|رجال|ذكور)(?!\p{L})/u;

const are = '^ (?:are|were|sont|etaient|son|eran) (?:des )?';
const areWomen = new RegExp(`${are}(?:femmes|filles|women|girls|mujeres|ninas)(?!\\p{L})`, 'u');
const areMen = new RegExp(`${are}(?:hommes|garcons|men|boys|hombres|ninos)(?!\\p{L})`, 'u');

// "60 per cent are women and 50 per cent are men".
const isSaid = (one: string, other: string) =>
  (areWomen.test(one) && areMen.test(other)) || (areMen.test(one) && areWomen.test(other));

// "(60 % de femmes et 45 % d’hommes)": who makes up a group makes a hundred. "Of the women" says something else.
function wholes(here: readonly Figure[], reading: Reading): Hit[] {
  if (here.length < 2) return [];
  const { text } = reading;
  const folded = foldedIn(reading);
  return here.flatMap((first, at): Hit[] => {
    const second = here[at + 1];
    if (first.kind !== 'percent' || second?.kind !== 'percent' || second.start - first.end > 40) return [];
    const [one, other] = [folded.slice(first.end), folded.slice(second.end)];
    const isBoth = (women.test(one) && men.test(other)) || (men.test(one) && women.test(other));
    const isBare = isBoth && /\($/.test(text.slice(0, first.start)) && second.start - first.end <= 24;
    if (!(isBare || isSaid(one, other)) || first.precision === 'atLeast' || first.precision === 'atMost')
      return [];
    const make = first.value + second.value;
    const slack = first.precision === 'about' || second.precision === 'about' ? 5 : 1;
    return Math.abs(make - 100) <= slack
      ? []
      : [{ start: first.start, end: second.end, say: 'percent-whole', params: { make } }];
  });
}
