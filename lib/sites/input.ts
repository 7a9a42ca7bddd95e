import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { ORIGINALS } from '../media/vocabulary.ts';
import { ACCENTS, BANNER_TONES } from './vocabulary.ts';

const siteKey = z.string().max(40);
const line = (max: number) => z.string().trim().max(max, 'too_long');
/** Texts by path, such as `name.fr` or `links.ar.2.href`. */
const texts = z.record(z.string().max(40), z.string().max(3000)).refine((flat) => {
  return Object.keys(flat).length <= 120;
}, 'too_many');

/** `seen`: the version the page showed. Lists keep their order. */
export const changeSiteInput = z.strictObject({
  siteKey,
  seen: z.coerce.number().int().positive(),
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).default([]),
  contacts: z.array(z.uuid()).max(60, 'too_many').default([]),
  timeZone: z.string().max(60),
  accent: z.enum(ACCENTS),
  /** What becomes of a file as it was sent, once a clean copy is made. */
  originals: z.enum(ORIGINALS).default('encrypted'),
  /** Years; empty: never. */
  oldAfter: z
    .string()
    .trim()
    .regex(/^(|[1-9]|[1-4]\d|50)$/, 'years_unknown'),
  /** A name of a machine a line. */
  hostnames: z.string().max(2000, 'too_long'),
  texts,
});

const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day_unknown');
const time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required');

/** `siteKey` empty: every site. A start without a day is now. */
export const putBannerInput = z.strictObject({
  siteKey,
  tone: z.enum(BANNER_TONES),
  startDay: z.union([z.literal(''), day]).default(''),
  startTime: z.union([z.literal(''), time]).default(''),
  endDay: day,
  endTime: time,
  texts,
});
export const endBannerInput = z.strictObject({ bannerId: z.uuid() });

const FEATURE_MOVES = ['add', 'up', 'down', 'off', 'until'] as const;
/** `seen`: the ids the page showed, in order. `lastDay` empty: no end. */
export const arrangeInput = z.strictObject({
  siteKey,
  language: z.enum(LANGUAGES),
  seen: z.string().max(1000),
  releaseId: z.union([z.uuid(), z.literal('')]),
  move: z.enum(FEATURE_MOVES),
  lastDay: z.union([z.literal(''), day]).default(''),
});

const ANSWERS = ['agreed', 'declined', 'ended'] as const;
/** `seen`: what stood on the page, empty where nobody had answered. */
export const answerListingInput = z.strictObject({
  siteKey,
  releaseId: z.uuid(),
  seen: z.enum(['', ...ANSWERS]),
  answer: z.enum(ANSWERS),
  text: line(500).default(''),
});
