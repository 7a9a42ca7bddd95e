import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type AssetRow, assetPeople, assets, assetWords } from '#db/schema/media.ts';
import { Conflict, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdForNewsroom } from '../releases/find.ts';
import { tellOthersLater } from '../releases/perform.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { replaceFileInput } from './input.ts';
import { usesOfFile } from './uses.ts';

/**
 * Puts a newer file in the place of another. It takes over what is said of it and who is on it, as far as nothing was said of
 * itself. No text changes: drafts that use the older one are told, and what readers see stays until a new edition.
 * @throws as `holdFile` for both · {Conflict} 'file_replaced' · {RuleBroken} 'file_refused', 'file_other_kind', 'file_other_site'
 */
export async function replaceFile(actor: Actor, input: z.input<typeof replaceFileInput>): Promise<AssetRow> {
  const { byId, ...asked } = replaceFileInput.parse(input);
  return inTransaction(async (tx) => {
    const old = await holdFile(tx, actor, asked);
    const [found] = await tx.select({ version: assets.version }).from(assets).where(eq(assets.id, byId));
    const by = await holdFile(tx, actor, { assetId: byId, seen: found?.version ?? 1 });
    await mustFit(tx, old, by);
    await takePeople(tx, actor, old, by);
    await takeWords(tx, old, by);
    const row = await writeFile(tx, actor, by, { ...inherited(old, by), replacesId: old.id });
    await writeFile(tx, actor, old);
    await record(tx, actor, 'file.replaced', { assetId: old.id, byId }, { siteKey: old.siteKey });
    await tellDrafts(tx, actor, old, by);
    return row;
  });
}

async function mustFit(tx: Tx, old: AssetRow, by: AssetRow): Promise<void> {
  if (by.state === 'refused') throw new RuleBroken('file_refused');
  if (by.siteKey !== old.siteKey) throw new RuleBroken('file_other_site');
  if (by.kind !== old.kind) throw new RuleBroken('file_other_kind');
  const newer = await tx.$count(assets, and(eq(assets.replacesId, old.id), isNull(assets.deletedAt)));
  if (newer > 0 || by.replacesId || by.id === old.id) throw new Conflict('file_replaced');
}

const INHERITED = [
  'title',
  'credit',
  'copyright',
  'terms',
  'termsUntil',
  'place',
  'country',
  'takenOn',
  'shows',
  'accessible',
  'posterId',
] as const;

function inherited(old: AssetRow, by: AssetRow): Partial<AssetRow> {
  const missing = INHERITED.filter((name) => by[name] === null || by[name] === '');
  return {
    ...Object.fromEntries(missing.map((name) => [name, old[name]])),
    tags: [...new Set([...by.tags, ...old.tags])].slice(0, 20),
  };
}

async function takeWords(tx: Tx, old: AssetRow, by: AssetRow): Promise<void> {
  const said = await tx.select().from(assetWords).where(eq(assetWords.assetId, old.id));
  if (said.length === 0) return;
  await tx
    .insert(assetWords)
    .values(said.map((words) => ({ ...words, assetId: by.id })))
    .onConflictDoNothing();
}

// Whoever was on the older one is on the newer one; where, only when it is of the same form.
async function takePeople(tx: Tx, actor: Actor, old: AssetRow, by: AssetRow): Promise<void> {
  const already = await tx.$count(assetPeople, eq(assetPeople.assetId, by.id));
  const people = await tx.select().from(assetPeople).where(eq(assetPeople.assetId, old.id));
  if (already > 0 || people.length === 0) return;
  const form = ({ width, height }: AssetRow) => (width && height ? width / height : 0);
  const isSame = Math.abs(form(old) - form(by)) < 0.01;
  await tx.insert(assetPeople).values(
    people.map(({ seenAs, x, y, consentId }) => ({
      ...{ assetId: by.id, seenAs, consentId, createdBy: actor.id },
      ...(isSame ? { x, y } : {}),
    })),
  );
}

async function tellDrafts(tx: Tx, actor: Actor, old: AssetRow, by: AssetRow): Promise<void> {
  for (const { releaseId, inText } of await usesOfFile(tx, old.id)) {
    if (!inText) continue;
    const release = await holdForNewsroom(tx, releaseId);
    const outcome = {
      kind: 'release.file_replaced',
      payload: { assetId: old.id, byId: by.id },
    } as const;
    const seq = await record(tx, actor, outcome.kind, outcome.payload, { release });
    await tellOthersLater(tx, actor, release, seq, outcome);
  }
}
