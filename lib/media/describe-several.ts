import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import type { AssetRow } from '#db/schema/media.ts';
import { Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { factsOf, same } from './describe-file.ts';
import { holdFile, type SeenFile, writeFile } from './hold-file.ts';
import { describeSeveralInput } from './input.ts';
import { mustShow, sayOfFile } from './say-of-file.ts';
import { SHOWS } from './vocabulary.ts';

/**
 * Says of several files at once what they share, and of each what is its own. Facts that are empty stay as they are, tags are
 * added. All of it is stored, or nothing.
 * @returns how many changed
 * @throws as `describe`, with faults of words at `texts.<id>.` + path
 */
export async function describeSeveral(
  actor: Actor,
  input: z.input<typeof describeSeveralInput>,
): Promise<number> {
  const { files, texts, ...shared } = describeSeveralInput.parse(input);
  const given = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== ''));
  const facts = factsOf(given);
  return inTransaction(async (tx) => {
    let count = 0;
    // in one order everywhere, so that two people never wait for each other
    for (const asked of filesIn(files))
      if (await describeOne(tx, actor, asked, facts, own(texts, asked.assetId))) count += 1;
    return count;
  });
}

async function describeOne(
  tx: Tx,
  actor: Actor,
  asked: SeenFile,
  shared: Partial<AssetRow>,
  { shows, ...texts }: Record<string, string>,
): Promise<boolean> {
  const file = await holdFile(tx, actor, asked);
  const facts = {
    ...shared,
    ...(shared.tags ? { tags: [...new Set([...file.tags, ...shared.tags])].slice(0, 20) } : {}),
    ...(shows ? { shows: showsIn(shows, file.id) } : {}),
  };
  const changed = Object.keys(facts).filter((name) => !same(file, facts, name as keyof AssetRow));
  if (changed.includes('shows')) await mustShow(tx, file, facts.shows ?? null);
  changed.push(...(await sayOfFile(tx, actor, file, texts, `${file.id}.`)));
  if (changed.length === 0) return false;
  const { version, siteKey } = await writeFile(tx, actor, file, facts);
  await record(tx, actor, 'file.described', { assetId: file.id, version, changed }, { siteKey });
  return true;
}

function showsIn(said: string, id: string) {
  const shows = SHOWS.find((one) => one === said);
  if (!shows) throw new Invalid('input_invalid', { [`texts.${id}.shows`]: ['invalid'] });
  return shows;
}

const filesIn = (files: string): SeenFile[] => {
  const seen = new Map(
    files
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => one.split('.') as [string, string]),
  );
  return [...seen].sort().map(([assetId, version]) => ({ assetId, seen: Number(version) }));
};

const own = (texts: Record<string, string>, id: string) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]) =>
      path.startsWith(`${id}.`) ? [[path.slice(id.length + 1), text]] : [],
    ),
  );
