import { z } from 'zod';
import { db } from '#db/client.ts';
import { Invalid } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { DOINGS } from './hub/room.ts';
import { holds, place } from './hub.ts';
import { readPage } from './steps/hold.ts';

const position = z.int().min(0).max(10_000_000);
const presenceInput = z.strictObject({
  releaseId: z.uuid(),
  client: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  doing: z.enum(DOINGS),
  caret: z.strictObject({ version: position, anchor: position, head: position }).nullable(),
});

/**
 * Says where a member is in a release and what they do there. Nothing is stored.
 * @throws {Invalid} 'input_invalid' · {NotFound} 'release_unknown' when it is not there for them
 */
export async function sayWhere(actor: Actor, input: unknown): Promise<void> {
  const parsed = presenceInput.safeParse(input);
  if (!parsed.success) throw new Invalid('input_invalid');
  const { releaseId, ...where } = parsed.data;
  if (!holds(releaseId, where.client, actor.id)) await readPage(db(), actor, releaseId);
  place(releaseId, { ...where, member: actor.id });
}
