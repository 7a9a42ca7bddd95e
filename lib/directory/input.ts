import { z } from 'zod';
import { canBeKept } from '../asked.ts';
import { RECORD_KINDS } from './kinds.ts';
import { TOPICS } from './topics.ts';

/** The texts of a record by path: at most some hundred of them, each of reasonable length. */
const fields = z.record(z.string().max(80), z.string().max(10_000)).refine((flat) => {
  return Object.keys(flat).length <= 400;
}, 'too_many');
const kind = z.enum(RECORD_KINDS);
const recordId = z.uuid();
/** The version the page showed. */
const seen = z.coerce.number().int().positive();

/** `siteKey`: whose it becomes; empty: everybody's. */
export const makeRecordInput = z.strictObject({ kind, siteKey: z.string().max(40), fields });
export const changeRecordInput = z.strictObject({ recordId, seen, fields });
export const recordInput = z.strictObject({ recordId, seen });

/** `plan`: the mark of the plan that was shown for this file. */
export const importRecordsInput = z.strictObject({
  kind,
  csv: z.string().max(900_000, 'too_long'),
  plan: z.string().max(64),
});

export const chooseTopicsInput = z.strictObject({
  siteKey: z.string().max(40),
  topics: z.array(z.enum(TOPICS)).max(TOPICS.length).default([]),
  /** The topics the page showed as offered, one after the other. */
  seen: z.string().max(1000),
});

export const listedBy = z.object({
  q: z.string().trim().max(200).refine(canBeKept).catch('').default(''),
  site: z.string().max(40).catch('').default(''),
  retired: z.enum(['', '1']).catch('').default(''),
});
export type ListedBy = z.output<typeof listedBy>;
