import { z } from 'zod';
import { canBeKept } from '../asked.ts';
import { LANGUAGES } from '../languages.ts';
import { CHANNELS, COVERS, FORMS } from './vocabulary.ts';

const words = (most: number) => z.string().trim().max(most, 'too_long').default('');
const day = z.iso.date('required');
const box = z.enum(['on', '']).default('');

const fields = {
  /** What the desk calls them: never a real name. */
  codeName: z.string('required').trim().min(2, 'required').max(40, 'too_long'),
  shownAs: words(160),
  nameChanged: box,
  form: z.enum(FORMS, 'required'),
  filedAt: words(160),
  covers: z.array(z.enum(COVERS)).min(1, 'required'),
  channels: z.array(z.enum(CHANNELS)).min(1, 'required'),
  languages: z.array(z.enum(LANGUAGES)).min(1, 'required'),
  obtainedOn: day,
  obtainedBy: z.string('required').trim().min(2, 'required').max(120, 'too_long'),
  /** Who was there when they agreed aloud. */
  witness: words(120),
  /** The last day the scanned form is kept; empty: as long as the record. */
  keepUntil: z.union([z.literal(''), day]).default(''),
  minor: box,
  guardian: words(80),
  assent: box,
  expiresOn: z.union([z.literal(''), day]).default(''),
  /** The reference of the story it was given for; empty: any. */
  story: words(60),
};

export const consentInput = z.strictObject({
  consentId: z.uuid(),
  /** The record's version its page showed. */
  seen: z.coerce.number().int().positive(),
});
/** Withdrawing is for good: the form asks for a yes. */
export const withdrawConsentInput = consentInput.extend({ sure: z.literal('on', 'required') });
export const fileConsentInput = z.strictObject({ siteKey: z.string('required').max(40), ...fields });
export const changeConsentInput = consentInput.extend(fields);
const allFields = z.strictObject(fields);
export type ConsentFields = z.output<typeof allFields>;

/** What is looked for in the list, as an address asks; anything unreadable counts as not given. */
export const consentFilters = z.object({
  site: z.string().max(40).optional().catch(undefined),
  state: z.enum(['valid', 'waits', 'expired', 'withdrawn']).optional().catch(undefined),
  q: z.string().trim().max(80).refine(canBeKept).optional().catch(undefined),
});
export type ConsentFilters = z.output<typeof consentFilters>;
