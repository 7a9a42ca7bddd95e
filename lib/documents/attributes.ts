import type { Attribute } from '@tiptap/core';

type Check = (value: unknown) => void;

/** Refuses anything but a well-formed string without control characters, at most `max` UTF-16 units long. */
export function text(max: number): Check {
  return (value) => {
    if (typeof value !== 'string') fail('text', value);
    else if (value.length > max) fail(`text of at most ${max} characters`, value);
    else checkCharacters(value);
  };
}

/** Lets null pass, anything else goes to `check`. */
export function optional(check: Check): Check {
  return (value) => {
    if (value !== null) check(value);
  };
}

/** Lets an empty text pass, anything else goes to `check`. */
export function emptyOr(check: Check): Check {
  return (value) => {
    if (value !== '') check(value);
  };
}

/** One of a fixed list. */
export function oneOf(...values: readonly (string | number | boolean)[]): Check {
  return (value) => {
    if (!values.includes(value as string)) fail(`one of ${values.join(', ')}`, value);
  };
}

/** A text that matches the pattern. */
export function matching(pattern: RegExp, what: string, max = 200): Check {
  return (value) => {
    text(max)(value);
    if (!pattern.test(value as string)) fail(what, value);
  };
}

/** An integer of the range, both ends included. */
export function integer(min: number, max: number): Check {
  return (value) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      fail(`a whole number from ${min} to ${max}`, value);
    }
  };
}

/** A list of at most `max` items, each checked. */
export function list(check: Check, max: number): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length > max) fail(`a list of at most ${max}`, value);
    else value.forEach(check);
  };
}

/** An object with exactly these keys, each checked. */
export function shape(checks: Record<string, Check>): Check {
  const keys = Object.keys(checks).sort().join();
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== keys) {
      fail(`an object with ${keys}`, value);
    } else {
      for (const [key, check] of Object.entries(checks)) check((value as Record<string, unknown>)[key]);
    }
  };
}

export const country = matching(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');
export const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID');
/** A part of a picture: "x,y,w,h" in thousandths of its width and height, all of it inside. */
export const crop: Check = (value) => {
  matching(/^\d{1,4},\d{1,4},\d{1,4},\d{1,4}$/, 'a part of a picture')(value);
  const [x = 0, y = 0, w = 0, h = 0] = String(value).split(',').map(Number);
  if (w < 50 || h < 50 || x + w > 1000 || y + h > 1000) fail('a part inside of a picture', value);
};
/** The id of a thread or a suggestion, made where it is written: letters, digits, dots, hyphens and underscores. */
export const markId = matching(/^[A-Za-z0-9._-]{8,64}$/, 'an id of a mark', 64);
export const phone = matching(/^[+0-9][0-9 ().\-/*#]{1,38}$/, 'a telephone number');
export const email = matching(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'an email address');

/** A calendar date, YYYY-MM-DD, that exists. */
export const date: Check = (value) => {
  matching(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD')(value);
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
    fail('a date that exists', value);
};

/** An absolute web address: http or https and nothing else. */
export const webAddress: Check = (value) => {
  text(2000)(value);
  const url = URL.parse(value as string);
  if (!url || !['http:', 'https:'].includes(url.protocol) || /\s/.test(value as string))
    fail('a web address', value);
};

/** What a link in the text may point to: web, mail or telephone, never a script. */
export const linkTarget: Check = (value) => {
  text(2000)(value);
  const url = URL.parse(value as string);
  if (!url || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) || /\s/.test(value as string)) {
    fail('a link to http, https, mailto or tel', value);
  }
};

/** Whether a link may point there. */
export function isLinkTarget(value: unknown): boolean {
  try {
    linkTarget(value);
    return true;
  } catch {
    return false;
  }
}

/** Any JSON value of at most 20,000 characters with text fit to be stored: what an attribute was or is to become. */
export const plainValue: Check = (value) => {
  const json = JSON.stringify(value);
  if (json === undefined || json.length > 20_000) fail('a value of at most 20,000 characters', value);
  else checkCharacters(String(json));
};

/** An attribute of a node or mark: its default and the check that every write passes. */
export function attribute(name: string, fallback: unknown, check: Check): Record<string, Attribute> {
  const html = `data-${name.toLowerCase()}`;
  return {
    [name]: {
      default: fallback,
      validate: check,
      parseHTML: (element: HTMLElement) => readJson(element.getAttribute(html), fallback),
      renderHTML: (values: Record<string, unknown>) => ({ [html]: JSON.stringify(values[name] ?? null) }),
    } as Attribute,
  };
}

function readJson(source: string | null, fallback: unknown): unknown {
  if (source === null) return fallback;
  try {
    return JSON.parse(source);
  } catch {
    return fallback;
  }
}

/** Refuses lone surrogates, NUL and other C0 and C1 controls: PostgreSQL or a reader would stumble over them. */
export function checkCharacters(value: string): void {
  if (!value.isWellFormed() || /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(value)) {
    fail('text without control characters', value);
  }
}

function fail(expected: string, value: unknown): never {
  throw new RangeError(`Expected ${expected}, got ${JSON.stringify(value)?.slice(0, 80)}`);
}
