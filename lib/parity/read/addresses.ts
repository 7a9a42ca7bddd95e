import { findMasks } from '../../checks/cut/masks.ts';
import type { Range } from '../../checks/reading.ts';
import type { Piece } from '../text.ts';
import type { EmailThing, LinkThing, PhoneThing } from '../thing.ts';
import { all, overlaps } from './blot.ts';

type Address = EmailThing | LinkThing | PhoneThing;

// Groups no thousands are parted in: "212 5 37 65 28 81", "05.22.00.11.22".
const grouped = /(?<![\d.,/])\+?\d{1,4}(?:[ .\u00a0\u202f-]\d{1,4}){2,7}\+?(?![\d/])/gu;
// In a list of numbers to call these are the hours, or days.
const clock =
  /^\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?$|^\d{1,2}[-–]\d{1,2}$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/u;
const thousands = /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+$/u;

/** Numbers to dial, mail and web addresses; and everything no number is read in. */
export function readAddresses(piece: Piece, at: number): { things: Address[]; taken: Range[] } {
  const { plain, part } = piece;
  const masks = findMasks(plain, part).filter(
    (one) => one.kind !== 'phone' || !clock.test(plain.slice(one.start, one.end)),
  );
  const longer = (one: Range) => !masks.some((other) => other !== one && contains(other, one));
  const kept = masks
    .filter(longer)
    .filter(
      (one, index, all) =>
        !all.slice(0, index).some((other) => other.start === one.start && other.end === one.end),
    );
  const things = kept.flatMap(({ start, end, kind }): Address[] => {
    const base = { at, start, end, written: plain.slice(start, end), required: !piece.spare };
    if (kind === 'email') return [{ ...base, kind, address: base.written.toLowerCase() }];
    if (kind === 'link') return [{ ...base, kind, address: base.written }];
    if (kind === 'phone') return phone(base, plain);
    return [];
  });
  const more = all(plain, grouped).flatMap(({ start, end }) => {
    if (kept.some((other) => overlaps(other, { start, end }))) return [];
    const written = plain.slice(start, end);
    const count = written.replace(/\D/g, '').length;
    const isDate = /^\d{1,4}([.-])\d{1,2}\1\d{1,4}$/.test(written);
    if (count < 8 || isDate || (thousands.test(written) && count < 13)) return [];
    return phone({ at, start, end, written, required: !piece.spare }, plain);
  });
  const behind = piece.links
    .filter(({ href }) => /^https?:/i.test(href))
    .map(({ start, end, href }): Address => {
      return { kind: 'link', at, start, end, written: href, address: href, required: !piece.spare };
    });
  return {
    things: [...things, ...more, ...behind],
    taken: [...kept.filter(({ kind }) => kind !== 'phone'), ...things, ...more],
  };
}

const contains = (outer: Range, inner: Range) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

function phone(base: Omit<PhoneThing, 'kind' | 'digits'>, plain: string): PhoneThing[] {
  // A word such as "Tel:" in front of it is no part of the number.
  const lead = /^[^\d+(]*/u.exec(base.written)?.[0].length ?? 0;
  // "(10" behind it begins the hours it answers in.
  const written = base.written.slice(lead).replace(/\s*\(\d{1,2}$/u, '');
  // Typed from right to left, the groups stand the other way round.
  const isTurned = written.endsWith('+') || plain.charAt(base.end) === '+';
  const ahead = isTurned
    ? written
        .split(/[ \u00a0-]+/u)
        .reverse()
        .join('')
    : written;
  const digits = ahead.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  const start = base.start + lead;
  return digits ? [{ ...base, kind: 'phone', start, end: start + written.length, written, digits }] : [];
}

/** Whether two numbers reach the same line, dialled from abroad or at home. */
export function sameLine(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const bare = short.replace(/^0/, '');
  return bare.length >= 6 && long.endsWith(bare) && long.length - bare.length <= 4;
}

const LANGUAGE = /^(?:fr|en|es|ar|fra|eng|esp|ara|french|english|spanish|arabic)(?:[-_][a-z]{2})?$/i;

/**
 * Whether two web addresses lead to the same page, or to the same page in two languages: where an address names its
 * language, what follows may be translated as well.
 */
export function samePage(a: string, b: string): boolean {
  const [one, other] = [pageOf(a), pageOf(b)];
  if (one.host !== other.host) return false;
  if (one.path === other.path && one.query === other.query) return true;
  const depth = (path: string) => path.split('/').filter(Boolean).length;
  return one.language !== other.language && depth(one.path) === depth(other.path);
}

function pageOf(address: string) {
  const bare = address.trim().replace(/^https?:\/\//i, '');
  const [before = '', query = ''] = bare.replace(/#.*$/, '').split('?');
  const [site = '', ...path] = before.split('/');
  const names = site.toLowerCase().split('.');
  const first = names[0] ?? '';
  const ofHost = LANGUAGE.test(first) ? first : '';
  const host = names.filter((name, index) => !(index === 0 && (name === 'www' || ofHost))).join('.');
  const ofPath = path.find((segment) => LANGUAGE.test(segment)) ?? '';
  const rest = path.filter((segment) => segment !== '' && segment !== ofPath).map(decoded);
  const asked = query
    .split('&')
    .filter((pair) => pair && !/^(?:lang|language|hl|locale|utm_\w+)=/i.test(pair));
  const ofQuery = /(?:^|&)(?:lang|language|hl|locale)=(\w{2})/i.exec(query)?.[1] ?? '';
  return {
    host,
    path: rest.join('/').replace(/\.(?:html?|aspx?|php)$/i, ''),
    query: asked.sort().join('&'),
    language: (ofHost || ofPath || ofQuery).slice(0, 2).toLowerCase(),
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}
