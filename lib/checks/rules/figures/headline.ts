import type { Hit, WholeRule } from '../../engine/rule.ts';
import { mayCountTheSame } from '../../figures/concept.ts';
import type { Figure } from '../../figures/figure.ts';
import { stepOf } from '../../figures/round.ts';
import type { Reading } from '../../reading.ts';

/** What the headline and the standfirst count, the body counts as well, and the same. */
export const headlineFigures: WholeRule = {
  id: 'headline-figure',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'figures',
  say: 'headline-figure',
  source: 'arithmetic',
  across: (readings) => {
    const body = readings.filter(({ part }) => part !== 'headline' && part !== 'standfirst');
    if (body.length === 0) return [];
    return readings.flatMap((reading, at) =>
      reading.part === 'headline' || reading.part === 'standfirst'
        ? unsaid(reading, body).map((hit) => ({ ...hit, at }))
        : [],
    );
  },
};

function unsaid(head: Reading, body: readonly Reading[]): Hit[] {
  const counted = head.figures.filter(({ value, written }) => value >= (written === 'words' ? 100 : 10));
  if (counted.length === 0) return [];
  const said = body.flatMap(({ figures }) => figures);
  return counted
    .filter((figure) => !said.some((other) => agrees(figure, other)))
    .map(({ start, end }) => ({
      start,
      end,
      say: head.part === 'standfirst' ? 'standfirst-figure' : undefined,
    }));
}

// "Nearly 500,000" and "498,312" are the same number; so are "more than 6,000" and "6,340".
function agrees({ value, to, precision, kind, unit }: Figure, other: Figure): boolean {
  if (kind !== other.kind && kind !== 'count') return false;
  if (kind === 'count' && !mayCountTheSame(unit, other.unit)) return false;
  if (value === other.value || value === other.to || (to !== null && to === other.value)) return true;
  const isExact = other.precision === 'exact';
  if (precision === 'atLeast' && isExact && other.value < value) return false;
  if (precision === 'atMost' && isExact && other.value > value) return false;
  const apart = other.value / value;
  // "5,000" for 4,500 is no rounding that nobody has to say.
  if (Math.abs(other.value - value) <= stepOf(value) / 2 && Math.abs(apart - 1) <= 0.05) return true;
  if (precision === 'about' || other.precision === 'about') return apart > 0.9 && apart < 1.1;
  if (precision === 'atLeast') return apart > 1 && apart < 1.25;
  return precision === 'atMost' && apart < 1 && apart > 0.75;
}
