// A number to dial, or thousands parted by spaces: several numbers for the rules of writing directions (UAX 9), which put
// the last of them first in a line that runs from right to left. A range is read from the right there, and left to them.
const inGroups =
  /(?<![\p{L}\p{N}])(?:\+\d[\d().-]{0,14}(?:[ \u00a0\u202f]\(?\d[\d().-]{0,14}){1,7}|\(?\d[\d().-]{0,14}(?:[ \u00a0\u202f]\(?\d{2,5}\)?){1,7})(?<=[\d)])(?![\p{L}\p{N}])/gu;

/** Numbers of a text that come in groups, with their offsets: in a line from right to left each is to be kept in its order. */
export function numbersInGroups(text: string): { number: string; index: number }[] {
  return /\d/.test(text)
    ? Array.from(text.matchAll(inGroups), ({ 0: number, index }) => ({ number: closed(number), index }))
    : [];
}

// The bracket that closes the sentence around a number is not the number's own.
const closed = (number: string) =>
  number.endsWith(')') && !number.includes('(') ? number.slice(0, -1) : number;
