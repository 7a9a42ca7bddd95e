import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { AssetRow } from '#db/schema/media.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { describeInput } from './input.ts';
import { mustBePoster, mustShow, sayOfFile } from './say-of-file.ts';
import { tagsIn } from './words-of.ts';

type Said = z.output<typeof describeInput>;

/**
 * Says what a file is: whose, what others may do with it, where and when, whom it shows, and per language its words. What is
 * not given stays. The event says which of them changed, never what was said: names of people may stand in it.
 * @throws as `holdFile` and `sayOfFile` · {RuleBroken} 'people_marked' · {Invalid} 'poster_unknown'
 */
export async function describeFile(actor: Actor, input: z.input<typeof describeInput>): Promise<AssetRow> {
  const { assetId, seen, texts, ...given } = describeInput.parse(input);
  return inTransaction(async (tx) => {
    const file = await holdFile(tx, actor, { assetId, seen });
    const facts = factsOf(given);
    const changed = Object.keys(facts).filter((name) => !same(file, facts, name as keyof AssetRow));
    if (changed.includes('shows')) await mustShow(tx, file, facts.shows ?? null);
    if (changed.includes('posterId')) await mustBePoster(tx, file, facts.posterId ?? null);
    changed.push(...(await sayOfFile(tx, actor, file, texts)));
    if (changed.length === 0) return file;
    const row = await writeFile(tx, actor, file, facts);
    await record(
      tx,
      actor,
      'file.described',
      { assetId, version: row.version, changed },
      { siteKey: row.siteKey },
    );
    return row;
  });
}

/** What a form says of a file, as it is stored; what it does not speak of is left out. Pure. */
export function factsOf(given: Omit<Said, 'assetId' | 'seen' | 'texts'>): Partial<AssetRow> {
  const { tags, accessible, poster, ...rest } = given;
  const plain = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value === '' && EMPTY_IS_NULL.includes(name) ? null : value]],
  );
  return {
    ...Object.fromEntries(plain),
    ...(tags === undefined ? {} : { tags: tagsIn(tags) }),
    ...(accessible === undefined ? {} : { accessible: accessible === '' ? null : accessible === 'yes' }),
    ...(poster === undefined ? {} : { posterId: poster || null }),
  };
}

const EMPTY_IS_NULL = ['terms', 'termsUntil', 'country', 'takenOn', 'shows'];

/** Whether a fact is as it was. Pure. */
export const same = (file: AssetRow, facts: Partial<AssetRow>, name: keyof AssetRow): boolean =>
  JSON.stringify(file[name]) === JSON.stringify(facts[name]);
