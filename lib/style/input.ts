import { z } from 'zod';
import { SEVERITIES } from '../checks/engine/rule.ts';
import { LONGEST_PATTERN } from '../checks/house/read-pattern.ts';
import { TUNED } from '../checks/house/tuned.ts';
import { LANGUAGES } from '../languages.ts';

const words = (most: number) => z.string().trim().max(most, 'too_long');
/** Examples, one on each line. */
const lines = z.string().max(4000, 'too_long').default('');

const search = {
  language: z.enum(LANGUAGES, 'required'),
  pattern: words(LONGEST_PATTERN).min(1, 'required'),
  except: words(LONGEST_PATTERN).default(''),
  isExact: z.enum(['on', '']).default(''),
};

const saying = {
  severity: z.enum(SEVERITIES, 'required'),
  message: words(240).min(1, 'required'),
  reason: words(400).default(''),
  link: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'not_an_address' }).max(400, 'too_long')])
    .default(''),
  fix: words(120).default(''),
  hits: lines,
  misses: lines,
  /** What was tried on the releases before: `triedKey` of it. */
  tried: z.string().max(1000).default(''),
};

export const makeTermInput = z.strictObject({
  /** Whose releases it is for; empty: every site's. */
  siteKey: z.string('required').max(40),
  ...search,
  ...saying,
});

export const termInput = z.strictObject({
  termId: z.uuid(),
  /** The term's version its page showed. */
  seen: z.coerce.number().int().positive(),
});

const { language: _language, ...changeable } = search;
export const changeTermInput = termInput.extend({ ...changeable, ...saying });

export const tuneInput = z.strictObject({
  rule: z.string().regex(/^[\w-]{2,60}$/, 'unknown'),
  siteKey: z.string('required').max(40),
  /** Empty: as it comes. */
  severity: z.union([z.enum(TUNED), z.literal('')]),
  why: words(400).min(1, 'required'),
  /** The version the page showed; 0 when nobody had said anything. */
  seen: z.coerce.number().int().min(0),
});

export const seeLiveInput = z.strictObject({ releaseId: z.uuid() });

/** What somebody wants to try on the releases: a wording as it stands in the form, or a rule the newsroom comes with. */
export const tryInput = z.union([
  z.strictObject({ siteKey: z.string().max(40), ...search, termId: z.uuid().optional() }),
  z.strictObject({ siteKey: z.string().max(40), rule: z.string().max(60) }),
]);
export type TryInput = z.output<typeof tryInput>;
