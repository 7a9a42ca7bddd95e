import type { Figure } from './figure.ts';
import type { KnownFigure } from './known-figure.ts';
import { roundedLike } from './round.ts';

/** How far off an estimate may be: 3,550 is nearly 3,541. */
const NEAR = 0.01;

type Said = Pick<Figure, 'value' | 'to' | 'precision' | 'kind'>;
type Held = Pick<KnownFigure, 'value' | 'upTo' | 'kind'>;

/** Whether a place says a figure of the story: exactly, or rounded as its own words say ("more than 3,500" for 3,541). */
export function saysFigure(said: Said, { value, upTo, kind }: Held): boolean {
  if (said.kind !== kind && said.kind !== 'count') return false;
  if (said.value === value) return said.to === upTo || said.to === null;
  if (said.to !== null || upTo !== null || said.precision === 'exact') return false;
  const isNear = said.precision === 'about' && Math.abs(said.value - value) <= value * NEAR;
  return isNear || roundedLike(value, said) === said.value;
}
