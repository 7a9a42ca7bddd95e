import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { missedAddresses, redirects } from '#db/schema/addresses.ts';
import { decodeCsv } from '../directory/csv/read-csv.ts';
import { Conflict, NotFound, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { straighten } from './hold-redirects.ts';
import { importRedirectsInput, previewRedirectsInput } from './input.ts';
import { planImport, type RedirectPlan } from './plan-import.ts';
import { canManageRedirects } from './policy.ts';

/** What a file would do, and its text as it was read; changes nothing. @throws as `importRedirects` */
export async function previewRedirects(
  actor: Actor,
  input: z.input<typeof previewRedirectsInput>,
): Promise<RedirectPlan & { csv: string }> {
  const { siteKey, file } = previewRedirectsInput.parse(input);
  mustManage(actor, siteKey);
  const csv = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  return { ...(await inTransaction((tx) => planImport(tx, siteKey, csv))), csv };
}

/**
 * Does what was shown for a file: all of it or nothing. @returns how many redirects are new and how many changed
 * @throws {NotFound} 'site_unknown' · {Forbidden} 'needs_publisher' · {Conflict} 'redirects_moved'
 * @throws {RuleBroken} 'redirects_faulty', 'redirects_same', and as `planImport`
 */
export function importRedirects(
  actor: Actor,
  input: z.input<typeof importRedirectsInput>,
): Promise<{ made: number; changed: number }> {
  const { siteKey, csv, plan } = importRedirectsInput.parse(input);
  mustManage(actor, siteKey);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const { lines, mark } = await planImport(tx, siteKey, csv);
    if (lines.some(({ state }) => state === 'wrong')) throw new RuleBroken('redirects_faulty');
    if (mark !== plan) throw new Conflict('redirects_moved');
    const made = lines.filter(({ state }) => state === 'new');
    const changed = lines.filter(({ state }) => state === 'changed');
    if (made.length + changed.length === 0) throw new RuleBroken('redirects_same');
    if (made.length > 0)
      await tx
        .insert(redirects)
        .values(made.map(({ from, to }) => ({ siteKey, fromPath: from, toPath: to, updatedBy: actor.id })));
    for (const { was, to } of changed)
      if (was)
        await tx
          .update(redirects)
          .set({ toPath: to, version: was.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
          .where(eq(redirects.id, was.id));
    await straighten(tx, actor);
    const led = made.map(({ from }) => from);
    if (led.length > 0)
      await tx
        .delete(missedAddresses)
        .where(and(eq(missedAddresses.siteKey, siteKey), inArray(missedAddresses.path, led)));
    const counts = { made: made.length, changed: changed.length };
    await record(tx, actor, 'redirects.imported', counts, { siteKey });
    return counts;
  });
}

function mustManage(actor: Actor, siteKey: string): void {
  const may = canManageRedirects(actor, siteKey);
  if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
  refuse(may);
}
