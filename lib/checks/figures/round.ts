import type { Precision } from './figure.ts';

/** How finely a round number is said: 100 for 3,500; 0 for one that is not round. */
export function stepOf(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0 && step * 10 <= value) step *= 10;
  return step > 1 ? step : 0;
}

/** A value said as roundly as another place says its own: 4,215 as "more than 3,500" did is 4,200. */
export function roundedLike(
  value: number,
  { value: like, precision }: { value: number; precision: Precision },
): number {
  const step = stepOf(like);
  if (precision === 'exact' || step === 0 || step > value) return value;
  const round = { about: Math.round, atLeast: Math.floor, atMost: Math.ceil }[precision];
  return round(value / step) * step;
}
