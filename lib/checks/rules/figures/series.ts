import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import { roundedLike, stepOf } from '../../figures/round.ts';
import { type KnownSeries, readSeries } from '../../figures/series.ts';
import type { Reading } from '../../reading.ts';

/** A count that goes on from release to release does not go down, and a jump is worth a look. */
export const seriesBefore: WholeRule = {
  id: 'figure-series',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'figures',
  say: 'figure-series',
  source: 'newsroom',
  across: (readings, setting) =>
    setting.known.series.length === 0
      ? []
      : readings.flatMap((reading, at) => moved(reading, setting).map((hit) => ({ ...hit, at }))),
};

function moved(reading: Reading, { known }: Setting): Hit[] {
  return readSeries(reading).flatMap(({ series, figure }): Hit[] => {
    const before = known.series.find((one) => one.series === series);
    if (!before || isSame(figure, before)) return [];
    const { start, end, value } = figure;
    const params = { before: before.value, date: Date.parse(before.on), headline: before.headline };
    const isLess = value < before.value;
    return [{ start, end, params, ...(isLess ? { severity: 'warning', say: 'figure-series-less' } : {}) }];
  });
}

const ROUNDING = 0.1;

// One of the two may be said more roundly: "25 340" and "plus de 25 000".
function isSame(now: Figure, before: KnownSeries): boolean {
  if (now.value === before.value) return true;
  const [fine, rough] = stepOf(now.value) < stepOf(before.value) ? [now, before] : [before, now];
  const isRounded =
    stepOf(fine.value) < stepOf(rough.value) && roundedLike(fine.value, rough) === rough.value;
  return isRounded && Math.abs(fine.value - rough.value) < rough.value * ROUNDING;
}
