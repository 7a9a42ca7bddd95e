import { z } from 'zod';
import { canBeKept } from '../asked.ts';
import { COUNTRIES } from '../directory/countries.ts';
import { LANGUAGES } from '../languages.ts';
import { ASSET_KINDS, SHOWS, TERMS } from './vocabulary.ts';

/** How many files are described at once. */
export const MOST_AT_ONCE = 60;

/** Whether everybody on a picture agreed to be shown, or what is the matter: the worst of all its people. */
export const CONSENTS = [
  'unsaid',
  'missing',
  'withdrawn',
  'expired',
  'waits',
  'lacking',
  'expiring',
  'valid',
] as const;
export type FileConsent = (typeof CONSENTS)[number];

/** Where a file is used. */
export const USAGES = ['unused', 'live', 'draft'] as const;

const line = (most: number) => z.string().trim().max(most, 'too_long');
const day = z.union([z.literal(''), z.iso.date('day_unknown')]);
/** What is said per language by path: `alt.fr`, `caption.ar`, `transcript.en`. */
const texts = z.record(z.string().max(60), z.string().max(60_000, 'too_long')).refine((flat) => {
  return Object.keys(flat).length <= MOST_AT_ONCE * 16;
}, 'too_many');

const facts = {
  credit: line(240),
  copyright: line(240),
  terms: z.union([z.literal(''), z.enum(TERMS)]),
  termsUntil: day,
  place: line(160),
  country: z.union([
    z.literal(''),
    z.string().refine((code) => COUNTRIES.some(({ iso2 }) => iso2 === code), 'unknown'),
  ]),
  takenOn: day,
  /** One after the other, with commas between. */
  tags: line(800),
};

/** The file and the version its page showed. */
export const fileInput = z.strictObject({ assetId: z.uuid(), seen: z.coerce.number().int().positive() });
/** What is not given stays as it is. */
export const describeInput = fileInput.extend({
  title: line(160).optional(),
  ...z.object(facts).partial().shape,
  shows: z.union([z.literal(''), z.enum(SHOWS)]).optional(),
  /** Whether a document can be read with a screen reader; empty: nobody said. */
  accessible: z.enum(['', 'yes', 'no']).optional(),
  poster: z.union([z.literal(''), z.uuid()]).optional(),
  texts: texts.default({}),
});
/**
 * `files`: `id.version` one after the other, with blanks between; a fact that is empty stays as it is in each of them; texts
 * by file: `<id>.alt.fr`, `<id>.shows`.
 */
export const describeSeveralInput = z.strictObject({
  files: z
    .string()
    .trim()
    .max(MOST_AT_ONCE * 48, 'too_many')
    .regex(/^([0-9a-f-]{36}\.\d{1,9}(\s+|$))+$/, 'required'),
  ...facts,
  texts,
});

const percent = z.union([z.literal(''), z.coerce.number().int().min(0).max(100)]);
const consentId = z.union([z.literal(''), z.uuid()]).default('');
/** `seenAs`: who is meant, by what is seen. `x`, `y`: where their face is, in hundredths of the picture; empty: nowhere. */
export const markPersonInput = fileInput.extend({
  seenAs: z.string('required').trim().min(1, 'required').max(120, 'too_long'),
  x: percent.default(''),
  y: percent.default(''),
  consentId,
});
export const personInput = fileInput.extend({ personId: z.uuid() });
/** `consentId` empty: no record any more. */
export const tiePersonInput = personInput.extend({ consentId });
/** `byId`: the newer file, that was uploaded before. */
export const replaceFileInput = fileInput.extend({ byId: z.uuid() });
export const deleteFileInput = fileInput.extend({ sure: z.literal('on', 'required') });

const one = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const asked = (most: number) => one(z.string().trim().min(1).max(most).refine(canBeKept));
/** What is looked for in the library, as an address asks; anything unreadable counts as not given. */
export const fileFilters = z.object({
  q: asked(120),
  /** Whom it shows: what is seen of them, or for whoever may know it their code name. */
  person: asked(80),
  place: asked(80),
  from: one(z.iso.date()),
  to: one(z.iso.date()),
  terms: one(z.enum(TERMS)),
  consent: one(z.enum(CONSENTS)),
  kind: one(z.enum(ASSET_KINDS)),
  tag: asked(40),
  usage: one(z.enum(USAGES)),
  /** A language in which something has not been said of it. */
  gap: one(z.enum(LANGUAGES)),
  site: asked(40),
  after: one(z.string().regex(/^\d{1,17}\.[0-9a-f-]{36}$/)),
});
export type FileFilters = z.output<typeof fileFilters>;
