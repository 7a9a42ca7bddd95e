import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { KINDS, REACHES, SENSITIVITIES } from '../releases/kinds.ts';
import { CHECKS, LAST_STAGE, STEP_ROLES } from './vocabulary.ts';

export const tickInput = z.strictObject({
  releaseId: z.uuid(),
  /** The version of the document that was read. */
  docVersion: z.coerce.number().int().min(0),
  step: z.uuid(),
  item: z.enum(CHECKS),
  ticked: z.enum(['yes', 'no']),
});

const name = z.string().trim().max(80, 'too_long').default('');
const box = z.enum(['on', '']).default('');
const some = <T extends z.ZodType>(item: T) => z.array(item).max(60, 'too_many').default([]);

const ruleFields = {
  nameEn: name,
  nameFr: name,
  nameEs: name,
  nameAr: name,
  stage: z.coerce.number().int().min(1).max(LAST_STAGE),
  /** A role, people by name, or somebody without an account. */
  who: z.enum([...STEP_ROLES, 'people', 'outside'], 'required'),
  /** Where the role is held; empty: on the site of the release. */
  atSite: z.string().max(40).default(''),
  people: some(z.uuid()),
  kinds: some(z.enum(KINDS)),
  reach: z.union([z.enum(REACHES), z.literal('')]).default(''),
  languages: some(z.enum(LANGUAGES)),
  topics: some(z.string().regex(/^[a-z_]{2,40}$/, 'unknown')),
  sensitivities: some(z.enum(SENSITIVITIES)),
  checks: some(z.enum(CHECKS)),
  again: box,
  apart: box,
};
const allFields = z.strictObject(ruleFields);
export type RuleFields = z.output<typeof allFields>;

export const ruleInput = z.strictObject({
  ruleId: z.uuid(),
  /** The rule's version its page showed. */
  seen: z.coerce.number().int().positive(),
});
export const makeRuleInput = z.strictObject({
  /** Whose releases it is for; empty: every site's. */
  siteKey: z.string('required').max(40),
  ...ruleFields,
});
export const changeRuleInput = ruleInput.extend(ruleFields);

/** What a release might be, as an address asks who would approve it; anything unreadable counts as not given. */
export const previewInput = z.object({
  site: z.string().max(40).optional().catch(undefined),
  kind: z.enum(KINDS).catch('press_release').default('press_release'),
  reach: z.enum(REACHES).catch('local').default('local'),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  care: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(SENSITIVITIES)))
    .catch([]),
  topic: z.string().max(40).optional().catch(undefined),
});
