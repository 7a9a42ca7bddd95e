import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { Forbidden } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { changePreferencesInput } from './input.ts';
import type { Actor } from './roles.ts';

/** Changes the member's own name, language and theme; an event says what was what before. */
export function changePreferences(
  actor: Actor,
  input: z.input<typeof changePreferencesInput>,
): Promise<void> {
  const wanted = changePreferencesInput.parse(input);
  return inTransaction(async (tx) => {
    const [before] = await tx.select().from(members).where(eq(members.id, actor.id)).for('update');
    if (!before || before.disabledAt) throw new Forbidden('no_session');
    const changed = (['name', 'language', 'theme'] as const).filter((key) => before[key] !== wanted[key]);
    if (changed.length === 0) return;
    await tx.update(members).set(wanted).where(eq(members.id, actor.id));
    await record(tx, actor, 'member.preferences_changed', {
      memberId: actor.id,
      changes: Object.fromEntries(changed.map((key) => [key, { from: before[key], to: wanted[key] }])),
    });
  });
}
