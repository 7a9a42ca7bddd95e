import { findEmails, findLinks } from '../../documents/import/links.ts';
import { everyMatch } from '../../every-match.ts';
import type { Part, Span } from '../passage.ts';

const dialled = [
  /(?<![\p{L}\p{N}]|\d[ .,\u00a0\u202f])(?:\+|00(?=[1-9]))[(]?\d[\d ().\u00a0\u202f–-]{4,22}\d(?!\p{N})/gu,
  /(?<![\d.,]|\d[ \u00a0\u202f])0\d(?:[ .\u00a0\u202f-]?\d{2,3}){3,4}(?!\d)/gu,
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone|[ée]fono)?|phone|call|mobile|portable|m[óo]vil|fax|whatsapp|signal|telegram|composez|appele[rz]|llam(?:e|ar) al|num[ée]ro|هاتف|الرقم)\.?[\s\u00a0]{0,2}:?[\s\u00a0]{0,2}\(?\d[\d ().\u00a0\u202f-]{1,20}\d(?!\p{N})/giu,
];
// Where people are told whom to call, any row of digits is a number to dial.
const inLists = /(?<![\p{L}\p{N}])\d[\d ().\u00a0\u202f-]{1,20}\d(?!\p{N})/gu;
const domains =
  /(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}][\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){0,3}\.(?:int|org|com|net|info|gov|edu|eu|io|ch|fr|es|ma|tn|dz|eg|ro|sk|lt|pl|ua|md|be|de|it|uk|us)(?![\p{L}\p{N}-])/gu;
const hashtags = /(?<![\p{L}\p{N}])[#@][\p{L}_][\p{L}\p{N}_]{1,60}/gu;

/** Web and mail addresses, numbers to dial and hashtags of a text. */
export function findMasks(text: string, part: Part): Span[] {
  const phones = part === 'helplines' || part === 'contacts' ? [...dialled, inLists] : dialled;
  return [
    ...(/:\/\/|www\./i.test(text) ? findLinks(text).map(({ start, end }) => span(start, end, 'link')) : []),
    ...(/\.[\p{L}\p{N}]/u.test(text) ? all(text, domains, 'link') : []),
    ...(text.includes('@') ? findEmails(text).map(({ start, end }) => span(start, end, 'email')) : []),
    ...(/[#@]/.test(text) ? all(text, hashtags, 'hashtag') : []),
    ...(/\d\d/.test(text) ? phones.flatMap((pattern) => all(text, pattern, 'phone')) : []),
  ];
}

const span = (start: number, end: number, kind: Span['kind']): Span => ({ start, end, kind });

const all = (text: string, pattern: RegExp, kind: Span['kind']) =>
  everyMatch(pattern, text).map(({ 0: found, index }) => span(index, index + found.length, kind));
