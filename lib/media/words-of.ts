import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { assetPeople, assets, assetWords } from '#db/schema/media.ts';
import { foldCase } from '../documents/import/fold.ts';

/** Writes anew what a file is searched by: everything that is said of it, without accents, in lower case. */
export async function keepWords(tx: Tx, assetId: string): Promise<void> {
  const [file] = await tx.select().from(assets).where(eq(assets.id, assetId));
  if (!file) return;
  const said = await tx.select().from(assetWords).where(eq(assetWords.assetId, assetId));
  const people = await tx
    .select({ seenAs: assetPeople.seenAs })
    .from(assetPeople)
    .where(eq(assetPeople.assetId, assetId));
  const all = [
    ...[file.title, file.credit, file.copyright, file.place, ...file.tags],
    ...said.flatMap(({ alt, caption, transcript }) => [alt, caption, transcript]),
    ...people.map(({ seenAs }) => seenAs),
  ];
  await tx
    .update(assets)
    .set({ words: foldCase(all.filter(Boolean).join('\n')) })
    .where(sql`${assets.id} = ${assetId}`);
}

/** Tags out of a line: what stands between commas, each once, in lower case. Pure. */
export function tagsIn(line: string): string[] {
  const tags = line.split(/[,،;\n]/).map((tag) => tag.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, 40));
  return [...new Set(tags.filter(Boolean))].slice(0, 20);
}
