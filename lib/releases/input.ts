import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { KINDS, REACHES, SENSITIVITIES } from './kinds.ts';
import { isSlug } from './slug.ts';
import { versionName } from './version-name.ts';

const line = (max: number) => z.string().trim().max(max, 'too_long');
const words = (max: number) => z.string().trim().min(1, 'required').max(max, 'too_long');
const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, 'too_many');

/** Every act names the release and the state its page showed. */
export const seenInput = z.strictObject({ releaseId: z.uuid(), seen: z.coerce.number().int().positive() });

export const startInput = z.strictObject({
  siteKey: z.string().min(1, 'required').max(40),
  language: z.enum(LANGUAGES, 'required'),
  kind: z.enum(KINDS, 'required').default('press_release'),
  reach: z.enum(REACHES).default('local'),
  headline: line(500).default(''),
  /** The template to begin with; empty: none. */
  templateId: z.union([z.uuid(), z.literal('')]).default(''),
});
export type StartInput = z.input<typeof startInput>;

export const startLanguageInput = z.strictObject({
  releaseId: z.uuid(),
  language: z.enum(LANGUAGES, 'required'),
});
export const duplicateInput = z.strictObject({
  releaseId: z.uuid(),
  /** Where the copy is made; the source's own site unless said otherwise. */
  siteKey: z.string().max(40).default(''),
});
export const startEditionInput = seenInput.extend({
  /** The edition whose text it begins with, as "1" or "2.1"; empty: the text as it is. */
  from: z.union([z.string().regex(/^\d{1,5}(\.\d{1,4})?$/), z.literal('')]).default(''),
});
export const submitInput = seenInput;
export const retractInput = seenInput;
export const reopenInput = seenInput;
export const discardInput = seenInput;
export const lockInput = seenInput;
export const unlockInput = seenInput;
export const takeOverInput = seenInput.extend({ text: words(1000) });
export const sendBackInput = seenInput.extend({ text: words(4000) });
export const approveInput = seenInput.extend({
  /** The version of the document the approver has read. */
  docVersion: z.coerce.number().int().min(0),
  comment: line(4000).default(''),
  /** Which step of the review it signs; empty: the one whose turn it is. */
  step: z.union([z.uuid(), z.literal('')]).default(''),
});
/** For each other language readers see: whether it is concerned, as "id:yes" or "id:no". */
const concerns = list(z.string().regex(/^[0-9a-f-]{36}:(yes|no)$/, 'unknown'), 10).default([]);
export const publishInput = seenInput.extend({
  correction: line(2000).default(''),
  concerns,
  /** Whether it is a minor edition: typing errors only, without a note. */
  minor: z.enum(['', 'yes']).default(''),
});
export const minorFixInput = seenInput.extend({
  /** The version of the document its page showed. */
  docVersion: z.coerce.number().int().min(0),
});
export const followRecordInput = seenInput.extend({ recordId: z.uuid() });
export const forcePublishInput = seenInput.extend({
  /** The version of the document its page showed. */
  docVersion: z.coerce.number().int().min(0),
  text: words(2000),
  correction: line(2000).default(''),
  concerns,
});
export const reviewAfterwardsInput = seenInput.extend({ comment: line(4000).default('') });
const plan = {
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required'),
  /** The IANA zone of that time. */
  zone: z.string().min(1, 'required').max(60),
  /** Which of two, where the clock is put back and the time comes twice. */
  fold: z.enum(['', 'earlier', 'later']).default(''),
};
export const scheduleInput = seenInput.extend({
  ...plan,
  correction: line(2000).default(''),
  /** Others that become public at the same instant, all or none. */
  together: list(z.uuid(), 20).default([]),
});
export const rescheduleInput = seenInput.extend(plan);
export const unscheduleInput = seenInput;
export const embargoInput = seenInput.extend(plan);
export const moveEmbargoInput = seenInput.extend(plan);
export const endEmbargoInput = seenInput.extend({ text: words(2000) });
export const withdrawInput = seenInput.extend({ text: words(2000), concerns });
export const recallInput = seenInput.extend({ text: words(2000), concerns });
export const planRemovalInput = seenInput.extend({
  ...plan,
  kind: z.enum(['withdraw', 'unpublish'], 'required').default('withdraw'),
  text: words(2000),
});
export const unplanRemovalInput = seenInput;
export const settleConcernInput = z.strictObject({ releaseId: z.uuid(), concernId: z.uuid() });
export const planReviewInput = z.strictObject({
  releaseId: z.uuid(),
  reviewOn: z.union([z.literal(''), z.iso.date('invalid')]).default(''),
});
export const restoreInput = seenInput.extend({ text: words(2000) });
export const unpublishInput = seenInput.extend({
  reason: z.enum(['error', 'merged'], 'required'),
  text: words(2000),
  /** The release readers are sent to, when merged. */
  mergedInto: z.union([z.uuid(), z.literal('')]).default(''),
});
export const saveRevisionInput = z.strictObject({ releaseId: z.uuid(), label: words(120) });
export const readInput = z.strictObject({
  releaseId: z.uuid(),
  /** The version of the document that was read. */
  docVersion: z.coerce.number().int().min(0),
});
export const restoreVersionInput = z.strictObject({ releaseId: z.uuid(), version: versionName });
export const changeDetailsInput = z.strictObject({
  releaseId: z.uuid(),
  /** The story's `detailsVersion` its form showed. */
  seenDetails: z.coerce.number().int().positive(),
  kind: z.enum(KINDS),
  reach: z.enum(REACHES),
  countries: list(z.string().regex(/^[A-Z]{2}$/, 'unknown'), 60).default([]),
  topics: list(z.string().regex(/^[a-z_]{2,40}$/, 'unknown'), 20).default([]),
  sdgs: list(z.coerce.number().int().min(1).max(17), 17).default([]),
  /** Projects of the directory, by their ids. */
  projects: list(z.uuid('unknown'), 20).default([]),
  sensitivities: list(z.enum(SENSITIVITIES), SENSITIVITIES.length).default([]),
});
export const changeAddressInput = z.strictObject({
  releaseId: z.uuid(),
  slug: z.string().trim().refine(isSlug, 'slug_form'),
});
