import { foldCase } from '../documents/import/fold.ts';
import { sameLine, samePage } from './read/addresses.ts';
import { sameDate } from './read/dates.ts';
import { sameTime } from './read/times.ts';
import type { DateThing, FigureThing, Thing } from './thing.ts';

/** Whether something of one text is said by something of the other: the same, in whatever form. */
export function answers(asked: Thing, given: Thing): boolean {
  switch (asked.kind) {
    case 'email':
      return given.kind === 'email' && given.address === asked.address;
    case 'link':
      return given.kind === 'link' && samePage(asked.address, given.address);
    case 'phone':
      return given.kind === 'phone'
        ? sameLine(asked.digits, given.digits)
        : numbersOf(given).has(plain(asked.digits));
    case 'date':
      if (given.kind === 'date') return sameDate(asked, given);
      return isYear(asked) && numbersOf(given).has(String(asked.year));
    case 'time':
      return given.kind === 'time' ? sameTime(asked, given) : shares(asked, given);
    case 'figure':
      return given.kind === 'figure' ? sameFigure(asked, given) : shares(asked, given);
    case 'number':
      return shares(asked, given);
    case 'person':
      return given.kind === 'person' && foldCase(asked.words.join(' ')) === foldCase(given.words.join(' '));
    default:
      return false;
  }
}

/** Whether two figures have a value in common and mean it alike: a share is not a count. */
export function sameFigure(a: FigureThing, b: FigureThing): boolean {
  const isShare = (one: FigureThing) => one.measure === 'percent';
  // "half" and "a dozen" do not say what they measure
  const isLoose = !a.required || !b.required;
  if (isLoose) return sameValue(a, b) && (!isShare(a) || b.measure === 'percent' || b.values.length > 1);
  return sameValue(a, b) && isShare(a) === isShare(b);
}

/** Whether two figures have a value in common. */
export const sameValue = (a: FigureThing, b: FigureThing) =>
  a.values.some((value) => b.values.some((other) => Math.abs(value - other) <= Math.abs(value) * 1e-9));

const isYear = ({ month, day, year }: DateThing) => month === null && day === null && year !== null;

const plain = (digits: string) => digits.replace(/^0+(?=\d)/, '');

function shares(asked: Thing, given: Thing): boolean {
  if (given.kind === 'phone' && asked.kind === 'figure')
    return asked.values.some((value) => sameLine(String(value), given.digits));
  const numbers = numbersOf(given);
  return [...numbersOf(asked)].some((number) => numbers.has(number));
}

function numbersOf(thing: Thing): Set<string> {
  switch (thing.kind) {
    case 'figure':
      return new Set(thing.values.map(String));
    case 'number':
    case 'phone':
      return new Set([plain(thing.digits)]);
    case 'date':
      return new Set(isYear(thing) ? [String(thing.year)] : []);
    case 'time': {
      const hour = Math.floor(thing.minutes / 60);
      return new Set([String(hour), String(hour % 12), String(hour || 24)]);
    }
    default:
      return new Set();
  }
}
