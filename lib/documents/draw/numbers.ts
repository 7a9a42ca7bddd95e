import { createElement as h, type ReactNode } from 'react';
import { numbersInGroups } from './number-groups.ts';

/** Words of a line from right to left, with numbers that come in groups kept in their order. */
export function drawNumbers(text: string): ReactNode[] {
  const drawn: ReactNode[] = [];
  let from = 0;
  for (const { number, index } of numbersInGroups(text)) {
    if (index > from) drawn.push(text.slice(from, index));
    drawn.push(h('bdi', { key: index, dir: 'ltr' }, number));
    from = index + number.length;
  }
  if (from < text.length) drawn.push(text.slice(from));
  return drawn;
}
