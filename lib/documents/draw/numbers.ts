import { createElement as h, type ReactNode } from 'react';

// A number to dial, or thousands parted by spaces: several numbers for the rules of writing directions (UAX 9), which put
// the last of them first in a line that runs from right to left. A range is read from the right there, and left to them.
const inGroups =
  /(?<![\p{L}\p{N}])(?:\+\d[\d().-]{0,14}(?:[ \u00a0\u202f]\(?\d[\d().-]{0,14}){1,7}|\(?\d[\d().-]{0,14}(?:[ \u00a0\u202f]\(?\d{2,5}\)?){1,7})(?<=[\d)])(?![\p{L}\p{N}])/gu;

/** Words of a line from right to left, with numbers that come in groups kept in their order. */
export function drawNumbers(text: string): ReactNode[] {
  const drawn: ReactNode[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(inGroups)) {
    if (index > from) drawn.push(text.slice(from, index));
    drawn.push(h('bdi', { key: index, dir: 'ltr' }, number));
    from = index + number.length;
  }
  if (from < text.length) drawn.push(text.slice(from));
  return drawn;
}
