'use server';

import { z } from 'zod';
import { action } from '#lib/actions.ts';
import { fileConsent } from '#lib/consents/file-consent.ts';
import { fileConsentInput } from '#lib/consents/input.ts';
import { deleteFile } from '#lib/media/delete-file.ts';
import { describeFile } from '#lib/media/describe-file.ts';
import { describeSeveral } from '#lib/media/describe-several.ts';
import {
  deleteFileInput,
  describeInput,
  describeSeveralInput,
  markPersonInput,
  personInput,
  replaceFileInput,
  tiePersonInput,
} from '#lib/media/input.ts';
import { markPerson } from '#lib/media/mark-person.ts';
import { replaceFile } from '#lib/media/replace-file.ts';
import { tiePerson } from '#lib/media/tie-person.ts';
import { unmarkPerson } from '#lib/media/unmark-person.ts';

// What is said per language comes as `texts.` and its path; how much there may be, the verb says.
const withTexts = <S extends z.ZodRawShape>(shape: S) => z.object(shape).catchall(z.string());
function split<T extends Record<string, unknown>>(form: T) {
  const entries = Object.entries(form);
  const texts = entries.flatMap(([name, text]) =>
    name.startsWith('texts.') && typeof text === 'string' ? [[name.slice('texts.'.length), text]] : [],
  );
  const rest = entries.filter(([name]) => !name.startsWith('texts.'));
  return { rest: Object.fromEntries(rest), texts: Object.fromEntries(texts) as Record<string, string> };
}

const { texts: _, ...ofOne } = describeInput.shape;
const { texts: __, ...ofSeveral } = describeSeveralInput.shape;

export const describeOneFile = action(
  withTexts(ofOne),
  (actor, form) => {
    const { rest, texts } = split(form);
    return describeFile(actor, { ...(rest as Omit<z.input<typeof describeInput>, 'texts'>), texts });
  },
  ({ version }) => ({ show: { version: String(version) } }),
);
export const describeFiles = action(
  withTexts(ofSeveral),
  (actor, form) => {
    const { rest, texts } = split(form);
    return describeSeveral(actor, {
      ...(rest as Omit<z.input<typeof describeSeveralInput>, 'texts'>),
      texts,
    });
  },
  (count) => ({ show: { count: String(count) } }),
);
export const markOnePerson = action(markPersonInput, markPerson);
export const unmarkOnePerson = action(personInput, unmarkPerson);
export const tieOnePerson = action(tiePersonInput, tiePerson);
export const replaceOneFile = action(
  replaceFileInput,
  replaceFile,
  ({ id }) => `/desk/media/${id}?replaced=1`,
);
export const deleteOneFile = action(deleteFileInput, deleteFile, () => '/desk/media');

const forPerson = fileConsentInput.extend({ ...tiePersonInput.omit({ consentId: true }).shape });
/** Files a record and ties somebody on a picture to it. */
export const fileConsentForPerson = action(
  forPerson,
  async (actor, { assetId, seen, personId, ...fields }) => {
    const row = await fileConsent(actor, fields);
    await tiePerson(actor, { assetId, seen, personId, consentId: row.id });
    return assetId;
  },
  (assetId) => `/desk/media/${assetId}`,
);
