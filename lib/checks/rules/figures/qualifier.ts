import type { Hit, WholeRule } from '../../engine/rule.ts';
import { mayCountTheSame } from '../../figures/concept.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Reading } from '../../reading.ts';

const FEWEST = 20;

/** The same number is "at least" in one place and "at most" in another. */
export const qualifier: WholeRule = {
  id: 'figure-qualifier',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'figures',
  say: 'figure-qualifier',
  source: 'arithmetic',
  across: (readings) => {
    const all = readings.flatMap(({ figures }) => figures.filter(isCounted));
    if (all.length < 2) return [];
    return readings.flatMap((reading, at) => contradicted(reading, all).map((hit) => ({ ...hit, at })));
  },
};

const isCounted = ({ kind, value, to, precision }: Figure) =>
  (precision === 'atLeast' || precision === 'atMost') && kind !== 'percent' && value >= FEWEST && to === null;

function contradicted({ figures }: Reading, all: readonly Figure[]): Hit[] {
  return figures
    .filter((figure) => isCounted(figure) && all.some((other) => against(figure, other)))
    .map(({ start, end }) => ({ start, end }));
}

const against = (one: Figure, other: Figure) =>
  one.value === other.value &&
  one.precision !== other.precision &&
  one.kind === other.kind &&
  mayCountTheSame(one.unit, other.unit);
