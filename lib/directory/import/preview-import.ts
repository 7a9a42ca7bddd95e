import { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { Actor } from '../../members/roles.ts';
import { decodeCsv } from '../csv/read-csv.ts';
import { RECORD_KINDS } from '../kinds.ts';
import { type LookedAt, lookAtImport } from './look.ts';

export const previewImportInput = z.object({
  kind: z.enum(RECORD_KINDS),
  file: z.file('required').min(1, 'required').max(500_000, 'file_too_large'),
});

/** What a file would do, and its text as it was read; changes nothing. */
export async function previewImport(
  actor: Actor,
  input: z.input<typeof previewImportInput>,
): Promise<LookedAt & { csv: string }> {
  const { kind, file } = previewImportInput.parse(input);
  const csv = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  const looked = await inTransaction((tx) => lookAtImport(tx, actor, { kind, csv, lock: false }));
  return { ...looked, csv };
}
