import { notFound } from 'next/navigation';
import type { RecordKind } from '#lib/directory/kinds.ts';
import { kindAt } from '#lib/directory/slugs.ts';

/** The kind of record an address of the directory names; unknown ones are not found. */
export async function kindOf(params: Promise<{ kind: string }>): Promise<RecordKind> {
  return kindAt((await params).kind) ?? notFound();
}
