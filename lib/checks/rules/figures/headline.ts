import type { Hit, WholeRule } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Reading } from '../../reading.ts';

/** What the headline counts, the body counts as well, and the same. */
export const headlineFigures: WholeRule = {
  id: 'headline-figure',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'figures',
  say: 'headline-figure',
  source: 'arithmetic',
  across: (readings) => {
    const body = readings.filter(({ part }) => part !== 'headline');
    if (body.length === 0) return [];
    return readings.flatMap((reading, at) =>
      reading.part === 'headline' ? unsaid(reading, body).map((hit) => ({ ...hit, at })) : [],
    );
  },
};

function unsaid(headline: Reading, body: readonly Reading[]): Hit[] {
  const counted = headline.figures.filter(({ value, written }) => value >= (written === 'words' ? 100 : 10));
  if (counted.length === 0) return [];
  const said = body.flatMap(({ figures }) => figures);
  return counted
    .filter((figure) => !said.some((other) => agrees(figure, other)))
    .map(({ start, end }) => ({ start, end }));
}

// "Nearly 500,000" and "498,312" are the same number; so are "more than 6,000" and "6,340".
function agrees({ value, precision, kind }: Figure, other: Figure): boolean {
  if (kind !== other.kind && kind !== 'count') return false;
  if (value === other.value || value === other.to) return true;
  if (Math.abs(other.value - value) <= roundedBy(value) / 2) return true;
  const apart = other.value / value;
  if (precision === 'about' || other.precision === 'about') return apart > 0.9 && apart < 1.1;
  if (precision === 'atLeast') return apart > 1 && apart < 1.25;
  return precision === 'atMost' && apart < 1 && apart > 0.75;
}

// A headline rounds: "3,000 boats" may be 3,180 in the text.
function roundedBy(value: number): number {
  let unit = 1;
  while (value % (unit * 10) === 0 && unit * 10 <= value) unit *= 10;
  return unit > 1 ? unit : 0;
}
