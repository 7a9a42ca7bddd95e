'use server';

import { z } from 'zod';
import { importPlanWords } from '#components/directory/plan-words.ts';
import { action } from '#lib/actions.ts';
import type { CurrentMember } from '#lib/auth/session.ts';
import { bringBackRecord } from '#lib/directory/bring-back-record.ts';
import { changeRecord } from '#lib/directory/change-record.ts';
import { chooseTopics } from '#lib/directory/choose-topics.ts';
import { importRecords } from '#lib/directory/import/import-records.ts';
import { previewImport, previewImportInput } from '#lib/directory/import/preview-import.ts';
import {
  changeRecordInput,
  chooseTopicsInput,
  importRecordsInput,
  makeRecordInput,
  recordInput,
} from '#lib/directory/input.ts';
import { makeRecord } from '#lib/directory/make-record.ts';
import { listNameable } from '#lib/directory/queries/nameable.ts';
import { retireRecord } from '#lib/directory/retire-record.ts';
import { addressOf } from '#lib/directory/slugs.ts';

// What a record holds comes as `data.` and its path; how much there may be, the verb says.
const withData = <S extends z.ZodRawShape>(shape: S) => z.object(shape).catchall(z.string());
const { kind, siteKey } = makeRecordInput.shape;
const { recordId, seen } = changeRecordInput.shape;

const dataIn = (form: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, text]) =>
      name.startsWith('data.') && typeof text === 'string' ? [[name.slice('data.'.length), text]] : [],
    ),
  );

export const makeOneRecord = action(
  withData({ kind, siteKey }),
  (actor, { kind, siteKey, ...rest }) => makeRecord(actor, { kind, siteKey, fields: dataIn(rest) }),
  ({ kind, id }) => addressOf(kind, id),
);
export const changeOneRecord = action(
  withData({ recordId, seen }),
  (actor, { recordId, seen, ...rest }) => changeRecord(actor, { recordId, seen, fields: dataIn(rest) }),
  ({ version }) => ({ show: { version: String(version) } }),
);
export const retireOneRecord = action(recordInput, retireRecord, ({ kind }) => addressOf(kind));
export const bringBackOneRecord = action(recordInput, bringBackRecord, ({ kind, id }) => addressOf(kind, id));
export const chooseSiteTopics = action(chooseTopicsInput, chooseTopics, (topics) => ({
  show: { count: String(topics.length) },
}));

export const previewRecords = action(
  previewImportInput,
  async (actor: CurrentMember, input) => {
    const { csv, ...plan } = await previewImport(actor, input);
    const nameable = await listNameable(actor, input.kind);
    return { csv, said: importPlanWords(plan, nameable, actor.language) };
  },
  ({ csv, said }) => ({ show: { csv, plan: said.mark, said: JSON.stringify(said) } }),
);
export const importSeenRecords = action(importRecordsInput, importRecords, ({ made, changed }) => ({
  show: { made: String(made), changed: String(changed) },
}));
