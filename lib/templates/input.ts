import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { KINDS } from '../releases/kinds.ts';

const name = z.string('required').trim().min(1, 'required').max(160, 'too_long');
const topics = z
  .array(z.string().regex(/^[a-z_]{2,40}$/, 'unknown'))
  .max(20, 'too_many')
  .default([]);
const sdgs = z.array(z.coerce.number().int().min(1).max(17)).max(17, 'too_many').default([]);

export const makeTemplateInput = z.strictObject({
  /** Whose it becomes; empty: every site's. */
  siteKey: z.string('required').max(40),
  language: z.enum(LANGUAGES, 'required'),
  kind: z.enum(KINDS, 'required').default('press_release'),
  name,
});
export type MakeTemplateInput = z.input<typeof makeTemplateInput>;

export const saveAsTemplateInput = z.strictObject({
  releaseId: z.uuid(),
  /** Whose it becomes: the release's site, or every site. */
  scope: z.enum(['site', 'every']).default('site'),
  name,
});

export const changeTemplateInput = z.strictObject({
  templateId: z.uuid(),
  /** The template's version its page showed. */
  seen: z.coerce.number().int().positive(),
  name,
  kind: z.enum(KINDS, 'required'),
  topics,
  sdgs,
  /** The whole document as the text of its JSON; left out when only what is around it changes. */
  doc: z.string().max(1_000_000, 'too_long').optional(),
});

export const templateInput = z.strictObject({
  templateId: z.uuid(),
  seen: z.coerce.number().int().positive(),
});
