import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type ConcernKind, concerns } from '#db/schema/access.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { Conflict, RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { type Held, holdRelease } from './find.ts';
import { settleConcernInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';

type Said = { kind: ConcernKind; text: string };

/**
 * Says of the other languages readers see which are concerned by what happens to this one: those are marked, and their
 * people told, until somebody has dealt with it.
 * @param answers for each of them "id:yes" or "id:no"; null when nobody was there to ask, then all are
 * @throws {RuleBroken} 'languages_unanswered'
 */
export async function concernOthers(
  tx: Tx,
  actor: Actor | null,
  release: Held,
  answers: readonly string[] | null,
  { kind, text }: Said,
): Promise<void> {
  const others = await liveInOthers(tx, release);
  for (const other of others) {
    const answer = answers === null ? 'yes' : answerFor(other.id, answers);
    if (!answer) throw new RuleBroken('languages_unanswered');
    if (answer === 'yes') await concern(tx, actor, { other, release, kind, text });
  }
}

/** The other languages of a story that readers see. */
async function liveInOthers(tx: Tx, release: ReleaseRow): Promise<ReleaseRow[]> {
  const rows = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.storyId, release.storyId), eq(releases.live, 'published')));
  return rows.filter(({ id }) => id !== release.id);
}

const answerFor = (id: string, answers: readonly string[]) =>
  answers.find((answer) => answer.startsWith(`${id}:`))?.split(':')[1];

type Concerning = Said & { other: ReleaseRow; release: Held };

async function concern(
  tx: Tx,
  actor: Actor | null,
  { other, release, kind, text }: Concerning,
): Promise<void> {
  await tx.insert(concerns).values({
    releaseId: other.id,
    causeId: release.id,
    kind,
    saidBy: actor?.id ?? release.updatedBy,
  });
  const seq = await record(
    tx,
    actor,
    'release.concerned',
    { kind, from: release.language, causeId: release.id },
    { release: other },
  );
  const cause = { kind, language: release.language };
  await tell(tx, { kind: 'release.concerned', key: `event ${seq}`, actor, release: other, text, cause });
}

/**
 * Says that what happened to another language has been dealt with in this one.
 * @throws {Conflict} 'concern_over' when somebody said so before
 */
export function settleConcern(actor: Actor, input: z.input<typeof settleConcernInput>): Promise<void> {
  const { releaseId, concernId } = settleConcernInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'settle_concern', release);
    const [settled] = await tx
      .update(concerns)
      .set({ settledBy: actor.id, settledAt: sql`now()` })
      .where(and(eq(concerns.id, concernId), eq(concerns.releaseId, releaseId), isNull(concerns.settledAt)))
      .returning({ kind: concerns.kind });
    if (!settled) throw new Conflict('concern_over');
    await record(tx, actor, 'release.concern_settled', { kind: settled.kind }, { release });
  });
}
