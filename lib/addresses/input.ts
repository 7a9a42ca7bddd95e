import { z } from 'zod';
import { askedWords } from '../asked.ts';

const address = z.string().trim().min(1, 'required').max(1000, 'too_long');
const siteKey = z.string('required').min(1, 'required').max(60);

export const makeRedirectInput = z.strictObject({ siteKey, from: address, to: address });
export const deleteRedirectInput = z.strictObject({ redirectId: z.uuid(), seen: z.coerce.number().int() });
export const previewRedirectsInput = z.strictObject({
  siteKey,
  file: z.file('required').min(1, 'required').max(500_000, 'file_too_large'),
});
export const importRedirectsInput = z.strictObject({
  siteKey,
  csv: z.string().max(1_000_000),
  plan: z.string().max(64),
});

/** What the page shows: which site, and of its redirects those that hold these words, after a path. */
export const redirectFilters = z.object({
  site: askedWords(60).optional().catch(undefined),
  q: askedWords(200).optional().catch(undefined),
  after: askedWords(500).optional().catch(undefined),
  from: askedWords(500).optional().catch(undefined),
});
export type RedirectFilters = z.output<typeof redirectFilters>;
