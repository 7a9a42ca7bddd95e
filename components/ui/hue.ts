/** How many colours there are for people. */
export const HUES = 6;

/** The colour of a name, 1 to 6. */
export function hueOf(name: string): number {
  const sum = [...name].reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 7) >>> 0;
  return (sum % HUES) + 1;
}
