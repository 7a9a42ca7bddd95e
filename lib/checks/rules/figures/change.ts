import type { Hit, Rule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import { foldedIn } from '../../figures/folded.ts';
import type { Reading } from '../../reading.ts';

/** A number that is said to have gone up or down: which way, and by how much. */
export const change: Rule = {
  id: 'figure-change',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'figures',
  say: 'figure-change',
  source: 'arithmetic',
  find: changes,
  examples: {
    hits: [
      'en| Some 60,900 migrants arrived in 2025, up from 67,000 in 2024.',
      'en| At least 210 people died, compared with 164 last year, an increase of 38 per cent.',
      'en| The number rose from 400 to 500, an increase of 20 per cent.',
      'fr| On compte 300 arrivées, contre 400 en 2024, soit une hausse de 25 %.',
      'fr| Le nombre est passé de 400 à 500, soit une hausse de 20 %.',
      'es| Llegaron 300 personas, frente a 200 en 2024, un aumento del 40 %.',
      'ar| وصل 300 شخص، مقارنة بـ 200 في عام 2024، أي بزيادة قدرها 40 في المائة.',
    ],
    misses: [
      'en| Some 67,000 migrants arrived in 2025, up from 60,900 in 2024.',
      'en| At least 210 people died, compared with 164 last year, an increase of 28 per cent.',
      'en| The number rose from 400 to 500, an increase of 25 per cent.',
      'en| The clean-up from 12 villages took 40 days.',
      'fr| On compte 300 arrivées, contre 400 en 2024, soit une baisse de 25 %.',
      'fr| Près de 300 arrivées, contre 400 en 2024, soit une baisse d’environ 24 %.',
      'es| Llegaron 300 personas, frente a 200 en 2024, un aumento del 50 %.',
      'ar| وصل 300 شخص، مقارنة بـ 200 في عام 2024، أي بزيادة قدرها 50 في المائة.',
    ],
  },
};

const AGAINST =
  /(?:compared (?:with|to)|against|contre|par rapport a|frente a|en comparacion con|comparad[oa]s? con|مقارنة بـ?|مقابل) ?(?:l[oa]s |les |the |about |some |nearly |environ |pres de |unos |unas |نحو )?$/u;
const UP =
  /(?:increase|rise|jump|growth|hausse|augmentation|progression|aumento|incremento|alza|زيادة|ارتفاع)/u;
const DOWN =
  /(?:decrease|decline|drop|fall|reduction|baisse|diminution|recul|descenso|disminucion|reduccion|انخفاض|تراجع)/u;
const BY =
  /(?: of| de| del| d[’']| de un| بنسبة| قدرها| قدره| نسبتها| نسبته)? ?(?:about |nearly |around |environ |pres de |unos |un |casi |نحو )?$/u;
const UP_FROM = /(?:, |\()(up|down) from (?:about |around |nearly |some |just over )?$/u;
const FROM =
  /(?:rose|increased|grew|fell|dropped|decreased|went|passee?s?|paso|pasaron|aumento|ارتفع|انخفض)\p{L}{0,3} (?:de|from|من) $/u;
const GROWS =
  /(?:rose|increased|grew|fell|dropped|decreased|went|passee?s?|paso|pasaron|ارتفع|انخفض)\p{L}{0,3} (?:de|from|من) /u;
const TO = /^ (?:\p{L}+ )?(?:to|a|الى) $/u;

function changes(reading: Reading): Hit[] {
  const { figures, sentences } = reading;
  if (figures.length < 2) return [];
  const folded = foldedIn(reading);
  return sentences.flatMap(({ start, end }) => {
    const here = figures.filter((figure) => figure.start >= start && figure.end <= end);
    return here.flatMap((figure, at) => {
      if (figure.to !== null)
        return GROWS.test(folded.slice(Math.max(start, figure.start - 30), figure.end))
          ? shares(
              { ...figure, to: null },
              { ...figure, value: figure.to },
              here[at + 1],
              folded.slice(figure.end, here[at + 1]?.start ?? end),
            )
          : [];
      const last = here[at - 1];
      if (!last || last.kind !== figure.kind || last.to !== null) return [];
      const between = folded.slice(last.end, figure.start);
      const lead = folded.slice(start, figure.start);
      const [, way] = UP_FROM.exec(between) ?? [];
      if (way) return goes(figure, last, way === 'up' ? 1 : -1);
      const isRange = TO.test(between) && FROM.test(folded.slice(start, last.start));
      if (!isRange && !(AGAINST.test(lead) && between.length < 90)) return [];
      const [before, after] = isRange ? [last, figure] : [figure, last];
      return shares(before, after, here[at + 1], folded.slice(figure.end, here[at + 1]?.start ?? end));
    });
  });
}

function goes(before: Figure, after: Figure, way: number): Hit[] {
  const isRough = before.precision !== 'exact' && after.precision !== 'exact';
  return isRough || Math.sign(after.value - before.value) === way ? [] : [hit(before, after, before)];
}

function shares(before: Figure, after: Figure, percent: Figure | undefined, words: string): Hit[] {
  if (percent?.kind !== 'percent' || before.value === 0 || before.kind === 'percent' || !BY.test(words))
    return [];
  const said = words.slice(-60);
  const way = UP.test(said) ? 1 : DOWN.test(said) ? -1 : 0;
  if (way === 0 || words.length > 90) return [];
  const made = ((after.value - before.value) / before.value) * 100;
  const isRough = [before, after, percent].some(({ precision }) => precision === 'about');
  const slack = isRough ? 5 : 1;
  return Math.abs(made - way * percent.value) <= slack ? [] : [hit(before, after, percent)];
}

const hit = (before: Figure, after: Figure, last: Figure): Hit => ({
  start: Math.min(before.start, after.start),
  end: Math.max(before.end, after.end, last.end),
  params: {
    before: before.value,
    after: after.value,
    change: Number((((after.value - before.value) / before.value) * 100).toFixed(1)),
  },
});
